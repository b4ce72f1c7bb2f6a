import { type Attestation, attested } from "../attestation.js";
import type { Condition, Guard } from "../guard.js";
import { closed, flag, identifier, type Shape, uuid } from "../shape.js";

/** What every chart of a case holds: which case, and the organisation that owns this instance. */
export interface CaseContext {
  readonly case: string;
  readonly owner: string;
}

/** What a chart holds in which it matters who decides for the person. */
export interface PersonContext extends CaseContext {
  /** The person is a child, is presumed to be one, or their age is not established. */
  readonly treatedAsChild: boolean;
}

/** The fields of a {@link CaseContext} and what each must look like. */
export const caseFields: { readonly [Name in keyof CaseContext]: Shape } = { case: uuid, owner: identifier };

/** The fields of a {@link PersonContext} and what each must look like. */
export const personFields: { readonly [Name in keyof PersonContext]: Shape } = { ...caseFields, treatedAsChild: flag };

/** The shape of a {@link CaseContext}. */
export const caseContext: Shape<CaseContext> = closed(caseFields);

/** The shape of a {@link PersonContext}. */
export const personContext: Shape<PersonContext> = closed(personFields);

/** A guard of one condition. */
export function guardOf<Context>(name: string, condition: Condition<Context>): Guard<Context> {
  return { conditions: { [name]: condition } };
}

/** The guard that the person is an adult. */
export const personIsAnAdult: Guard<PersonContext> = guardOf("personIsAnAdult", {
  refusal: "adult.required",
  pointer: "/type",
  needs: [],
  test: (context) => !context.treatedAsChild,
});

/** The guard that the person is a child or treated as one. */
export const personIsTreatedAsAChild: Guard<PersonContext> = guardOf("personIsTreatedAsAChild", {
  refusal: "child.required",
  pointer: "/type",
  needs: [],
  test: (context) => context.treatedAsChild,
});

const camel = (code: string): string => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The guard that the actor attests all of these. */
export function attesting<Context = object>(...codes: readonly Attestation[]): Guard<Context> {
  return { conditions: Object.fromEntries(codes.map((code) => [camel(code), attested<Context>(code)])) };
}

/** The guard that the actor attests all of these when the person is treated as a child. */
export function attestingForAChild(...codes: readonly Attestation[]): Guard<PersonContext> {
  return {
    conditions: Object.fromEntries(
      codes.map((code) => {
        const condition = attested<PersonContext>(code);
        const forAChild: Condition<PersonContext> = {
          ...condition,
          test: (context, event) => !context.treatedAsChild || condition.test(context, event),
        };
        return [`${camel(code)}ForAChild`, forAChild];
      }),
    ),
  };
}
