import type { Verdict } from "./stage.js";
import { tool, turbo } from "./tool.js";

/**
 * One program over everything finds what tests and examples get wrong; each package alone, without the types of Node and
 * of the browser, finds what would make it unusable in one of them.
 */
export async function typecheckVerdict(): Promise<Verdict> {
  const whole = await tool("typescript", ["-p", "tsconfig.json"], "tsc");
  const each = await turbo("typecheck");
  return { faults: [...whole.faults, ...each.faults] };
}
