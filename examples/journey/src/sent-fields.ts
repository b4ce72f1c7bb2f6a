import {
  type DisclosedCaseFile,
  DisclosedCaseFile as DisclosedCaseFileSchema,
  type FieldNode,
  fieldTree,
} from "@nrs-kit/domain";

type Values = Readonly<Record<string, unknown>>;

const tree = fieldTree(DisclosedCaseFileSchema);

const isHealthService = ({ type }: Values): boolean => /^(?:medical|psychological)\./.test(String(type));

const isDependant = ({ role }: Values): boolean =>
  Array.isArray(role) && role.includes("dependant") && !role.includes("principal");

/** What values of a record make of a declared category: a child's data, and what a service says about health. */
const shifted = (entity: string | undefined, record: Values, category: string): string => {
  if (entity === "DisclosedPerson" && isDependant(record)) {
    return ["identity", "contact"].includes(category) ? category : "children";
  }
  return entity === "DisclosedServiceDelivery" && isHealthService(record) ? "health" : category;
};

const holdsEntity = (node: FieldNode): boolean =>
  node.kind === "object" ? node.isEntity : node.kind === "list" && holdsEntity(node.element);

/** The category of each field of a record that was sent; null for what says nothing about a person. */
const categoriesOf = (node: FieldNode, value: unknown): readonly (string | null)[] => {
  if (value === undefined || value === null) return [];
  if (node.kind === "list" && Array.isArray(value)) return value.flatMap((one) => categoriesOf(node.element, one));
  if (node.kind !== "object" || typeof value !== "object") return [];
  const record: Values = { ...value };
  return [...node.fields].flatMap(([name, field]) => {
    if (record[name] === undefined) return [];
    if (holdsEntity(field)) return categoriesOf(field, record[name]);
    const declared = field.annotation.category ?? null;
    return [declared === null ? null : shifted(node.name, record, declared)];
  });
};

/** How many fields of each category a payload holds; fields that say nothing about a person are not counted. */
export function sentByCategory(payload: DisclosedCaseFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const category of categoriesOf(tree, payload)) {
    if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}

/** The categories that a payload holds: what the receiver knows of what was released. */
export const categoriesIn = (payload: DisclosedCaseFile): readonly string[] =>
  [...sentByCategory(payload).keys()].sort();
