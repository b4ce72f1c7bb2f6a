import type { Leaves } from "./leaves.js";
import { byLength } from "./names.js";
import type { ObjectSchemaShape, SchemaShape } from "./shape-of-schema.js";

/** The one definition that is not held in memory as it stands on the wire. */
const FREE_TEXT = "FreeText";

/** The function that copies a value, or undefined when the value is its own copy. */
const copierOf = (shape: SchemaShape, leaves: Leaves): string | undefined => {
  switch (shape.kind) {
    case "reference": {
      const name = leaves.nameOf(shape);
      if (leaves.all.has(name)) return name === FREE_TEXT ? "sensitive" : undefined;
      return `copy${name}`;
    }
    case "list":
      return copierOf(shape.element, leaves) === undefined ? "copyList" : undefined;
    case "map":
      return copierOf(shape.values, leaves) === undefined ? "copyMap" : undefined;
    default:
      return undefined;
  }
};

/** The expression that copies what stands in a place, or undefined when it is its own copy. */
const copyOf = (shape: SchemaShape, place: string, leaves: Leaves): string | undefined => {
  const whole = copierOf(shape, leaves);
  if (whole !== undefined) return `${whole}(${place})`;
  if (shape.kind === "list") return `copyEach(${place}, ${copierOf(shape.element, leaves)})`;
  return shape.kind === "map" ? `copyValues(${place}, ${copierOf(shape.values, leaves)})` : undefined;
};

/** The lines that copy what a member holds, for members that are not their own copy, by the length of their name. */
const casesOf = ({ members }: ObjectSchemaShape, leaves: Leaves): readonly string[] => {
  const copied = members.flatMap(({ name, shape }) => {
    const copy = copyOf(shape, "member", leaves);
    return copy === undefined ? [] : [{ name, line: `if (name === ${JSON.stringify(name)}) copy[name] = ${copy};` }];
  });
  return [...byLength(copied)].map(
    ([length, group]) => `case ${length}: ${group.map(({ line }) => line).join("\n")} break;`,
  );
};

/**
 * The source of the function that makes of a valid object a new one, which shares nothing with it and holds free text as
 * {@link Sensitive}: what the Zod schema would give.
 *
 * @param name - the name of the function
 * @param shape - the members of the object
 * @param leaves - the names of what the members hold
 */
export function copySource(name: string, shape: ObjectSchemaShape, leaves: Leaves): string {
  const cases = casesOf(shape, leaves);
  // Each function spreads by itself: the engine remembers the few forms of one type, and would not those of all.
  const spread = "{ ...(value as Members) }";
  if (cases.length === 0) return `export const ${name} = (value: unknown): unknown => (${spread});`;
  // To walk the names that an object has takes less time than to ask it for all that it could have.
  return `export function ${name}(value: unknown): unknown {
    const copy = ${spread};
    for (const name in copy) {
      const member = copy[name];
      if (member === undefined) continue;
      switch (name.length) { ${cases.join("\n")} }
    }
    return copy;
  }`;
}
