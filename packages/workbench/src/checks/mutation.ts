import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { root } from "../../bin/shared.mjs";
import {
  type MutationPlan,
  type MutationReport,
  planOf,
  reportOf,
  type Survivor,
} from "../mutation/mutation-report.js";
import { type Verdict, verdict } from "./stage.js";

/** The least part of the mutants that the tests must notice. */
const LEAST = 0.95;

const hashOf = (file: string): string =>
  createHash("sha256")
    .update(readFileSync(root(file)))
    .digest("hex");

const explains = (survivor: Survivor, { reasons }: MutationPlan): boolean =>
  reasons.some(
    ({ file, what, before, reason }) =>
      file === survivor.file && what === survivor.what && before === survivor.before && reason.trim() !== "",
  );

/**
 * What is wrong with a report: it is about other sources, too much survived, or a survivor has no reason.
 *
 * @param plan - which sources are mutated, and the reasons
 * @param report - what the last run found
 * @param hash - the SHA-256 of a file as it is now
 */
export function mutationFaultsOf(
  plan: MutationPlan,
  report: MutationReport,
  hash: (file: string) => string,
): readonly string[] {
  const stale = plan.files.filter((file) => report.files[file] !== hash(file));
  const share = report.killed / report.mutants;
  const unexplained = report.survivors.filter((survivor) => !explains(survivor, plan));
  return [
    ...stale.map((file) => `${file} has changed since its mutants were put before the tests`),
    ...(share >= LEAST
      ? []
      : [`${(share * 100).toFixed(1)} % of the mutants were noticed, less than ${LEAST * 100} %`]),
    ...unexplained.map(
      ({ file, line, what, before }) => `${file}:${line}: ${what} (${before}) survived and has no reason`,
    ),
  ];
}

/**
 * Whether the tests would notice a rule that was turned around. A run takes a quarter of an hour, so its report is
 * committed, and this check holds it against the sources. Without it a rule could be added that no test looks at.
 */
export function mutationVerdict(): Verdict {
  const planned = readdirSync(root("packages")).filter((name) =>
    existsSync(root(`packages/${name}/mutation/plan.json`)),
  );
  const faults = planned.flatMap((name) => {
    const plan = planOf(name);
    if (!existsSync(root(plan.report))) return [`${plan.report} is missing`];
    return mutationFaultsOf(plan, reportOf(plan), hashOf);
  });
  return verdict(faults, planned.join(", "));
}
