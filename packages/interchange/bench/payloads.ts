import { readFileSync } from "node:fs";
import { codeLists } from "@nrs-kit/domain";

type Schema = Readonly<Record<string, unknown>>;
type Random = () => number;

const schemas = new URL("../schemas/v1/", import.meta.url);

/** A published schema as JSON. */
export const publishedSchema = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), "utf8")) as Schema;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const WORDS =
  "synthetic invented sample nota însemnare știre școală așa drum casă munte apă речь дом вода гора лес".split(" ");

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");

const two = (random: Random, from: number, to: number): string =>
  String(from + Math.floor(random() * (to - from + 1))).padStart(2, "0");

const day = (random: Random): string => `20${two(random, 10, 26)}-${two(random, 1, 12)}-${two(random, 1, 28)}`;

const sentence = (random: Random, words: number): string =>
  `SYNTHETIC ${Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ")}`;

const clock = (random: Random): string => `${two(random, 0, 23)}:${two(random, 0, 59)}:${two(random, 0, 59)}`;

const BY_NAME: Readonly<Record<string, (random: Random) => string>> = {
  Uuid: (random) => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
  UuidV7: (random) => `0192d3f0-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
  CalendarDate: day,
  DateTime: (random) => `${day(random)}T${clock(random)}Z`,
  PartialDate: (random) => (random() < 0.5 ? day(random).slice(0, 7) : day(random)),
  Uri: (random) => `urn:example:organisation-${two(random, 1, 40)}`,
  Line: (random) => sentence(random, 2),
  PublicText: (random) => sentence(random, 12),
  FreeText: (random) => sentence(random, 12),
  Sha256: (random) => hex(random, 64),
  Region: () => "MD-GA",
  LanguageTag: () => "ro-MD",
  Decimal: (random) => `${two(random, 10, 99)}.5`,
  SemVer: () => "1.0",
  Currency: () => "MDL",
  PhoneNumber: (random) => `+3736900${two(random, 10, 99)}${two(random, 0, 9)}`,
  JsonPointer: (random) => `/persons/${Math.floor(random() * 9)}/names`,
  FieldPath: () => "Person.gender",
};

const BY_PATTERN: readonly (readonly [begins: string, text: string])[] = [
  ["^-?(?:[0-8]?[0-9]", "47.01"],
  ["^-?(?:(?:1[0-7]", "28.86"],
  ["^[0-9]{4}(?:-[0-9]{4})?", "2024-2025"],
  ["^[A-Z][a-z]{3}", "Latn"],
  ["^ *", "    "],
  ["^[a-z0-9]+(?:-[a-z0-9]+)*", "purpose"],
];

/** How rich a document is: how likely a member that may be missing is there, and how many elements a list has. */
interface Richness {
  readonly chance: number;
  readonly elements: number;
}

type Maker = () => unknown;

/** What makes values of a schema; every schema is looked at once. */
const makerOf = (root: Schema, random: Random, rich: Richness): Maker => {
  const definitions = root.$defs as Readonly<Record<string, Schema>>;
  const known = new Map<string, Maker>();
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const text = (schema: Schema, name: string): Maker => {
    const named = BY_NAME[name];
    if (named !== undefined) return () => named(random);
    const codes = codeLists[name.replace(/\.codes$/, "")];
    if (codes !== undefined) return () => pick(codes);
    const form = BY_PATTERN.find(([begins]) => String(schema.pattern).startsWith(begins))?.[1] ?? "open-code";
    return () => form;
  };
  const object = (schema: Schema): Maker => {
    const required = new Set((schema.required ?? []) as readonly string[]);
    const members = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>).map(
      ([key, value]) => ({
        key,
        isRequired: required.has(key),
        make: maker(value),
      }),
    );
    return () => {
      const chosen = members.filter(({ isRequired }) => isRequired || random() < rich.chance);
      return Object.fromEntries(chosen.map(({ key, make }) => [key, make()]));
    };
  };
  const list = (schema: Schema): Maker => {
    const [least, most, make] = [Number(schema.minItems ?? 0), Number(schema.maxItems), maker(schema.items as Schema)];
    return () => {
      const length = Math.min(most, Math.max(least, Math.round(random() * 2 * rich.elements)));
      return Array.from({ length }, () => make());
    };
  };
  const map = (schema: Schema): Maker => {
    const [name, value] = [maker(schema.propertyNames as Schema), maker(schema.additionalProperties as Schema)];
    return () => Object.fromEntries([[name(), value()]]);
  };
  const integer = (schema: Schema): Maker => {
    const [least, isWide] = [Number(schema.minimum), Number(schema.maximum) > 100];
    return () => {
      const above = Math.floor(random() * 100);
      return least + (isWide ? above : 0);
    };
  };
  const referred = (target: string): Maker => {
    // A definition may refer to itself: it is looked at when a value of it is made for the first time.
    return () => {
      const make = known.get(target) ?? maker(definitions[target] ?? {}, target);
      known.set(target, make);
      return make();
    };
  };
  const maker = (schema: Schema, name = ""): Maker => {
    if (typeof schema.$ref === "string") return referred(schema.$ref.replace("#/$defs/", ""));
    const { const: fixed, enum: choices } = schema;
    if (fixed !== undefined) return () => fixed;
    if (Array.isArray(choices)) return () => pick(choices);
    if (schema.type === "boolean") return () => random() < 0.5;
    if (schema.type === "integer") return integer(schema);
    if (schema.type === "array") return list(schema);
    if (schema.type === "object") return schema.propertyNames === undefined ? object(schema) : map(schema);
    return text(schema, name);
  };
  return maker(root);
};

const RICH: readonly Richness[] = [0.5, 1, 1.5, 2, 3, 4].flatMap((elements) =>
  [0.1, 0.2, 0.3, 0.45, 0.6, 0.8].map((chance) => ({ chance, elements })),
);

const REFERENCES = new Set(["person", "accompanies", "guardian", "representative"]);

/** Makes every record name a person of the file, of whom one is the principal, so that few rules are broken. */
const consistent = (drawn: unknown): unknown => {
  const file = drawn as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  const persons = file.persons?.map((person, at) => ({
    ...person,
    role: [at === 0 ? "principal" : "relative"],
    birthDate: "1990",
  }));
  if (persons === undefined) return drawn;
  const ids = persons.map((person) => (person as { readonly id?: unknown }).id);
  const linked = Object.entries(file).map(([name, records]) => {
    if (!Array.isArray(records)) return [name, records];
    return [name, records.map((record, at) => withReferences(record, name, ids, at))];
  });
  const { dependantRecords: _, ...rest } = Object.fromEntries(linked);
  return { ...rest, persons, case: { ...rest.case, status: "open" } };
};

const withReferences = (record: unknown, name: string, ids: readonly unknown[], at: number): unknown => {
  const entries = Object.entries(record as Readonly<Record<string, unknown>>).map(([key, value]) => {
    const refers = REFERENCES.has(key) || (name === "relationships" && (key === "from" || key === "to"));
    if (name === "referrals" && key === "persons") return [key, [ids[0]]];
    if (name === "referrals" && key === "state") return [key, "draft"];
    return [key, refers && typeof value === "string" ? ids[at % ids.length] : value];
  });
  return Object.fromEntries(entries);
};

/**
 * Distinct documents for a published schema, as JSON of about a size: random trees of invented people, the same for the
 * same seed. Richness is chosen so that the size comes out; documents more than a fifth away from it are left out.
 *
 * @param name - the name of the schema
 * @param bytes - the length of the JSON
 * @param count - how many
 * @param seed - of the numbers
 */
export function payloads(name: string, bytes: number, count: number, seed: number): readonly string[] {
  const root = publishedSchema(name);
  const random = randomOf(seed);
  const sizeOf = (rich: Richness): number => {
    const make = makerOf(root, random, rich);
    const lengths = Array.from({ length: 12 }, () => JSON.stringify(make()).length);
    return lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  };
  const best = RICH.map((rich) => ({ rich, miss: Math.abs(Math.log(sizeOf(rich) / bytes)) })).sort(
    (one, other) => one.miss - other.miss,
  )[0]?.rich as Richness;
  const make = makerOf(root, random, best);
  const texts: string[] = [];
  for (let tried = 0; texts.length < count && tried < count * 50; tried += 1) {
    const text = JSON.stringify(consistent(make()));
    if (text.length > bytes * 0.8 && text.length < bytes * 1.2) texts.push(text);
  }
  if (texts.length < count) throw new Error(`${name}: ${texts.length} of ${count} documents have about ${bytes} bytes`);
  return texts;
}
