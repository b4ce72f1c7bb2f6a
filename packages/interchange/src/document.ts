import { CaseFile, schemaId } from "@nrs-kit/domain";
import type * as z from "zod";
import { type Message, messageSchemas, messageTypes } from "./message.js";

/** The kinds of document that agencies keep or exchange, recognised by their `schema` member. */
export type DocumentKind = "case-file" | Message["type"];

/** A document that was read and found without fault. */
export type Document =
  | { readonly kind: "case-file"; readonly value: CaseFile }
  | { readonly kind: "message"; readonly value: Message };

/** The schema of each kind of document, by the address that its `schema` member holds. */
export const documentSchemas: ReadonlyMap<string, { readonly kind: DocumentKind; readonly schema: z.ZodObject }> =
  new Map<string, { kind: DocumentKind; schema: z.ZodObject }>([
    [schemaId("case-file"), { kind: "case-file", schema: CaseFile }],
    ...messageTypes.map((type) => [schemaId(type), { kind: type, schema: messageSchemas[type] }] as const),
  ]);
