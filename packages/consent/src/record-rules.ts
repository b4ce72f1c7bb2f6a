import type { DataCategoryCode, FieldAnnotation, Reduction } from "@nrs-kit/domain";

type Category = DataCategoryCode | null;
type Values = Readonly<Record<string, unknown>>;

/** Which category a field has in this record: the declared one, unless a value of the record shifts it. */
export type CategoryShift = (declared: Category) => Category;

const unshifted: CategoryShift = (declared) => declared;

/** Whether a service type says something about a person's health. */
export const isHealthService = (type: unknown): boolean =>
  typeof type === "string" && (type.startsWith("medical.") || type.startsWith("psychological."));

const OWN: readonly Category[] = ["identity", "contact"];

const personShift = ({ role }: Values): CategoryShift => {
  const roles: readonly unknown[] = Array.isArray(role) ? role : [];
  if (roles.includes("principal")) return unshifted;
  if (!roles.includes("dependant")) return (declared) => declared ?? "family";
  return (declared) => (OWN.includes(declared) ? declared : "children");
};

const categorised =
  (category: DataCategoryCode): CategoryShift =>
  (declared) =>
    declared === null ? null : category;

const shifts: Readonly<Record<string, (record: Values) => CategoryShift>> = {
  Person: personShift,
  ServiceDelivery: ({ type }) => (isHealthService(type) ? categorised("health") : unshifted),
  ExploitationEpisode: ({ type }) => (type === "sexual-exploitation" ? categorised("sexual-exploitation") : unshifted),
};

/**
 * The shift of categories that the values of a record cause: a dependant's fields count as data about children, the
 * fields of a relative or guardian at least as family data, a medical or psychological service as health data, and an
 * episode of sexual exploitation as such, whole.
 *
 * @param entity - the name of the entity
 * @param record - a record of that entity
 */
export function categoryShift(entity: string | undefined, record: Values): CategoryShift {
  return shifts[entity ?? ""]?.(record) ?? unshifted;
}

const KEPT_OF_A_CHILD: readonly string[] = ["id", "role", "ageBand", "majorityAtRegistration"];

/**
 * What stays of a field of this record when its category is redacted: what the field declares; all of it where the
 * field has no category of its own; and of a dependant child only its role and its age band.
 *
 * @param entity - the name of the entity
 * @param record - the record
 * @param name - the name of the field
 * @param annotation - the annotation of the field
 */
export function reductionIn(
  entity: string | undefined,
  record: Values,
  name: string,
  { reduced, category }: Partial<FieldAnnotation>,
): Reduction | undefined {
  const isDependant = entity === "Person" && personShift(record)(null) === "children";
  if (isDependant && !KEPT_OF_A_CHILD.includes(name)) return undefined;
  return category === null ? "keep" : reduced;
}

const SEXUAL_CONTROL: readonly unknown[] = ["sexual-abuse", "blackmail-images", "confiscates-children-or-pregnancy"];

const serviceOf = (line: unknown): unknown =>
  typeof line === "object" && line !== null && "service" in line ? line.service : line;

/**
 * The category of one line of a list where it differs from that of the list: health services among services, and
 * sexual means among the means of control.
 *
 * @param line - a code, or a need or action with its service
 */
export function categoryOfLine(line: unknown): DataCategoryCode | undefined {
  if (SEXUAL_CONTROL.includes(line)) return "sexual-exploitation";
  return isHealthService(serviceOf(line)) ? "health" : undefined;
}

const PERSON_FIELDS = ["person", "from", "to", "accompanies", "guardian"] as const;

/**
 * The persons that a record of a case file refers to.
 *
 * @param entity - the name of the entity
 * @param record - the record
 */
export function personsIn(entity: string | undefined, record: Values): readonly unknown[] {
  const names =
    entity === "Relationship" ? ["from", "to"] : PERSON_FIELDS.filter((name) => !["from", "to"].includes(name));
  return names.map((name) => record[name]).filter((person) => person !== undefined);
}
