/** A place in a document: the object or list that holds it, and its name there. */
interface Site {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
}

const sitesOf = (value: unknown): readonly Site[] => {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string | number, unknown>;
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => [{ holder, key }, ...sitesOf(holder[key])]);
};

const digits = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));

/** Changes of a text that a careless writer, a form or another language makes. */
const OF_TEXT: readonly ((text: string) => unknown)[] = [
  () => "",
  (text) => ` ${text}`,
  (text) => `${text} `,
  (text) => `${text}\n`,
  (text) => `${text}\u00a0`,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  digits,
  () => "2026-02-30",
  () => "2024-02-29",
  () => "1900-02-29",
  () => "2026-11-24T24:00:00Z",
  () => "2026-11-24T23:59:60Z",
  () => "2026-11-24t09:00:00z",
  () => "2026-11-24T09:00:00+24:00",
  () => "2026-11-24T09:00:00.1234567890Z",
  (text) => text.slice(0, -1),
  (text) => `${text}x`,
  (text) => text.repeat(40),
  () => "😀".repeat(200),
  () => "😀".repeat(201),
  () => "ș".repeat(4000),
  () => "😀".repeat(4001),
  (text) => [text],
  () => 1,
  () => "http://example.org/x",
  () => "urn:a b c",
  () => "constructor",
];

const OF_NUMBER: readonly ((number: number) => unknown)[] = [
  (number) => number + 0.5,
  (number) => -number - 1,
  (number) => String(number),
  (number) => number * 1e9,
  () => 9007199254740991,
  () => 1e300,
];

const OF_ANY: readonly ((value: unknown) => unknown)[] = [
  () => null,
  () => [],
  () => ({}),
  () => true,
  () => 0,
  () => "x",
];

const changed = (value: unknown, choice: number): unknown => {
  const own: readonly ((value: never) => unknown)[] =
    typeof value === "string" ? OF_TEXT : typeof value === "number" ? OF_NUMBER : OF_ANY;
  const all = [...own, ...OF_ANY];
  // Each list of changes is chosen by the type of the value.
  return all[choice % all.length]?.(value as never);
};

const FOREIGN = ["other", "__proto__", "toString", "Id", "id ", ""];

/** Adds a member that is the document's own, whatever its name. */
const addMember = (holder: object, name: string): void => {
  Object.defineProperty(holder, name, { value: 1, enumerable: true, configurable: true, writable: true });
};

const alter = ({ holder, key }: Site, sites: readonly Site[], random: () => number): void => {
  const kind = random() % 10;
  const value = holder[key];
  if (kind === 0 && !Array.isArray(holder)) delete holder[key];
  else if (kind === 1 && typeof value === "object" && value !== null && !Array.isArray(value))
    addMember(value, FOREIGN[random() % FOREIGN.length] ?? "");
  else if (kind === 2 && Array.isArray(value))
    holder[key] = random() % 2 === 0 ? [] : Array.from({ length: 101 }, () => value[0] ?? "x");
  else if (kind === 3) {
    const other = sites[random() % sites.length];
    if (other !== undefined) holder[key] = JSON.parse(JSON.stringify(other.holder[other.key] ?? null));
  } else holder[key] = changed(value, random());
};

/**
 * A copy of a valid document with one small change, of which about half are refused: blanks, padding, letter case, digits
 * of another script, impossible dates, overflow, swaps, members dropped or added.
 *
 * @param document - a valid document
 * @param random - a stream of natural numbers
 */
export function nearMiss(document: unknown, random: () => number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const sites = sitesOf(copy);
  const site = sites[random() % sites.length];
  if (site !== undefined) alter(site, sites, random);
  return copy;
}

/** A small generator of natural numbers, the same for the same seed. */
export function naturals(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
