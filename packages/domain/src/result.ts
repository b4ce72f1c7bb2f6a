/** How much a finding weighs: an `error` refuses, a `warning` is accepted with a remark, `info` only informs. */
export type Severity = "error" | "warning" | "info";

/** A stable code of a refusal, `noun.fault`, kebab-case inside each part. */
export type RefusalCode = `${string}.${string}`;

/**
 * Why something was refused. It names a code and a place and never holds a value from the case, so that it may be
 * logged, sent to the partner and shown on a screen.
 */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  /** What is wrong, as a code of the refusal catalogue of the package that refused. */
  readonly code: Code;
  /** Where, as a JSON Pointer (RFC 6901) into the input; the empty pointer is the whole input. */
  readonly pointer: string;
  /** How much it weighs. */
  readonly severity: Severity;
  /** Numbers and codes of ours that the explanation mentions, such as a limit; never a value from the case. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The refusals of one refused input: at least one. */
export type Refusals<Code extends RefusalCode = RefusalCode> = readonly [Refusal<Code>, ...Refusal<Code>[]];

/** An accepted outcome and its value. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** A refused outcome and its reasons. */
export interface Refused<Code extends RefusalCode = RefusalCode> {
  readonly ok: false;
  readonly refusals: Refusals<Code>;
}

/** An expected outcome as a value: accepted with a value, or refused with reasons. Exceptions are for bugs only. */
export type Result<T, Code extends RefusalCode = RefusalCode> = Accepted<T> | Refused<Code>;

/**
 * Makes an accepted outcome.
 *
 * @example
 * ```ts
 * accept(3); // => { ok: true, value: 3 }
 * ```
 */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/**
 * Makes an outcome refused for one reason.
 *
 * @param code - what is wrong
 * @param pointer - where; the whole input when left out
 * @param params - numbers or codes of ours that the explanation mentions
 *
 * @example
 * ```ts
 * refuse("consent.withdrawn", "/consents/0").refusals[0].severity; // => "error"
 * ```
 */
export function refuse<Code extends RefusalCode>(
  code: Code,
  pointer = "",
  params?: Readonly<Record<string, string | number>>,
): Refused<Code> {
  return { ok: false, refusals: [refusal(code, pointer, params)] };
}

/**
 * Makes one refusal of severity `error`.
 *
 * @param code - what is wrong
 * @param pointer - where; the whole input when left out
 * @param params - numbers or codes of ours that the explanation mentions
 *
 * @example
 * ```ts
 * refusal("value.missing", "/case/id"); // => { code: "value.missing", pointer: "/case/id", severity: "error" }
 * ```
 */
export function refusal<Code extends RefusalCode>(
  code: Code,
  pointer = "",
  params?: Readonly<Record<string, string | number>>,
): Refusal<Code> {
  return params === undefined ? { code, pointer, severity: "error" } : { code, pointer, severity: "error", params };
}

/**
 * Turns a list of refusals into an outcome: refused when there is an error among them, else accepted with the value.
 *
 * @param refusals - what was found, in the order of the input
 * @param value - makes the value; called only when nothing refuses
 *
 * @example
 * ```ts
 * settle([], () => 3); // => { ok: true, value: 3 }
 * ```
 */
export function settle<T, Code extends RefusalCode>(
  refusals: readonly Refusal<Code>[],
  value: () => T,
): Result<T, Code> {
  const [first, ...rest] = refusals.filter((one) => one.severity === "error");
  return first === undefined ? accept(value()) : { ok: false, refusals: [first, ...rest] };
}
