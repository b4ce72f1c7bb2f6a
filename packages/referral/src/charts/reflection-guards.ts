import { allOf, type UncheckedEvent } from "../guard.js";
import { isInstant, milliseconds } from "../instant.js";
import { closed, count, instant, type Shape } from "../shape.js";
import { attesting, type CaseContext, caseFields, guardOf } from "./person.js";

/** What a new reflection period is made from. */
export interface ReflectionInput extends CaseContext {
  /** How many days the profile gives; never fewer than {@link shortestReflectionDays} count. */
  readonly days: number;
}

/** What a reflection period holds. */
export interface ReflectionContext extends ReflectionInput {
  /** When it ends; absent before it starts. */
  readonly until?: string;
}

/** The shape of what a new instance is made from. */
export const reflectionInput: Shape<ReflectionInput> = closed({ ...caseFields, days: count });

/** The shape of what an instance holds. */
export const reflectionContext: Shape<ReflectionContext> = closed({ ...caseFields, days: count }, { until: instant });

const DAY = 86_400_000;

/** No profile can make the period shorter than the Convention does: article 13(1). */
export const shortestReflectionDays = 30;

const extensionHasGrounds = guardOf<ReflectionContext>("healthIntimidationOrChildhoodExtendsThePeriod", {
  refusal: "extension.without-ground",
  pointer: "/ground",
  needs: ["ground"],
  test: (_, { ground }) => ["health", "intimidation", "child"].some((one) => one === ground),
});

const endIsLaterThanBefore = guardOf<ReflectionContext>("endIsLaterThanBefore", {
  refusal: "extension.not-later",
  pointer: "/until",
  needs: ["until"],
  test: (context, { until }) =>
    isInstant(until) && context.until !== undefined && milliseconds(until) > milliseconds(context.until),
});

const periodIsOver = guardOf<ReflectionContext>("periodIsOver", {
  refusal: "period.not-over",
  pointer: "/at",
  needs: ["at"],
  test: (context, { at }) => context.until !== undefined && milliseconds(at) >= milliseconds(context.until),
});

/** The guards of this chart. */
export const reflectionGuards = {
  personIsInformedAndDocumented: attesting("language-is-understood", "reflection-document-is-issued"),
  extensionHasGrounds: allOf(extensionHasGrounds, endIsLaterThanBefore),
  decisionIsFree: attesting("decision-is-free"),
  periodIsOver,
  terminationIsReasoned: attesting("reasons-are-written", "termination-ground-applies"),
};

/** What the events of this chart leave in its record. */
export const reflectionRecorders = {
  recordEnd: (context: ReflectionContext, event: UncheckedEvent): ReflectionContext => ({
    ...context,
    until: new Date(milliseconds(event.at) + Math.max(context.days, shortestReflectionDays) * DAY).toISOString(),
  }),
  recordExtension: (context: ReflectionContext, event: UncheckedEvent): ReflectionContext => ({
    ...context,
    until: String(event.until),
  }),
};
