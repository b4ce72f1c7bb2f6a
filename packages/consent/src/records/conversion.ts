import { Consent, type Consent as ConsentRecord, type LossItem, type Refusal, refusal } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "../generated/refusal-code.js";

/** A record in the form of another standard, and what a reader of that standard alone does not understand of it. */
export interface Exported<Form> {
  readonly record: Form;
  /** Each field that is merged, generalised or left to our own terms; never a value. */
  readonly losses: readonly LossItem[];
}

/** A value that came from JSON, as far as a conversion looks into it. */
export type Loose = { readonly [name: string]: unknown };

/** Whether a value is an object with members. */
export const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The member of an object; nothing of what is none. */
export const memberOf = (value: unknown, name: string): unknown => (isLoose(value) ? value[name] : undefined);

/** A loss of a field of the record. */
export const loss = (kind: LossItem["kind"], field: string): LossItem => ({
  sourcePath: `/${field}`,
  kind,
  fieldClass: "operational",
});

/** The members of a record that are there. */
export const present = (members: Loose): Loose =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/**
 * Reads what a conversion put together. Nothing is filled in: a record that does not say its purpose, its recipient, its
 * categories or its time is refused, and never becomes a consent that was given (decision D22 of the model).
 *
 * @param members - the members of a consent, as far as the other record says them
 */
export function parsedConsent(
  members: Loose,
): { readonly value: ConsentRecord } | { readonly refusals: readonly Refusal<ConsentRefusalCode>[] } {
  const parsed = Consent.safeParse(present(members));
  if (parsed.success) return { value: parsed.data };
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))];
  return {
    refusals: fields.map((field) =>
      refusal(
        members[field] === undefined ? "consent-record.field-missing" : "consent-record.field-malformed",
        `/${field}`,
      ),
    ),
  };
}
