import { binOf } from "../../bin/shared.mjs";
import type { Verdict } from "./stage.js";
import { node } from "./tool.js";

const COUNT = /^\d+ passed, \d+ failed.*$/m;

/** Every unit and property test, from source, without a build. */
export async function testsVerdict(): Promise<Verdict> {
  const { status, output } = await node([binOf("vitest"), "run"]);
  const count = COUNT.exec(output)?.[0];
  if (status !== 0) return { faults: [output] };
  return count === undefined ? { faults: ["the reporter printed no count of tests"] } : { faults: [], note: count };
}
