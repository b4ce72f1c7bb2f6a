import type { Json } from "@nrs-kit/domain";
import {
  accept,
  annotations,
  type LossItem,
  type Result,
  refuse,
  SPEC_VERSIONS,
  type SpecVersion,
  schemaId,
} from "@nrs-kit/domain";
import { type DocumentSchema, documentSchemas } from "../document.js";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import { jsonPointer } from "../json-pointer.js";
import { messageSchemasOf } from "../message.js";

type JsonObject = { readonly [name: string]: Json };

/** A document in another version of the standard, and what that version cannot say. */
export interface MigratedDocument {
  readonly document: JsonObject;
  /** Every value that was dropped: where it stood and its privacy class, never the value. */
  readonly losses: readonly LossItem[];
}

type MigrationFault = Extract<
  InterchangeRefusalCode,
  "document.not-an-object" | "document.schema-unknown" | "version.not-known"
>;

/**
 * Brings a document into another version of the standard. Upwards nothing is lost. Downwards what the older version does
 * not know is dropped, and each loss is listed; up and down again gives the same document.
 *
 * A migrated message is another text: its signature and the digest that the next message holds of it (`previous`) are
 * those of the original. Migrate to read, and keep the original. A case file has had one form so far and stays as it is.
 *
 * @param document - a document that was checked against the schema that it names
 * @param to - the version to bring it to
 * @returns the document and its losses; else `document.not-an-object`, `document.schema-unknown`, or `version.not-known`
 *
 * @example
 * ```ts
 * const message = { schema: "https://w3id.org/nrs-kit/v1/capacity.asked.schema.json", specVersion: "1.0" };
 * migrateDocument(message, "1.1").value.document.specVersion; // => "1.1"
 * ```
 */
export function migrateDocument(document: Json, to: string): Result<MigratedDocument, MigrationFault> {
  const version = SPEC_VERSIONS.find((one) => one === to);
  if (version === undefined) return refuse("version.not-known");
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return refuse("document.not-an-object");
  // Neither null nor a list: an object.
  const members = document as JsonObject;
  const from = documentSchemas.get(String(members.schema));
  if (from === undefined) return refuse("document.schema-unknown", "/schema");
  return accept(migrated(members, from, version));
}

function migrated(document: JsonObject, { kind, version: from }: DocumentSchema, to: SpecVersion): MigratedDocument {
  if (kind === "case-file" || from === to) return { document, losses: [] };
  const known = messageSchemasOf[to][kind].shape;
  const kept = Object.entries(document).filter(([name]) => Object.hasOwn(known, name));
  const dropped = Object.keys(document).filter((name) => !Object.hasOwn(known, name));
  return {
    document: { ...Object.fromEntries(kept), specVersion: to, schema: schemaId(kind, to) },
    losses: dropped.map((name) => lossOf(name, messageSchemasOf[from][kind].shape[name])),
  };
}

function lossOf(name: string, schema: unknown): LossItem {
  // The fields of an envelope are schemas of the model; an optional one wraps the field that carries the annotation.
  const field = schema as { unwrap?: () => Parameters<typeof annotations.get>[0] };
  const annotation = annotations.get(field.unwrap?.() ?? (field as Parameters<typeof annotations.get>[0]));
  return { sourcePath: jsonPointer([name]), kind: "dropped", fieldClass: annotation?.class ?? "sensitive" };
}
