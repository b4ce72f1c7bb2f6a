import { allOf, type UncheckedEvent } from "../guard.js";
import { closed, count, type Shape } from "../shape.js";
import { attesting, attestingForAChild, guardOf, type PersonContext, personFields } from "./person.js";

/** What a plan holds. */
export interface PlanContext extends PersonContext {
  /** Which version of the plan the person was last offered. */
  readonly version: number;
}

/** The shape of what an instance holds. */
export const planContext: Shape<PlanContext> = closed({ ...personFields, version: count });

const versionIsNew = guardOf<PlanContext>("versionIsNew", {
  refusal: "version.not-new",
  pointer: "/version",
  needs: ["version"],
  test: (context, { version }) => Number.isSafeInteger(version) && Number(version) > context.version,
});

const ended = ["delivered", "declined", "unavailable"];

const everyServiceHasEnded = guardOf<PlanContext>("everyServiceHasEnded", {
  refusal: "services.still-open",
  pointer: "/services",
  needs: ["services"],
  test: (_, { services }) => Array.isArray(services) && services.every((state) => ended.includes(String(state))),
});

/** The guards of this chart. */
export const planGuards = {
  everyDomainIsAssessed: attesting("every-domain-is-assessed"),
  everyGoalHasOwnerDateAndAgency: attesting("every-goal-has-an-owner"),
  planIsAgreedWithEveryone: allOf(
    attesting("supervisor-agreed"),
    attestingForAChild("representative-agreed", "views-of-the-child-are-recorded"),
  ),
  versionIsNew,
  everyServiceHasEnded: allOf(everyServiceHasEnded, attesting("supervisor-agreed")),
};

/** What the events of this chart leave in its record. */
export const planRecorders = {
  recordVersion: (context: PlanContext, event: UncheckedEvent): PlanContext => ({
    ...context,
    version: Number(event.version),
  }),
};
