import type { Consent, Guardianship } from "@nrs-kit/domain";

const KIND: Readonly<Partial<Record<Consent["givenBy"], Guardianship["kind"]>>> = {
  parent: "parent",
  "legal-guardian": "legal",
  "temporary-guardian": "temporary",
  "child-protection-authority": "institutional",
};

const inForce = ({ validFrom, validUntil }: Guardianship, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day < validUntil);

/**
 * Whether the person decided alone, or with somebody's support; anybody else is a representative.
 *
 * @example
 * ```ts
 * decidedByPerson({ givenBy: "parent" }); // => false
 * ```
 */
export const decidedByPerson = ({ givenBy }: Pick<Consent, "givenBy">): boolean =>
  givenBy === "self" || givenBy === "support-person";

/**
 * Whether the representative who gave a consent is lawful and free of conflict: a guardianship of that kind is in
 * force for the person, and none of that kind is marked as a conflict of interest. A court needs no guardianship.
 *
 * Source: CETS 197, article 10(4) (believed); rule DK2.
 *
 * @param consent - the record
 * @param guardianships - the guardianships of the case
 * @param day - the day, YYYY-MM-DD
 *
 * @example
 * ```ts
 * representativeVerified({ givenBy: "parent", person: "p" }, [{ person: "p", kind: "parent", conflictOfInterest: true }], "2026-11-24"); // => false
 * ```
 */
export function representativeVerified(
  consent: Pick<Consent, "givenBy" | "person">,
  guardianships: readonly Guardianship[],
  day: string,
): boolean {
  if (consent.givenBy === "court") return true;
  const kind = KIND[consent.givenBy];
  const held = guardianships.filter((one) => one.person === consent.person && one.kind === kind && inForce(one, day));
  return kind !== undefined && held.length > 0 && held.every((one) => one.conflictOfInterest !== true);
}
