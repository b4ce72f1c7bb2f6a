import { attested } from "../attestation.js";
import { fits } from "../faults.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { allOf, type Condition, single } from "../guard.js";
import { closed, code, flag, oneOf, type Shape, uuid } from "../shape.js";
import { isPalermoFindings, palermoTest } from "./palermo.js";

/** What a new identification is made from. */
export interface IdentificationInput {
  readonly case: string;
  /** The person is a child or presumed to be one: someone else consents, and the person cannot leave the procedure. */
  readonly treatedAsChild: boolean;
  /** The person was a child when exploited: the test asks for no means. */
  readonly childAtExploitation: boolean;
}

/** What an identification holds. */
export interface IdentificationContext extends IdentificationInput {
  /** The body that presumed, confirmed or denied last: a code of `determination-body`. */
  readonly body?: string;
  /** How the procedure came to `not-identified`. */
  readonly ended?: "with-reasons" | "without-new-information";
  /** The decision that is looked at again. */
  readonly reconsidered?: "confirmed" | "not-identified";
}

const input = { case: uuid, treatedAsChild: flag, childAtExploitation: flag };

/** The shape of what a new identification is made from. */
export const identificationInput: Shape<IdentificationInput> = closed(input);

/** The shape of what an identification holds. */
export const identificationContext: Shape<IdentificationContext> = closed(input, {
  body: code,
  ended: oneOf(["with-reasons", "without-new-information"]),
  reconsidered: oneOf(["confirmed", "not-identified"]),
});

/** The bodies that may presume at most; a jurisdiction profile may name fewer. */
export const presumingBodies: readonly string[] = [
  "ngo",
  "police",
  "multidisciplinary-team",
  "social-assistance-authority",
  "national-coordination-unit",
  "foreign-authority",
];

/** The bodies that may confirm at most; a jurisdiction profile may name fewer. An NGO never confirms (rule M2). */
export const confirmingBodies: readonly string[] = [
  "multidisciplinary-team",
  "police",
  "prosecutor",
  "national-coordination-unit",
  "foreign-authority",
];

const bodiesAbroad: readonly string[] = ["foreign-authority", "international-organisation"];

type Test = Condition<IdentificationContext>["test"];

const condition = (refusal: ReferralRefusalCode, field: string, test: Test): Condition<IdentificationContext> => ({
  refusal,
  pointer: `/${field}`,
  needs: [field],
  test,
});

const decidedBy = (bodies: readonly string[]): Condition<IdentificationContext> =>
  condition("body.not-competent", "body", (_, { body }) => bodies.some((one) => one === body));

const finds = (...enough: readonly string[]): Condition<IdentificationContext> =>
  condition(
    "findings.insufficient",
    "findings",
    (context, { findings }) =>
      isPalermoFindings(findings) && enough.includes(palermoTest(findings, context.childAtExploitation)),
  );

const conditions = {
  atLeastOneIndicatorIsNamed: condition(
    "indicators.not-named",
    "indicators",
    (_, { indicators }) =>
      Array.isArray(indicators) && indicators.length > 0 && indicators.every((one) => fits(code, one)),
  ),
  decidedByABodyAbroad: decidedBy(bodiesAbroad),
  decidedByABodyThatMayPresume: decidedBy(presumingBodies),
  decidedByABodyThatMayConfirm: decidedBy(confirmingBodies),
  everyElementIsAtLeastSuspected: finds("suspected", "established"),
  everyElementIsEstablished: finds("established"),
  noPurposeOfExploitationIsFound: condition(
    "purpose.found",
    "findings",
    (_, { findings }) => isPalermoFindings(findings) && findings.purpose === "absent",
  ),
  interviewWasConsented: attested<IdentificationContext>("interview-was-consented"),
  representativeOfTheChildIsPresent: ((): Condition<IdentificationContext> => {
    const present = attested<IdentificationContext>("representative-is-present");
    return { ...present, test: (context, event) => !context.treatedAsChild || present.test(context, event) };
  })(),
  reasonsAreWritten: attested<IdentificationContext>("reasons-are-written"),
  waitingPeriodIsOver: attested<IdentificationContext>("waiting-period-is-over"),
  newConsentWasGiven: attested<IdentificationContext>("new-consent-was-given"),
  errorIsDocumented: attested<IdentificationContext>("error-is-documented"),
  personIsAnAdult: {
    refusal: "adult.required",
    pointer: "/type",
    needs: [],
    test: (context: IdentificationContext) => !context.treatedAsChild,
  } satisfies Condition<IdentificationContext>,
  newAgeStateIsNamed: condition(
    "age-state.not-named",
    "treatedAsChild",
    (_, { treatedAsChild }) => typeof treatedAsChild === "boolean",
  ),
};

const alone = single<IdentificationContext, typeof conditions>(conditions);

/** The guards of an identification. None of them asks for a complaint, a testimony or a criminal case. */
export const identificationGuards = {
  ...alone,
  reasonableGroundsAreFound: allOf(alone.everyElementIsAtLeastSuspected, alone.decidedByABodyThatMayPresume),
  interviewIsPossible: allOf(alone.interviewWasConsented, alone.representativeOfTheChildIsPresent),
  traffickingIsEstablished: allOf(alone.everyElementIsEstablished, alone.decidedByABodyThatMayConfirm),
};
