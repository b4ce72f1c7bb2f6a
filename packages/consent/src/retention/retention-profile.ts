import { type Refusal, type Result, refusal, settle } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "../generated/refusal-code.js";

/** How far the source of a number can be trusted: read in it, believed, or decided by this project. */
export type SourceMark = "read" | "believed" | "design";

/** A number that a jurisdiction decides, with where it comes from. */
export interface RetentionParameter {
  readonly value: number;
  readonly source: string;
  readonly mark: SourceMark;
}

/** How long a jurisdiction has files kept. */
export interface RetentionProfile {
  /** The day from which the profile applies, YYYY-MM-DD. */
  readonly validFrom: string;
  /** Years that a file of an adult is kept after it was closed. */
  readonly yearsAfterClosing: RetentionParameter;
  /** The age until which the file of somebody who was a child when it was closed is kept. */
  readonly childUntilAge: RetentionParameter;
  /** Hours in which a recipient stops and answers after a consent ended. */
  readonly stopHours: RetentionParameter;
}

const PLACEHOLDER = "placeholder of this project: a lawyer must set it";

/**
 * The profile that applies when none is given. No retention period was found in the law of Moldova: the years are
 * placeholders that a lawyer must replace (process, section 6.2).
 */
export const placeholderRetention: RetentionProfile = {
  validFrom: "2026-01-01",
  yearsAfterClosing: { value: 10, source: PLACEHOLDER, mark: "design" },
  childUntilAge: { value: 28, source: PLACEHOLDER, mark: "design" },
  stopHours: { value: 72, source: "process, section 6.1", mark: "design" },
};

const NAMES = ["yearsAfterClosing", "childUntilAge", "stopHours"] as const;
const MARKS: readonly unknown[] = ["read", "believed", "design"] satisfies SourceMark[];
const MAJORITY = 18;

const isPeriod = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/**
 * Loads a profile, so that it may be used.
 *
 * Refuses with `retention.without-source` at a number that has no source or mark, and with `retention.profile-malformed`
 * at a day that is none, at what is not a whole number above zero, and at an age below majority: a child's file that ends
 * before the child can ask for it helps nobody.
 *
 * @param profile - a profile, perhaps from a file
 *
 * @example
 * ```ts
 * loadRetention(placeholderRetention).ok; // => true
 * loadRetention({ ...placeholderRetention, stopHours: { value: 72, source: "", mark: "read" } }).refusals[0].code; // => "retention.without-source"
 * ```
 */
export function loadRetention(profile: RetentionProfile): Result<RetentionProfile, ConsentRefusalCode> {
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(String(profile.validFrom)) ? [] : [malformed("/validFrom")];
  return settle([...dated, ...NAMES.flatMap((name) => faultsOf(profile, name))], () => profile);
}

const malformed = (pointer: string): Refusal<ConsentRefusalCode> => refusal("retention.profile-malformed", pointer);

function faultsOf(profile: RetentionProfile, name: (typeof NAMES)[number]): readonly Refusal<ConsentRefusalCode>[] {
  // A profile may come from a file: nothing is taken for granted.
  const parameter: Partial<RetentionParameter> | undefined = profile[name];
  const isTooYoung = name === "childUntilAge" && Number(parameter?.value) < MAJORITY;
  if (parameter === undefined || !isPeriod(parameter.value) || isTooYoung) return [malformed(`/${name}`)];
  const { source, mark } = parameter;
  const isSourced = typeof source === "string" && source.trim() !== "" && MARKS.includes(mark);
  return isSourced ? [] : [refusal("retention.without-source", `/${name}`)];
}
