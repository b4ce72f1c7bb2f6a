import type { ObjectBundle } from "./bundle.js";
import type { Leaves } from "./leaves.js";
import type { ObjectSchemaShape, SchemaMember, SchemaShape } from "./shape-of-schema.js";

/** Words by which no variable may be called, and those that a reader calls something else by. */
const TAKEN = new Set(["case", "default", "return", "class", "new", "in", "with", "name", "tape"]);

const variableOf = (name: string): string => (TAKEN.has(name) ? `${name}Member` : name);

/** The one definition whose form the scanner itself tells. */
const UUID = "Uuid";

/** What reads a value from the tape, and the line that says whether it is one. */
interface Reading {
  readonly read: string;
  readonly test?: string;
}

const readingOf = (shape: SchemaShape, name: string, leaves: Leaves): Reading => {
  switch (shape.kind) {
    case "constant":
      return { read: "tape.text()", test: `tape.expectCode(${name} === ${JSON.stringify(shape.value)})` };
    case "boolean":
      return { read: "tape.boolean()" };
    case "integer":
      if (shape.min < 0) throw new Error(`${name}: no reader is made of negative integers`);
      return { read: `tape.integer(${shape.min}, ${shape.max})` };
    case "list":
      return { read: listOf(shape, leaves) };
    case "anything":
    case "map":
      throw new Error(`${name}: no reader is made of ${shape.kind}`);
    default:
      return readingOfReference(shape, name, leaves);
  }
};

const readingOfReference = (shape: SchemaShape, variable: string, leaves: Leaves): Reading => {
  const name = leaves.nameOf(shape);
  const leaf = leaves.all.get(name);
  if (leaf === undefined) return { read: `read${name}(tape)` };
  if (name === UUID) return { read: "tape.uuid()" };
  return {
    read: "tape.text()",
    test: `tape.${leaf.kind === "text" ? "expect" : "expectCode"}(is${name}(${variable}))`,
  };
};

const listOf = ({ min, max, element }: Extract<SchemaShape, { kind: "list" }>, leaves: Leaves): string => {
  const name = leaves.nameOf(element);
  const leaf = leaves.all.get(name);
  if (leaf === undefined) return `tape.list(${min}, ${max}, read${name})`;
  return `tape.${leaf.kind === "text" ? "texts" : "codes"}(${min}, ${max}, is${name})`;
};

type Numbers = ReadonlyMap<string, number>;

const caseOf = ({ name, shape }: SchemaMember, numbers: Numbers, leaves: Leaves): string => {
  const variable = variableOf(name);
  const { read, test } = readingOf(shape, variable, leaves);
  return `case ${numbers.get(name)}: ${variable} = ${read}; ${test === undefined ? "" : `${test};`} break;`;
};

/** The source of the function that reads such an object. */
const readerSource = (name: string, { members }: ObjectSchemaShape, numbers: Numbers, leaves: Leaves): string => {
  const missing = members.filter(({ required }) => required).map((one) => `${variableOf(one.name)} === undefined`);
  const made = members.map((one) => {
    const variable = variableOf(one.name);
    return variable === one.name ? variable : `${one.name}: ${variable}`;
  });
  return `export function read${name}(tape: Tape): unknown {
    ${members.map((one) => `let ${variableOf(one.name)}: unknown;`).join("\n")}
    for (let name = tape.firstName(); name !== NO_NAME; name = tape.nextName()) {
      switch (name) {
        ${members.map((one) => caseOf(one, numbers, leaves)).join("\n")}
        default: tape.refuse();
      }
    }
    ${missing.length === 0 ? "" : `if (${missing.join(" || ")}) tape.refuse();`}
    return { ${made.join(", ")} };
  }`;
};

/**
 * The source of the functions that read such a document from a tape, and of the names that its objects have. Each
 * function looks at a member once, and makes objects that all have the same members in the same order.
 *
 * @param name - of the document
 * @param bundle - its schema
 * @param objects - the objects that stand in it, each after those that it holds
 * @param leaves - the names of what members hold
 */
export function readersSource(
  name: string,
  { root }: ObjectBundle,
  objects: readonly (readonly [name: string, shape: ObjectSchemaShape])[],
  leaves: Leaves,
): string {
  const all = [...objects, [name, root] as const];
  const names = [...new Set(all.flatMap(([, { members }]) => members.map((member) => member.name)))];
  const numbers = new Map(names.map((one, at) => [one, at + 1]));
  return `/** The names of members in the order of their numbers; the first is 1. */
    export const memberNames: string = ${JSON.stringify(names.join(" "))};

    ${all.map(([one, shape]) => readerSource(one, shape, numbers, leaves)).join("\n\n")}`;
}
