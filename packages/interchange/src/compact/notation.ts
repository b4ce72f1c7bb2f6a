// The notation of a schema is a text of lines: one for each thing that it describes, behind those that it refers to, and
// the document in the last. The first character tells what a line describes; a reference is the number of a line in base 36.
//
//   =code code …                        one of some codes
//   ~min max pattern                    a text
//   'text                               one text
//   #min max                            an integer
//   ?                                   a boolean
//   *min max reference                  a list
//   {name reference name! reference …   an object; behind the name of a member that is required stands an exclamation mark

/** One line of a notation. */
export interface Line {
  readonly kind: string;
  /** What follows the kind, as a whole and word by word. */
  readonly text: string;
  readonly words: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** A member of an object, and what is said of it. */
export interface Member<One> {
  readonly name: string;
  readonly required: boolean;
  readonly part: One;
}

/** What stands in the line of a reference. */
export const partAt = <One>(parts: readonly One[], reference = ""): One =>
  // A line refers to those before it alone: the notation is generated.
  parts[Number.parseInt(reference, 36)] as One;

/** The members of an object. */
export const membersIn = <One>({ words }: Line, parts: readonly One[]): readonly Member<One>[] =>
  words.flatMap((word, at) => {
    if (at % 2 === 1) return [];
    const [name = "", mark] = word.split("!");
    return { name, required: mark !== undefined, part: partAt(parts, words[at + 1]) };
  });

/** Makes something of each line, from the first to the last. */
export function readLines<One>(notation: string, make: (line: Line, made: readonly One[]) => One): readonly One[] {
  const made: One[] = [];
  for (const line of notation.split("\n")) {
    const text = line.slice(1);
    const words = text.split(" ");
    made.push(make({ kind: line.charAt(0), text, words, min: Number(words[0]), max: Number(words[1]) }, made));
  }
  return made;
}
