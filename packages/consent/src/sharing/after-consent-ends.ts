import type { Consent, DataCategoryCode, DisclosureRecord } from "@nrs-kit/domain";
import { categoriesIn, downstreamOf, shareGraph } from "./share-graph.js";
import { type Grounds, type Standing, standingOf } from "./standing.js";

/**
 * What a holder does with a category now that a consent ended.
 *
 * - `recall`: erase, return, or name a lawful basis for keeping it and tell the person; stop at once
 * - `freeze`: keep it and use it no further: no disclosure, no update, until a new record allows it
 * - `nothing`: another ground still allows it
 */
export type HolderEffect = "recall" | "freeze" | "nothing";

/** What one holder does with some categories, and why. */
export interface HolderStep {
  readonly holder: string;
  readonly effect: HolderEffect;
  readonly categories: readonly DataCategoryCode[];
  /** The organisations that disclosed them to the holder: each tells it. */
  readonly toldBy: readonly string[];
  /** The consents that ended, or those that still allow it. */
  readonly consents: readonly string[];
  /** The exceptions that lapsed, or those that still allow it. */
  readonly exceptions: readonly string[];
}

/** What follows from the end of a consent: a step for each holder and effect. It asks for nobody's leave. */
export interface ConsentEndPlan {
  /** The consent that ended. */
  readonly consent: string;
  readonly steps: readonly HolderStep[];
  /** The consent never was valid: every disclosure under it is an incident, named by its line of the log. */
  readonly incidents: readonly string[];
}

/** Everything that the end of a consent is followed through. */
export interface ConsentEndQuestion extends Grounds {
  /** The log of disclosures about the person, of every agency that gave its own. */
  readonly log: readonly DisclosureRecord[];
  /** The consent as it stands after it ended. It counts in place of an older revision among the consents. */
  readonly ended: Consent;
}

/**
 * Follows the end of a consent to everyone who holds something because of it: those who received under it, those to whom
 * these disclosed further, and so on. Each category of each holder has one effect: `nothing` where another ground still
 * allows it, else `recall` where a ground was taken back, else `freeze`.
 *
 * It is total: whatever the state of the consent, the log or the records, there is a plan, and what is not on record is
 * recalled. A withdrawal is never refused (GDPR article 7(3); process 4.4, invariants S3 and L4).
 *
 * @param question - the log, the records, the consent that ended and the instant
 *
 * @example
 * ```ts
 * const [given] = exampleCaseFile().consents;
 * const ended = { ...given, status: "withdrawn", endedOn: "2026-11-24T09:00:00Z" };
 * const line = { id: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001", at: "2026-11-10T09:00:00Z", organisation: "urn:example:ngo", recipient: given.recipient, recipientRole: "shelter", purpose: given.purpose, consentRef: given.id, levels: [{ category: "identity", level: "allow" }] };
 * const plan = afterConsentEnds({ log: [line], consents: [], exceptions: [], ended, now: "2026-11-24T09:00:00Z" });
 * plan.steps.map(({ holder, effect }) => `${effect} ${holder}`); // => ["recall urn:example:centre"]
 * ```
 */
export function afterConsentEnds(question: ConsentEndQuestion): ConsentEndPlan {
  const { log, ended } = question;
  const grounds = withEnded(question);
  const renewed = renewedBy(grounds.consents, ended.id, new Set());
  const under = log.filter(({ consentRef }) => consentRef !== undefined && renewed.has(consentRef));
  const touched = new Set<string>(downstreamOf(log, under).map(({ recipient }) => recipient));
  const holders = [...shareGraph(log).values()].filter(({ organisation }) => touched.has(organisation));
  return {
    consent: ended.id,
    steps: holders.flatMap(({ organisation, received }) => stepsOf(organisation, received, grounds)),
    incidents: ended.status === "invalidated" ? under.map(({ id }) => id) : [],
  };
}

/** The grounds with the consent as it ended, whatever older revision of it is among them. */
const withEnded = ({ consents, exceptions, now, ended }: ConsentEndQuestion): Grounds => ({
  consents: [ended, ...consents.filter(({ id }) => id !== ended.id)],
  exceptions,
  now,
});

/** The record and those that it renewed: what was disclosed under them was held under it. */
function renewedBy(consents: readonly Consent[], id: string, known: Set<string>): ReadonlySet<string> {
  known.add(id);
  const earlier = consents.find((one) => one.id === id)?.supersedes;
  return earlier === undefined || known.has(earlier) ? known : renewedBy(consents, earlier, known);
}

const EFFECTS: readonly HolderEffect[] = ["recall", "freeze", "nothing"];

function stepsOf(holder: string, received: readonly DisclosureRecord[], grounds: Grounds): readonly HolderStep[] {
  const judged = categoriesIn(received).map((category) => {
    const lines = received
      .filter((line) => carries(line, category))
      .map((line) => ({ line, standing: standingOf(line, category, grounds) }));
    const effect = effectOf(lines.map(({ standing }) => standing));
    const because = lines.filter(({ standing }) => (standing === "stands") === (effect === "nothing"));
    return { category, effect, because: because.map(({ line }) => line) };
  });
  return EFFECTS.map((effect) => judged.filter((one) => one.effect === effect))
    .filter((alike) => alike.length > 0)
    .map((alike) => stepOf(holder, alike));
}

interface JudgedCategory {
  readonly category: DataCategoryCode;
  readonly effect: HolderEffect;
  /** The lines that explain the effect. */
  readonly because: readonly DisclosureRecord[];
}

function stepOf(holder: string, alike: readonly JudgedCategory[]): HolderStep {
  const lines = alike.flatMap(({ because }) => because);
  return {
    holder,
    effect: alike[0]?.effect ?? "recall",
    categories: alike.map(({ category }) => category),
    toldBy: once(lines.map(({ organisation }) => organisation)),
    consents: once(lines.map(({ consentRef }) => consentRef)),
    exceptions: once(lines.map(({ exceptionRef }) => exceptionRef)),
  };
}

const once = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

const carries = ({ levels }: DisclosureRecord, category: DataCategoryCode): boolean =>
  levels.some((level) => level.category === category);

const effectOf = (standings: readonly Standing[]): HolderEffect => {
  if (standings.includes("stands")) return "nothing";
  return standings.includes("revoked") ? "recall" : "freeze";
};
