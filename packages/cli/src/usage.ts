import { tool } from "./tool.js";

/** What each command does, and how it is called. */
export const USAGE = `nrs ${tool.version}: the NRS standard on the command line

  nrs check FILE…                 check messages and case files (JSON or NDJSON; - is standard input);
                                  --threads N: a large file on so many threads
  nrs explain CODE                the page of a refusal code
  nrs codelist [NAME]             list the code lists, or print one
  nrs disclose CASE --consents FILE --to ROLE --organisation ID --purpose P --at TIME
                                  what would be sent, what is withheld, and why;
                                  --preview: by category, places and reasons only
  nrs step --chart NAME [--snapshot FILE | --input FILE] --event FILE
                                  apply one event to a chart
  nrs charts [NAME] [--as table|mermaid|json]
                                  list the charts, or print one
  nrs synth [--count N] [--seed N] [--messages | --type TYPE]
                                  invented case files, the messages about them, or messages of a type, one
                                  on each line
  nrs migrate FILE --to VERSION   bring documents into another version of the standard
  nrs diff OLD NEW                compare two versions of a schema
  nrs lock [--check LOCK] FILE…   pin schemas and code lists, or compare them with what was pinned
  nrs anonymise DATA --policy FILE --hierarchies FOLDER [--population FILE] [--out FILE] [--record | --page]
                                  records as they may be published, as CSV, or into a file (CSV, NDJSON,
                                  Parquet); --record: how they were made; --page: a page about them, in HTML;
                                  --population: in view of the people among whom those of the records are;
                                  --within SECONDS: the best that is found so soon; --threads N: the search
                                  is shared out among so many
  nrs verify RELEASE --policy FILE --hierarchies FOLDER --record FILE [--population FILE]
                                  compute again what a record says of a release
  nrs risk DATA --columns NAME,… [--population FILE]
                                  how likely people are to be recognised
  nrs extract CASES… --name NAME --years FIRST-LAST --to FOLDER [--recoding local]
                                  [--issued-by ID --issued-on DAY]
                                  the identified victims of these years as records for a partner under
                                  agreement, with all that it takes to verify them
  nrs report CASES… [--plan FILE] [--series FILE] [--part PART]
                                  count people in tables that name nobody, beside those published before:
                                  --plan begins a series, --series keeps it for the next report
  nrs hierarchy FILE…             check hierarchies, and print their digests

  --format text|json (check: sarif, too)   --lang en|ro|ru
  exit code: 0 clean, 1 refusals, 2 misuse or failure
`;

/** Where the next command begins, or where they end. */
const NEXT = /\n(?= {2}nrs )|\n\n/;

/** What is said of one command; of all of them where none is named that there is. */
export function usageOf(command?: string): string {
  const own = USAGE.split(NEXT).find((part) => part.startsWith(`  nrs ${command} `));
  return own === undefined ? USAGE : `${own}\n`;
}
