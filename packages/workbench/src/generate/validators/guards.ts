import type { Leaves } from "./leaves.js";
import { byLength } from "./names.js";
import type { ObjectSchemaShape, SchemaMember, SchemaShape } from "./shape-of-schema.js";

/** The condition under which a value is of a shape. */
const accepting = (shape: SchemaShape, value: string, leaves: Leaves): string => {
  switch (shape.kind) {
    case "constant":
      return `${value} === ${JSON.stringify(shape.value)}`;
    case "boolean":
      return `typeof ${value} === "boolean"`;
    case "integer":
      return `isInteger(${value}, ${shape.min}, ${shape.max})`;
    case "anything":
      return "true";
    case "list":
      return `isList(${value}, ${shape.min}, ${shape.max}) && every${leaves.nameOf(shape.element)}(${value})`;
    case "map":
      return `isMap(${value}, is${leaves.nameOf(shape.names)}, ${valuesGuard(shape.values, leaves)})`;
    default:
      return `is${leaves.nameOf(shape)}(${value})`;
  }
};

const valuesGuard = (shape: SchemaShape, leaves: Leaves): string =>
  shape.kind === "anything" ? "isAnything" : `is${leaves.nameOf(shape)}`;

const ofMember = ({ name, required, shape }: SchemaMember, leaves: Leaves): string => {
  const judged = accepting(shape, "member", leaves);
  const named = `name === ${JSON.stringify(name)}`;
  return required
    ? `if (${named} && ${judged}) { required += 1; continue; }`
    : `if (${named} && (member === undefined || ${judged})) continue;`;
};

/**
 * The source of the function that tells whether a value is such an object. It walks the names that the value has, so
 * that a name which no schema knows is met, and counts the required ones. It makes nothing and gives no reason: the
 * functions stay small, and the engine keeps them compiled when a value is refused.
 *
 * @param name - the name of the function
 * @param shape - the members of the object
 * @param leaves - the names of the functions for what the members hold
 */
export function guardSource(name: string, { members }: ObjectSchemaShape, leaves: Leaves): string {
  const required = members.filter((member) => member.required).length;
  const cases = [...byLength(members)].map(
    ([length, group]) => `case ${length}: ${group.map((member) => ofMember(member, leaves)).join("\n")} break;`,
  );
  return `export function ${name}(value: unknown): boolean {
    if (!isObject(value)) return false;
    ${required > 0 ? "let required = 0;" : ""}
    for (const name in value) {
      const member = value[name];
      switch (name.length) {
        ${cases.join("\n")}
      }
      return false;
    }
    return ${required > 0 ? `required === ${required}` : "true"};
  }`;
}

/** The source of the function that tells whether all elements of a list are of one kind. */
export const everySource = (name: string): string => `export function every${name}(list: readonly unknown[]): boolean {
    for (let at = 0; at < list.length; at += 1) if (!is${name}(list[at])) return false;
    return true;
  }`;
