import { type DisclosurePermit, type DisclosureRequest, permitDisclosure } from "@nrs-kit/consent";
import type { ReferralContext } from "../charts/referral-context.js";

/** Which permit a test wants, where it differs from the plain one for a referral. */
export interface PermitWish {
  readonly at: string;
  /** The consent record; absent when an exception is wanted. */
  readonly consentRef?: string;
  /** The exception record. */
  readonly exceptionRef?: string;
  /** The basis of the exception. */
  readonly basis?: "vital-interest-subject" | "court-order";
  readonly recipient?: string;
  readonly person?: string;
  readonly purpose?: string;
  readonly categories?: readonly string[];
}

/**
 * Obtains a genuine permit for a referral about an invented person, from the rules of consent themselves: the record
 * behind it says what the test wishes. Nothing when the rules permit nothing.
 *
 * @example
 * ```ts
 * const [{ context }] = newInstances("referral");
 * const wish = { at: "2026-01-05T10:00:00Z", consentRef: "consent:1" };
 * permitForTests({ ...context, categories: ["identity"] }, wish).consentRef; // => "consent:1"
 * ```
 */
export function permitForTests(context: ReferralContext, wish: PermitWish): DisclosurePermit | undefined {
  const { to, person, purpose, categories } = context;
  const asked = JSON.stringify([to, person, purpose, categories, wish]);
  if (!decided.has(asked)) decided.set(asked, decide(context, wish));
  return decided.get(asked);
}

/** Permits never change, so that tests may use one again. */
const decided = new Map<string, DisclosurePermit | undefined>();

function decide(context: ReferralContext, wish: PermitWish): DisclosurePermit | undefined {
  const { at, recipient = context.to, person = context.person, purpose = context.purpose } = wish;
  const { categories = context.categories } = wish;
  const record = { person, purpose, recipient, categories };
  const request = {
    caseFile: { case: { id: CASE }, persons: [{ id: person, role: ["principal"], birthDate: "1990-01-01" }] },
    consents: wish.consentRef === undefined ? [] : [{ ...record, ...consentBeside, id: wish.consentRef }],
    exceptions: wish.exceptionRef === undefined ? [] : [{ ...record, ...exceptionBeside(wish), id: wish.exceptionRef }],
    receiver: { organisation: recipient, role: roleFor[purpose] ?? "shelter" },
    purpose,
    now: at,
  };
  // The rules read these members only; a whole case file of an invented person would say nothing more.
  const answer = permitDisclosure(request as unknown as DisclosureRequest);
  return answer.ok ? answer.value : undefined;
}

const CASE = "018f6b5c-0000-7000-8000-00000000ca5e";

const roleFor: Readonly<Record<string, string>> = {
  "service-delivery": "health-provider",
  "criminal-proceedings": "prosecutor-court",
  identification: "mdt-member",
};

const consentBeside = {
  status: "given",
  givenBy: "self",
  validFrom: "2020-01-01T00:00:00Z",
  validUntil: "2099-01-01T00:00:00Z",
};

const exceptionBeside = (wish: PermitWish) => ({
  basis: wish.basis ?? "vital-interest-subject",
  legalRef: "order-of-a-court",
  danger: "described",
  decidedBy: "worker:one",
  approvedBy: "worker:two",
  at: "2020-01-01T00:00:00Z",
  reviewAt: "2099-01-01T00:00:00Z",
});
