import { CaseFile, SPEC_VERSIONS, type SpecVersion, schemaId } from "@nrs-kit/domain";
import type * as z from "zod";
import { type Message, messageSchemasOf, messageTypes } from "./message.js";

/** The kinds of document that agencies keep or exchange, recognised by their `schema` member. */
export type DocumentKind = "case-file" | Message["type"];

/** A document that was read and found without fault. */
export type Document =
  | { readonly kind: "case-file"; readonly value: CaseFile }
  | { readonly kind: "message"; readonly value: Message };

/** A kind of document in one version of the standard. */
export interface DocumentSchema {
  readonly kind: DocumentKind;
  readonly version: SpecVersion;
  readonly schema: z.ZodObject;
}

const messagesOf = (version: SpecVersion) =>
  messageTypes.map((type): readonly [string, DocumentSchema] => [
    schemaId(type, version),
    { kind: type, version, schema: messageSchemasOf[version][type] },
  ]);

/** The schema of each kind of document and version, by the address that its `schema` member holds. */
export const documentSchemas: ReadonlyMap<string, DocumentSchema> = new Map([
  [schemaId("case-file"), { kind: "case-file", version: "1.0", schema: CaseFile }],
  ...SPEC_VERSIONS.flatMap(messagesOf),
]);
