import { availableParallelism } from "node:os";
import type { Stage, Verdict } from "./stage.js";

interface Outcome extends Verdict {
  readonly seconds: number;
}

/** Enough to work on; the rest is there on request, so that one broken stage does not bury the others. */
const SHOWN = process.argv.includes("--all") ? Number.POSITIVE_INFINITY : 80;

const timed = async (stage: Stage): Promise<Outcome> => {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  try {
    const found = await stage.run();
    return { ...found, seconds: since() };
  } catch (error) {
    // A check that cannot run has not passed.
    const trouble = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { faults: [`the stage could not run: ${trouble}`], seconds: since() };
  }
};

const headline = ({ name }: Stage, { faults, note, seconds }: Outcome): string => {
  const result = faults.length === 0 ? "ok" : "FAILED";
  return `${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)}s  ${result}${note ? `  (${note})` : ""}`;
};

const report = (stage: Stage, outcome: Outcome): boolean => {
  const { faults } = outcome;
  console.log(headline(stage, outcome));
  if (faults.length === 0) return true;
  console.log(`  This must hold: ${stage.says}`);
  const lines = faults.flatMap((fault) => fault.split("\n"));
  for (const line of lines.slice(0, SHOWN)) console.log(`    ${line}`);
  if (lines.length > SHOWN) console.log(`    … and ${lines.length - SHOWN} more lines: --only ${stage.name} --all`);
  console.log(`  To repair: ${stage.repair}\n`);
  return false;
};

/** Runs the stages side by side and reports them in their order; tells whether all passed. */
export async function runAbreast(stages: readonly Stage[]): Promise<boolean> {
  const outcomes = new Map<Stage, Outcome>();
  const waiting = [...stages];
  const worker = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      outcomes.set(stage, await timed(stage));
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  let clean = true;
  for (const [stage, outcome] of stages.map((stage) => [stage, outcomes.get(stage)] as const)) {
    if (outcome !== undefined) clean = report(stage, outcome) && clean;
  }
  return clean;
}

/** Runs the stages one after the other and stops at the first that fails; tells whether all passed. */
export async function runInTurn(stages: readonly Stage[]): Promise<boolean> {
  for (const stage of stages) {
    if (!report(stage, await timed(stage))) return false;
  }
  return true;
}
