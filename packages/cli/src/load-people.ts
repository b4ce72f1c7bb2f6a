import type { CountedPerson } from "@nrs-kit/anonymisation/reports";
import { newPeopleCount } from "@nrs-kit/anonymisation/reports";
import { type Refusal, type RefusalCode, refusal } from "@nrs-kit/domain";
import { checkDocument } from "@nrs-kit/interchange";
import type { Host } from "./host.js";
import type { Loaded } from "./load-case.js";
import { recordsOf } from "./records.js";
import { sha256 } from "./sha256.js";

/** People, and for each where the case stands. */
export interface LoadedPeople {
  readonly people: readonly CountedPerson[];
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

const isError = ({ severity }: Refusal<RefusalCode>): boolean => severity === "error";

/**
 * Loads the people whom reports count from case files: single files, or files with one case on each line. A case that breaks a rule
 * stops the report, since nobody is left out in silence.
 *
 * @param host - the files
 * @param files - the files, or `-`
 */
export async function loadPeople(host: Host, files: readonly string[]): Promise<Loaded<LoadedPeople>> {
  const count = newPeopleCount();
  const places: LoadedPeople["places"][number][] = [];
  for (const file of files) {
    for await (const { bytes, line } of recordsOf(host, file)) {
      const { document, findings } = checkDocument(bytes, { sha256 });
      const placed = findings.map((one) => ({ ...one, line: one.line + line - 1 }));
      if (document?.kind !== "case-file" || placed.some(isError)) {
        const other = [{ ...refusal("document.schema-unknown" as const, "/schema"), line, column: 1 }];
        return { file, findings: placed.some(isError) ? placed.filter(isError) : other };
      }
      const added = count.add(document.value);
      if (!added.ok) return { file, findings: added.refusals.map((one) => ({ ...one, line, column: 1 })) };
      if (added.value !== undefined) places.push({ file, line });
    }
  }
  return { value: { people: count.people, places } };
}
