import type { ActorRoleCode, CaseFile, Relationship } from "@nrs-kit/domain";
import type { Receiver } from "./receiver.js";

/**
 * Whom the person said not to tell: one organisation, everybody in a role, or everybody in a country. It holds for every
 * consent of the person until it is taken back; an exception that two persons decided does not ask for it.
 */
export type Exclusion =
  | { readonly organisation: string }
  | { readonly role: ActorRoleCode }
  /** ISO 3166-1 alpha-2, or `XK`. */
  | { readonly country: string };

/**
 * Whether the person said not to tell this receiver. A receiver whose country is not known counts as one of the countries
 * that are excluded: nobody can show that it is not.
 *
 * @param exclusions - whom the person said not to tell
 * @param receiver - who would receive
 *
 * @example
 * ```ts
 * isExcludedReceiver([{ country: "XX" }], { organisation: "urn:example:consulate", role: "consulate" }); // => true
 * isExcludedReceiver([{ role: "law-enforcement" }], { organisation: "urn:example:centre", role: "shelter" }); // => false
 * ```
 */
export function isExcludedReceiver(exclusions: readonly Exclusion[], receiver: Receiver): boolean {
  return exclusions.some((exclusion) => {
    if ("organisation" in exclusion) return exclusion.organisation === receiver.organisation;
    if ("role" in exclusion) return exclusion.role === receiver.role;
    return receiver.country === undefined || receiver.country === exclusion.country;
  });
}

const forbids = ({ knowsOfTrafficking, contactAllowed }: Relationship): boolean =>
  knowsOfTrafficking === "must-not-be-told" || contactAllowed === "forbidden";

/**
 * Whether the case says that a private person who would receive must not be told, or may have no contact.
 *
 * @param caseFile - the case
 * @param person - the person whom the case is about
 * @param receiver - who would receive
 */
export const mustNotBeTold = ({ relationships = [] }: CaseFile, person: string, receiver: Receiver): boolean =>
  receiver.person !== undefined &&
  relationships.some((link) => {
    const ends: readonly string[] = [link.from, link.to];
    return ends.includes(person) && ends.includes(receiver.person ?? "") && forbids(link);
  });
