import { accept, type CaseFile, type DisclosedCaseFile, type Result } from "@nrs-kit/domain";
import type { DisclosurePermit } from "./disclosure-permit.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { permitFault, projectCase } from "./project-case.js";
import { type Explained, projectionUnder } from "./projection.js";

/** What a receiver may see, and what it may not see and why. The reasons stay with the sender. */
export interface Disclosure {
  /** What may be sent: it validates against the schema `DisclosedCaseFile`. */
  readonly payload: DisclosedCaseFile;
  /** What is withheld, each with the place in the case file and the reason. */
  readonly withheld: readonly Explained[];
  /** What is sent in part, each with the place and the reason. */
  readonly reduced: readonly Explained[];
}

/**
 * Projects a case onto what one receiver may see: the categories of the permit, at their levels, field by field. Free
 * text and what is never exchanged do not leave; a record of which nothing about the person remains is left out whole,
 * and so is a record about somebody whom the receiver does not see. The payload depends on nothing that is withheld.
 *
 * Refusals: `permit.not-genuine` for a look-alike of a permit; `permit.for-another-case` when the permit was decided for
 * another case or another person.
 *
 * @param caseFile - the case
 * @param permit - the evidence of the decision
 *
 * @example
 * ```ts
 * const caseFile = exampleCaseFile();
 * const receiver = { organisation: "urn:example:centre", role: "shelter" };
 * const permit = permitDisclosure({ caseFile, consents: caseFile.consents, receiver, purpose: "shelter-placement", now: "2026-11-24T09:00:00Z" });
 * const disclosure = disclose(caseFile, permit.value);
 * disclosure.value.payload.serviceDeliveries.map(({ type }) => type); // => ["legal.counselling"]
 * disclosure.value.withheld.find(({ pointer }) => pointer === "/case/comments"); // => { pointer: "/case/comments", code: "disclosure.free-text" }
 * ```
 */
export function disclose(caseFile: CaseFile, permit: DisclosurePermit): Result<Disclosure, ConsentRefusalCode> {
  const fault = permitFault(caseFile, permit);
  if (fault !== undefined) return fault;
  const to = projectionUnder(permit);
  const payload = projectCase(caseFile, to);
  return accept({ payload, withheld: to.withheld, reduced: to.reduced });
}
