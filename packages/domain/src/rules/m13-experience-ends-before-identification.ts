import type { CaseFile } from "../case-file.js";
import type { TraffickingExperience } from "../entities/trafficking-experience.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { canPrecede } from "../partial-date.js";
import { refusal } from "../result.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "experience.dates-out-of-order";

const follows = (later: string | undefined, earlier: string | undefined): boolean =>
  later === undefined || earlier === undefined || canPrecede(earlier, later);

const isTooLate = ({ enteredOn, exitedOn }: TraffickingExperience, { identification }: CaseFile): boolean =>
  !follows(exitedOn, enteredOn) || !follows(identification?.date, exitedOn);

/**
 * M13: a trafficking experience ends after it began, and before the identification. A partial date breaks the rule only when no
 * reading of it keeps the order.
 */
export const experienceEndsBeforeIdentification: SemanticRule = {
  id: "M13",
  code,
  check: (file) =>
    (file.traffickingExperiences ?? []).flatMap((experience, at) =>
      isTooLate(experience, file) ? [refusal(code, `/traffickingExperiences/${at}/exitedOn`)] : [],
    ),
};
