/** How far one element of trafficking is supported by what is known. */
export type Support = "absent" | "suspected" | "established";

/** What is known about the elements of trafficking (Palermo Protocol, article 3). */
export interface PalermoFindings {
  readonly act: Support;
  /** Ignored for a child: article 3(c). */
  readonly means: Support;
  readonly purpose: Support;
  /**
   * The person agreed to the exploitation. It never changes the result: with any means present it is irrelevant
   * (article 3(b)), for a child always (3(c)), and without means the elements of an adult are incomplete anyway.
   */
  readonly consentedToExploitation?: boolean;
}

const order: readonly Support[] = ["absent", "suspected", "established"];

/**
 * The Palermo test: how far trafficking is supported. Every required element counts, and the weakest decides. An adult
 * needs act, means and purpose; who was a child when exploited needs act and purpose.
 *
 * @param childAtExploitation - whether the person was a child then; the age now does not matter here
 *
 * @example
 * ```ts
 * palermoTest({ act: "established", means: "absent", purpose: "suspected" }, true); // => "suspected"
 * palermoTest({ act: "established", means: "absent", purpose: "suspected" }, false); // => "absent"
 * ```
 */
export function palermoTest(findings: PalermoFindings, childAtExploitation: boolean): Support {
  const { act, means, purpose } = findings;
  const required = childAtExploitation ? [act, purpose] : [act, means, purpose];
  return order.find((support) => required.includes(support)) ?? "absent";
}

/**
 * Says whether a value is what the Palermo test asks for.
 *
 * @example
 * ```ts
 * isPalermoFindings({ act: "suspected", means: "absent", purpose: "established" }); // => true
 * isPalermoFindings({ act: "certain" }); // => false
 * ```
 */
export function isPalermoFindings(value: unknown): value is PalermoFindings {
  if (typeof value !== "object" || value === null) return false;
  const { act, means, purpose } = value as Partial<Record<string, unknown>>;
  return [act, means, purpose].every((support) => order.some((one) => one === support));
}
