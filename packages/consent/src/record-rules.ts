import { DataCategoryCode, type FieldAnnotation, type Reduction } from "@nrs-kit/domain";

type Values = Readonly<Record<string, unknown>>;
type Annotation = Partial<FieldAnnotation>;
type Categories = readonly DataCategoryCode[];

/** Whose disclosure it is and who would receive: what the rules of a record look at beside its own values. */
export interface RecordSituation {
  /** The principal beneficiary. */
  readonly person: string;
  /** The organisation that receives. */
  readonly recipient: string;
}

/** How the fields of one record are decided, after its values have had their say. */
export interface RecordRules {
  /** The categories that all have to be open for a field of a declared one; none when it says nothing of a person. */
  readonly categoriesOf: (name: string, declared: Categories) => Categories;
  /** What stays of a field when one of its categories is redacted; nothing when undefined. */
  readonly reductionOf: (name: string, annotation: Annotation, redacted: DataCategoryCode) => Reduction | undefined;
}

const asAnnotated: RecordRules = {
  categoriesOf: (_, declared) => declared,
  reductionOf: (_, { category, reduced }) => (category == null ? "keep" : reduced),
};

/** Whether a service type says something about a person's health. */
export const isHealthService = (type: unknown): boolean =>
  typeof type === "string" && (type.startsWith("medical.") || type.startsWith("psychological."));

const isShelterService = (type: unknown): boolean => typeof type === "string" && type.startsWith("shelter.");

/** What kind of person a record of a person describes, as seen from the principal beneficiary. */
export const standingOf = ({ id, role }: Values, person: string): "principal" | "dependant" | "relative" => {
  if (id === person) return "principal";
  return Array.isArray(role) && role.includes("dependant") ? "dependant" : "relative";
};

const CHILDREN: Categories = ["children"];
const OWN: readonly unknown[] = ["identity", "contact"];
const KEPT_OF_A_CHILD: readonly string[] = ["id", "role", "ageBand", "majorityAtRegistration"];

const dependant: RecordRules = {
  categoriesOf: (_, declared) => (OWN.includes(declared[0]) ? declared : CHILDREN),
  reductionOf: (name, annotation, redacted) =>
    KEPT_OF_A_CHILD.includes(name) ? asAnnotated.reductionOf(name, annotation, redacted) : undefined,
};

const FAMILY: Categories = ["family"];
const BESIDE_FAMILY: ReadonlyMap<DataCategoryCode, Categories> = new Map(
  DataCategoryCode.options
    .filter((category) => category !== "family")
    .map((category) => [category, ["family", category]] as const),
);

const relative: RecordRules = {
  categoriesOf: (_, [declared]) => (declared && BESIDE_FAMILY.get(declared)) ?? FAMILY,
  reductionOf: (name, annotation, redacted) => {
    if (redacted === "family") return annotation.category === null ? "keep" : undefined;
    return asAnnotated.reductionOf(name, annotation, redacted);
  },
};

const personRules = (record: Values, { person }: RecordSituation): RecordRules => {
  const standing = standingOf(record, person);
  if (standing === "principal") return asAnnotated;
  return standing === "dependant" ? dependant : relative;
};

/** Moves every field with a category into another one; those without a category keep having none. */
const moved = (category: DataCategoryCode): RecordRules["categoriesOf"] => {
  const categories: Categories = [category];
  return (_, declared) => (declared.length === 0 ? declared : categories);
};

const SEXUAL_CODES: readonly string[] = ["type", "sexualForm"];

const sexualEpisode: RecordRules = {
  categoriesOf: moved("sexual-exploitation"),
  reductionOf: (name, annotation) => (annotation.category == null || SEXUAL_CODES.includes(name) ? "keep" : undefined),
};

const LOCATION: Categories = ["shelter-location"];

const shelterLine: RecordRules = {
  categoriesOf: (name, declared) => (name === "provider" ? LOCATION : declared),
  reductionOf: (name, annotation, redacted) =>
    name === "provider" ? undefined : asAnnotated.reductionOf(name, annotation, redacted),
};

const healthService: RecordRules = { ...asAnnotated, categoriesOf: moved("health") };

const serviceRules = ({ type, provider }: Values, { recipient }: RecordSituation): RecordRules => {
  if (isHealthService(type)) return healthService;
  return isShelterService(type) && provider !== recipient ? shelterLine : asAnnotated;
};

const rules: Readonly<Record<string, (record: Values, situation: RecordSituation) => RecordRules>> = {
  Person: personRules,
  ServiceDelivery: serviceRules,
  ExploitationEpisode: ({ type }) => (type === "sexual-exploitation" ? sexualEpisode : asAnnotated),
};

/**
 * The rules that the values of a record cause (section 3.1 of the model): a dependant's fields count as data about
 * children; those of a relative or guardian need the category family besides their own; a medical or psychological
 * service is health data; an episode of sexual exploitation is such data whole; and who provides a shelter tells where
 * the person is.
 *
 * @param entity - the name of the entity
 * @param record - a record of that entity
 * @param situation - whose disclosure it is and who would receive
 */
export function rulesOf(entity: string | undefined, record: Values, situation: RecordSituation): RecordRules {
  return rules[entity ?? ""]?.(record, situation) ?? asAnnotated;
}

/** Whether a datatype can name a shelter as the provider of a service. */
export const mayNameShelter = ({ name }: { readonly name: string | undefined }): boolean => name === "PlanAction";

/** Whether a line names a shelter as the provider of its service, and not the receiver itself. */
export const namesShelter = (
  node: { readonly name: string | undefined },
  line: Values,
  { recipient }: RecordSituation,
): boolean => mayNameShelter(node) && isShelterService(line.service) && line.provider !== recipient;

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

const ABOUT_LINKS: readonly (string | undefined)[] = ["Relationship", "Guardianship", "DependantRecord"];

/** Whether a record only links persons, so that seeing that they exist is enough to see it. */
export const linksPersons = (entity: string | undefined): boolean => ABOUT_LINKS.includes(entity);

/**
 * The persons that a record of a case file refers to.
 *
 * @param entity - the name of the entity
 * @param record - the record
 */
export function personsIn(entity: string | undefined, record: Values): readonly unknown[] {
  const names = entity === "Relationship" ? ["from", "to"] : ["person", "accompanies", "guardian"];
  return names.map((name) => record[name]).filter((person) => person !== undefined);
}
