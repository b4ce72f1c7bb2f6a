import {
  type CaseFile,
  Consent,
  DisclosureException,
  listOf,
  type Refusal,
  type RefusalCode,
  refusal,
} from "@nrs-kit/domain";
import { checkDocument, type Json, parseShape, parseStrictJson } from "@nrs-kit/interchange";
import type { Host } from "./host.js";
import { readAll } from "./read.js";
import { sha256 } from "./sha256.js";

/** A file from which nothing was loaded, and what is wrong with it. */
export interface NotLoaded {
  readonly file: string;
  readonly findings: readonly (Refusal<RefusalCode> & { line?: number; column?: number })[];
}

/** A loaded value, or what is wrong with the file it was to come from. */
export type Loaded<T> = { readonly value: T } | NotLoaded;

/**
 * Loads a case file that breaks no rule.
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function loadCase(host: Host, file: string): Promise<Loaded<CaseFile>> {
  const { document, findings } = checkDocument(await readAll(host, file), { sha256 });
  if (document?.kind === "case-file") return { value: document.value };
  return { file, findings: document === undefined ? findings : [refusal("document.schema-unknown", "/schema")] };
}

/** The records that govern a disclosure. */
export interface Governing {
  readonly consents: readonly Consent[];
  readonly exceptions: readonly DisclosureException[];
}

const withPrefix = (prefix: string, refusals: readonly Refusal<RefusalCode>[]): Refusal<RefusalCode>[] =>
  refusals.map((one) => ({ ...one, pointer: `${prefix}${one.pointer}` }));

/**
 * Loads consent records: a list of them, or an object with `consents` and `exceptions`, such as a case file.
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function loadGoverning(host: Host, file: string): Promise<Loaded<Governing>> {
  const read = parseStrictJson(Buffer.from(await readAll(host, file)).toString("utf8"));
  if (!read.ok) return { file, findings: read.refusals };
  if (typeof read.value !== "object" || read.value === null)
    return { file, findings: [refusal("document.not-an-object")] };
  const isList = Array.isArray(read.value);
  // What is not a list is an object, whose members are looked at by name.
  const members: { readonly [name: string]: Json } = isList ? { consents: read.value } : (read.value as never);
  const consents = parseShape(listOf(Consent, 200), members.consents ?? []);
  const exceptions = parseShape(listOf(DisclosureException, 40), members.exceptions ?? []);
  if (consents.ok && exceptions.ok) return { value: { consents: consents.value, exceptions: exceptions.value } };
  const findings = [
    ...(consents.ok ? [] : withPrefix(isList ? "" : "/consents", consents.refusals)),
    ...(exceptions.ok ? [] : withPrefix("/exceptions", exceptions.refusals)),
  ];
  return { file, findings };
}
