import { ageStateOf } from "../age-state.js";
import type { CaseFile } from "../case-file.js";
import type { Person } from "../entities/person.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { firstDayOf } from "../partial-date.js";
import { refusal } from "../result.js";
import { principalOf } from "./internal/principal-of.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "guardianship.missing-for-child";

/** On the earliest day the case may have been opened, because a doubtful age counts as a child's. */
const wasChildAtOpening = (person: Person, { case: { openedOn } }: CaseFile): boolean =>
  ageStateOf(person, firstDayOf(openedOn)) !== "adult";

const hasGuardianship = (person: Person, { guardianships = [] }: CaseFile): boolean =>
  guardianships.some((guardianship) => guardianship.person === person.id);

/**
 * M3: a principal beneficiary who was or may have been a child when the case was opened has a guardianship, be it the
 * note that none is appointed.
 *
 * Source: Council of Europe Convention CETS 197, article 10(3) (presumption of minority).
 */
export const childHasGuardianship: SemanticRule = {
  id: "M3",
  code,
  check: (file) => {
    const principal = principalOf(file);
    if (principal === undefined || !wasChildAtOpening(principal, file)) return [];
    return hasGuardianship(principal, file) ? [] : [refusal(code, "/guardianships")];
  },
};
