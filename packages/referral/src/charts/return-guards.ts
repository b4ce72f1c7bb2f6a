import { allOf } from "../guard.js";
import { closed, flag, type Shape } from "../shape.js";
import {
  attesting,
  attestingForAChild,
  guardOf,
  type PersonContext,
  personFields,
  personIsAnAdult,
  personIsTreatedAsAChild,
} from "./person.js";

/** What a return holds. */
export interface ReturnContext extends PersonContext {
  /** It was decided that the return is in the best interests of the child. */
  readonly bestInterestsConfirmed: boolean;
}

/** The shape of what an instance holds. */
export const returnContext: Shape<ReturnContext> = closed({ ...personFields, bestInterestsConfirmed: flag });

const childTravelsInItsBestInterests = guardOf<ReturnContext>("childTravelsOnlyInItsBestInterests", {
  refusal: "best-interests.not-determined",
  pointer: "/type",
  needs: [],
  test: (context) => !context.treatedAsChild || context.bestInterestsConfirmed,
});

/** The guards of this chart. */
export const returnGuards = {
  requestIsOfficial: attesting("request-is-official", "return-was-consented"),
  adultKnowsTheOptions: allOf(personIsAnAdult, attesting("decides-with-capacity", "options-were-explained")),
  objectionIsOfAChild: personIsTreatedAsAChild,
  onlyMinimumIdentityWasSent: attesting("only-minimum-identity-was-sent"),
  protectionAbroadContinues: attesting("protection-abroad-continues"),
  travelDocumentIsValid: attesting("travel-document-is-valid"),
  riskIsAcceptableForAnAdult: allOf(personIsAnAdult, attesting("safety-plan-is-agreed")),
  personIsTreatedAsAChild,
  returnIsBestForTheChild: attesting("caregiver-agreed-in-writing", "child-was-heard", "guardian-agrees"),
  travelIsPrepared: allOf(
    childTravelsInItsBestInterests,
    attesting("escort-is-named-if-needed", "costs-are-covered", "arrival-team-is-named", "consent-was-confirmed"),
  ),
  childIsNeverAlone: allOf(childTravelsInItsBestInterests, attestingForAChild("child-is-not-alone")),
  metByNamedPerson: attesting("met-by-named-person"),
  adultLeavesWithContacts: allOf(personIsAnAdult, attesting("safety-plan-was-offered")),
  rightsWereExplained: attesting("rights-were-explained"),
  admissionIsConsented: attesting("admission-was-consented"),
  adultDeclinesFreely: allOf(personIsAnAdult, attesting("safety-plan-was-offered")),
  placementIsDecided: allOf(personIsTreatedAsAChild, attesting("placement-is-decided")),
};

/** What the events of this chart leave in its record. */
export const returnRecorders = {
  recordBestInterests: (context: ReturnContext): ReturnContext => ({ ...context, bestInterestsConfirmed: true }),
  reopenBestInterests: (context: ReturnContext): ReturnContext => ({ ...context, bestInterestsConfirmed: false }),
};
