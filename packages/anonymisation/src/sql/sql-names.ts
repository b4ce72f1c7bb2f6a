import type { SqlEngine } from "./sql-engine.js";

/** The tables that a release is made with: those that help are gone when it is made. */
export interface SqlNames {
  readonly source: string;
  readonly target: string;
  /** For each quasi-identifier the values of its hierarchy: value, code, and the text at the chosen level. */
  readonly values: (place: number) => string;
  /** For each sensitive field its values: value, code. */
  readonly sensitive: (place: number) => string;
  readonly classes: string;
  readonly failed: string;
}

/** The names, quoted, for a source and a target. */
export function sqlNames({ dialect }: SqlEngine, source: string, target: string): SqlNames {
  const helper = (what: string): string => dialect.name(`${target} (${what})`);
  return {
    source: dialect.name(source),
    target: dialect.name(target),
    values: (place) => helper(`values ${place}`),
    sensitive: (place) => helper(`sensitive ${place}`),
    classes: helper("classes"),
    failed: helper("failed"),
  };
}
