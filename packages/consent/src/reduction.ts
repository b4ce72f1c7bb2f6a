import type { Reduction } from "@nrs-kit/domain";

interface Name {
  readonly use: string;
  readonly given?: readonly string[];
  readonly family?: readonly string[];
}

const initial = (name: string): string => `${[...name][0] ?? ""}.`;

const initialsOf = ({ use, given, family }: Name): Name => ({
  use,
  ...(given === undefined ? {} : { given: given.map(initial) }),
  ...(family === undefined ? {} : { family: family.map(initial) }),
});

// The annotation of a field fixes which reduction meets which type of value.
const reductions: Readonly<Record<Reduction, (value: never) => unknown>> = {
  keep: (value: unknown) => value,
  year: (date: string) => `${date.slice(0, 4)}${date.endsWith("~") ? "~" : ""}`,
  initials: (names: readonly Name[]) => names.map(initialsOf),
};

/**
 * What stays of a value when its category is redacted.
 *
 * @param reduction - the reduction that the field declares
 * @param value - the value of that field
 *
 * @example
 * ```ts
 * reduced("year", "2024-05-17"); // => "2024"
 * ```
 */
export function reduced(reduction: Reduction, value: unknown): unknown {
  return reductions[reduction](value as never);
}
