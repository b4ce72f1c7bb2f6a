import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "@nrs-kit/domain";
import { CaseFile, type SpecVersion } from "@nrs-kit/domain";
import { caseFileJson } from "@nrs-kit/domain/testing";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { type Message, type MessageType, messageSchemasOf, messageTypes } from "../message.js";
import { messageRefusals } from "../message-rules.js";
import { messageJson } from "./message-arbitrary.js";
import { sha256 } from "./sha256.js";

/** Where the committed schemas lie. */
export const schemaFolder = fileURLToPath(new URL("../../schemas/v1", import.meta.url));

/** The committed schemas of all versions, by their path below the folder of the major version. */
export const schemaFiles: readonly string[] = readdirSync(schemaFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();

/** The version of the standard and the name of a committed schema. */
export const versionAndName = (file: string): { readonly version: SpecVersion; readonly name: string } => {
  const name = basename(file, ".schema.json");
  return { version: file.startsWith("1.1/") ? "1.1" : "1.0", name };
};

/** A committed schema as JSON. */
export const schemaOf = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${schemaFolder}/${file}`, "utf8")) as Record<string, unknown>;

/** Compiles a committed schema in the strictest mode, with nothing but itself. */
export const compiled = (file: string, allErrors = false): ValidateFunction =>
  new Ajv2020({ strict: true, allErrors, ownProperties: true }).compile(schemaOf(file));

/** The rules of a message that its JSON Schema says and its shape in the program does not. */
const SAID_BY_SCHEMA: readonly string[] = ["message.consent-not-cited", "message.exception-not-cited"];

const messageAccepts = (type: MessageType, version: SpecVersion, instance: unknown): boolean => {
  const parsed = messageSchemasOf[version][type].safeParse(instance);
  if (!parsed.success) return false;
  const { body } = instance as { body: Json };
  // The schema of the type accepted the value.
  const refusals = messageRefusals(parsed.data as unknown as Message, body, sha256);
  return refusals.every(({ code }) => !SAID_BY_SCHEMA.includes(code));
};

const typeOf = (instance: unknown): MessageType | undefined => {
  const type = (instance as { type?: unknown } | null)?.type;
  return messageTypes.find((one) => one === type);
};

/** Whether the program accepts what a schema describes. */
export const programAccepts = (file: string, instance: unknown): boolean => {
  // The reader refuses this name before any schema is asked; the shape of a map does not see it.
  if (JSON.stringify(instance).includes('"__proto__":')) return false;
  return shapeAccepts(file, instance);
};

const shapeAccepts = (file: string, instance: unknown): boolean => {
  const { version, name } = versionAndName(file);
  if (name === "case-file") return CaseFile.safeParse(instance).success;
  const type = name === "message" ? typeOf(instance) : messageTypes.find((one) => one === name);
  return type !== undefined && messageAccepts(type, version, instance);
};

/** Valid documents for a schema. */
export const documentsFor = (file: string, count: number, seed = 1): readonly unknown[] => {
  const { version, name } = versionAndName(file);
  if (name === "case-file") return fc.sample(caseFileJson(), { numRuns: count, seed });
  const types = name === "message" ? messageTypes : messageTypes.filter((type) => type === name);
  const each = Math.ceil(count / types.length);
  return types.flatMap((type) => fc.sample(messageJson(type, version), { numRuns: each, seed }));
};
