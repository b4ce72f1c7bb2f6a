const PRINTED = "«withheld»";

/**
 * Case text held apart from its printable form. Printed, logged, joined to a string or turned into JSON it says
 * «withheld»; the value opens only through {@link dangerouslyReveal}, and every use of that stands in the threat model.
 *
 * It does not protect from a debugger, a heap dump, or code that calls `dangerouslyReveal`.
 */
export class Sensitive<T> {
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
  }

  /** Holds a value apart. */
  static of<T>(value: T): Sensitive<T> {
    return new Sensitive(value);
  }

  /** Opens the value. Each caller is listed in the threat model with its reason. */
  static dangerouslyReveal<T>(sensitive: Sensitive<T>): T {
    return sensitive.#value;
  }

  /** Says «withheld». */
  toString(): string {
    return PRINTED;
  }

  /** Says «withheld», so that `JSON.stringify` never writes case text. */
  toJSON(): string {
    return PRINTED;
  }

  /** Says «withheld» to `console.log` and `util.inspect` of Node. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return PRINTED;
  }
}

/**
 * Holds case text apart from its printable form.
 *
 * @example
 * ```ts
 * String(sensitive("what the person said")); // => "«withheld»"
 * ```
 */
export function sensitive<T>(value: T): Sensitive<T> {
  return Sensitive.of(value);
}

/**
 * Opens sensitive text. The name is long so that it can be searched for; every use is listed in the threat model.
 *
 * @example
 * ```ts
 * dangerouslyReveal(sensitive(3)); // => 3
 * ```
 */
export function dangerouslyReveal<T>(held: Sensitive<T>): T {
  return Sensitive.dangerouslyReveal(held);
}
