import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import { jsonPointer } from "../json-pointer.js";
import {
  type Comparison,
  compareAllowed,
  compareLimits,
  comparePattern,
  compareProse,
  compareType,
} from "./compare-values.js";
import { changeAt, type SchemaChange } from "./schema-change.js";
import {
  isKeywords,
  isSchemaNode,
  type Keywords,
  referenceOf,
  resolved,
  type SchemaDocument,
  type SchemaNode,
  schemaDocument,
} from "./schema-node.js";

/**
 * Compares two versions of a schema of this standard: what changed, where, and whether documents or readers break.
 *
 * Nothing is guessed: a keyword that the standard does not use, two patterns, or two conditions that differ are breaking,
 * because it cannot be shown that every document stays valid. A definition that many places share is compared once.
 *
 * @param before - the old schema, as it came from JSON
 * @param after - the new schema
 * @returns the changes in the order of the new schema, or `schema.malformed` with `/0` or `/1` for the schema that is none
 *
 * @example
 * ```ts
 * const before = { type: "object", properties: {}, required: [], additionalProperties: false };
 * const after = { ...before, properties: { age: { type: "integer" } } };
 * diffSchemas(before, after).value[0].change; // => "dangerous"
 * ```
 */
export function diffSchemas(
  before: unknown,
  after: unknown,
): Result<readonly SchemaChange[], Extract<InterchangeRefusalCode, "schema.malformed">> {
  const [old, now] = [schemaDocument(before), schemaDocument(after)];
  if (old === undefined) return refuse("schema.malformed", "/0");
  if (now === undefined) return refuse("schema.malformed", "/1");
  return accept(compareNodes(old.root, now.root, "", { old, now, compared: new Set() }));
}

/** The two documents, and the pairs of definitions that were compared already. */
interface Pair {
  readonly old: SchemaDocument;
  readonly now: SchemaDocument;
  readonly compared: Set<string>;
}

function compareNodes(before: SchemaNode, after: SchemaNode, pointer: string, pair: Pair): readonly SchemaChange[] {
  const [oldName, newName] = [referenceOf(before), referenceOf(after)];
  if (oldName !== undefined && newName !== undefined) {
    return [...proseOf(before, after, pointer), ...compareDefinitions(oldName, newName, pair)];
  }
  const [old, now] = [resolved(before, pair.old), resolved(after, pair.now)];
  if (now === true) return old === true ? [] : [changeAt("dangerous", "schema.limit-loosened", pointer)];
  if (!isKeywords(old) || !isKeywords(now)) {
    return old === now ? [] : [changeAt("breaking", "schema.type-changed", pointer)];
  }
  return [
    ...COMPARISONS.flatMap((compare) => compare(old, now, pointer)),
    ...compareProperties(old, now, pointer, pair),
    ...compareInner(old, now, pointer, pair),
    ...compareConditions(old, now, pointer, pair),
  ];
}

function compareDefinitions(oldName: string, newName: string, pair: Pair): readonly SchemaChange[] {
  const key = JSON.stringify([oldName, newName]);
  if (pair.compared.has(key)) return [];
  pair.compared.add(key);
  const [old, now] = [pair.old.definitions[oldName] ?? true, pair.now.definitions[newName] ?? true];
  return compareNodes(old, now, jsonPointer(["$defs", newName]), pair);
}

const proseOf: (before: SchemaNode, after: SchemaNode, pointer: string) => readonly SchemaChange[] = (
  before,
  after,
  pointer,
) => (isKeywords(before) && isKeywords(after) ? compareProse(before, after, pointer) : []);

const membersOf = (node: Keywords): Readonly<Record<string, SchemaNode>> =>
  // The document was read: what stands under `properties` are schemas.
  (isKeywords(node.properties) ? node.properties : {}) as Readonly<Record<string, SchemaNode>>;

const requiredOf = (node: Keywords): readonly unknown[] => (Array.isArray(node.required) ? node.required : []);

const isVersionMark = (pointer: string, name: string): boolean =>
  pointer === "" && (name === "schema" || name === "specVersion");

function compareProperties(old: Keywords, now: Keywords, pointer: string, pair: Pair): readonly SchemaChange[] {
  const [before, after] = [membersOf(old), membersOf(now)];
  const at = (name: string): string => `${pointer}${jsonPointer(["properties", name])}`;
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const inBoth = Object.entries(after).flatMap(([name, node]) => {
    const earlier = before[name];
    if (earlier === undefined) {
      // An object that was open accepted anything under this name; now it must fit.
      const change = old.additionalProperties === false ? "dangerous" : "breaking";
      const isNewlyRequired = requiredOf(now).includes(name) && !requiredOf(old).includes(name);
      return isNewlyRequired ? [] : [changeAt(change, "schema.property-added", at(name))];
    }
    const changes = compareNodes(earlier, node, at(name), pair);
    // A new version has another address and another number; that alone is what a version is.
    if (!isVersionMark(pointer, name)) return changes;
    return changes.length === 0 ? [] : [changeAt("safe", "schema.version-changed", at(name))];
  });
  return [
    ...removed.map((name) => changeAt("breaking", "schema.property-removed", at(name))),
    ...inBoth,
    ...compareRequired(old, now, pointer),
  ];
}

function compareRequired(old: Keywords, now: Keywords, pointer: string): readonly SchemaChange[] {
  const [before, after] = [requiredOf(old), requiredOf(now)];
  const at = (name: unknown): string => `${pointer}${jsonPointer(["properties", String(name)])}`;
  const isRemoved = (name: unknown): boolean =>
    Object.hasOwn(membersOf(old), String(name)) && !Object.hasOwn(membersOf(now), String(name));
  const gone = before.filter((name) => !after.includes(name) && !isRemoved(name));
  return [
    ...after
      .filter((name) => !before.includes(name))
      .map((name) => changeAt("breaking", "schema.property-required", at(name))),
    ...gone.map((name) => changeAt("dangerous", "schema.property-optional", at(name))),
  ];
}

/** Keywords that hold one schema for what is inside, and are open when they are absent. */
const INNER = ["items", "additionalProperties", "propertyNames"];

function compareInner(old: Keywords, now: Keywords, pointer: string, pair: Pair): readonly SchemaChange[] {
  return INNER.flatMap((keyword) => {
    const [before, after] = [old[keyword] ?? true, now[keyword] ?? true];
    if (!isSchemaNode(before) || !isSchemaNode(after)) return [];
    const at = `${pointer}/${keyword}`;
    if (before === false && after !== false) return [changeAt("dangerous", "schema.limit-loosened", at)];
    if (before !== false && after === false) return [changeAt("breaking", "schema.limit-tightened", at)];
    if (before === true && after !== true) return [changeAt("breaking", "schema.limit-tightened", at)];
    return compareNodes(before, after, at, pair);
  });
}

const conditionsOf = (node: Keywords): readonly Keywords[] =>
  (Array.isArray(node.allOf) ? node.allOf : []).filter(isKeywords);

/** A condition is known by all of it but its consequence. */
const premiseOf = ({ then: _, ...premise }: Keywords): string => JSON.stringify(premise);

/** The conditions under `allOf`: those with the same premise are compared, a new one may refuse what was valid. */
function compareConditions(old: Keywords, now: Keywords, pointer: string, pair: Pair): readonly SchemaChange[] {
  const [before, after] = [conditionsOf(old), conditionsOf(now)];
  const earlier = new Map(before.map((condition) => [premiseOf(condition), condition]));
  const later = new Set(after.map(premiseOf));
  const gone = before.some((condition) => !later.has(premiseOf(condition)));
  return [
    ...(gone ? [changeAt("dangerous", "schema.limit-loosened", `${pointer}/allOf`)] : []),
    ...after.flatMap((condition, index) => {
      const known = earlier.get(premiseOf(condition));
      const at = `${pointer}/allOf/${index}`;
      if (known === undefined) return [changeAt("breaking", "schema.condition-changed", at)];
      const [formerly, today] = [known.then ?? true, condition.then ?? true];
      return isSchemaNode(formerly) && isSchemaNode(today) ? compareNodes(formerly, today, `${at}/then`, pair) : [];
    }),
  ];
}

const COMPARED = new Set(
  "$schema $id $comment $defs $ref title description deprecated examples type const enum properties required additionalProperties propertyNames items minItems maxItems minLength maxLength pattern minimum maximum allOf".split(
    " ",
  ),
);

/** Keywords that this comparison does not understand: alike to the letter, or breaking. */
const compareRest: Comparison = (before, after, pointer) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !COMPARED.has(keyword))
    .filter((keyword) => JSON.stringify(before[keyword]) !== JSON.stringify(after[keyword]))
    .map((keyword) => changeAt("breaking", "schema.condition-changed", `${pointer}/${keyword}`));

const COMPARISONS: readonly Comparison[] = [
  compareProse,
  compareType,
  compareAllowed,
  compareLimits,
  comparePattern,
  compareRest,
];
