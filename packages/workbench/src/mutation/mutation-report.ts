import { existsSync, readFileSync } from "node:fs";
import { root } from "../../bin/shared.mjs";

/** A mutant that no test noticed. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly before: string;
}

/** What a run over the mutants of a package found, committed beside the package. */
export interface MutationReport {
  /** The day of the run, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly mutants: number;
  readonly killed: number;
  /** The SHA-256 of each source as it was mutated. */
  readonly files: Readonly<Record<string, string>>;
  readonly survivors: readonly Survivor[];
}

/** Which sources of a package are mutated, and where what is known of them stands. */
export interface MutationPlan {
  readonly files: readonly string[];
  /** Tests that take a second: they meet every mutant first. */
  readonly quick: readonly string[];
  /** Tests that take longer: they meet the mutants that the quick ones do not notice. */
  readonly thorough: readonly string[];
  readonly report: string;
  /** Why each survivor is no gap: rows of file, what, before and reason. */
  readonly reasons: readonly (Omit<Survivor, "line"> & { readonly reason: string })[];
}

/**
 * Reads the plan of a package from its `mutation/plan.json`.
 *
 * @param packageName - the name of its folder
 */
export function planOf(packageName: string): MutationPlan {
  const path = root(`packages/${packageName}/mutation/plan.json`);
  if (!existsSync(path)) throw new Error(`packages/${packageName}/mutation/plan.json is missing`);
  const { files, quick, thorough, reasons } = JSON.parse(readFileSync(path, "utf8")) as Omit<MutationPlan, "report">;
  const inPackage = (file: string): string => `packages/${packageName}/${file}`;
  return {
    files: files.map(inPackage),
    quick,
    thorough,
    reasons: reasons.map((one) => ({ ...one, file: inPackage(one.file) })),
    report: inPackage("mutation/report.json"),
  };
}

/**
 * Reads what the last run over a package found.
 *
 * @param plan - the plan of the package
 */
export function reportOf({ report }: MutationPlan): MutationReport {
  if (!existsSync(root(report))) throw new Error(`${report} is missing: npm run mutation -- PACKAGE writes it`);
  return JSON.parse(readFileSync(root(report), "utf8")) as MutationReport;
}
