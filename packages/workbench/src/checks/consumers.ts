import { binOf } from "../../bin/shared.mjs";
import { type Verdict, verdict } from "./stage.js";
import { node } from "./tool.js";

const COUNT = /^consumers: (.*)$/m;

/**
 * Uses the packed packages as a stranger would. Without it a package could pass every test from its sources and still
 * miss a file, an entry or a type once it is installed.
 */
export async function consumersVerdict(): Promise<Verdict> {
  const program = "packages/workbench/src/consumers/main.ts";
  const { status, output } = await node([binOf("tsx"), "--conditions=@nrs-kit/source", program]);
  return status === 0 ? verdict([], COUNT.exec(output)?.[1]) : verdict([output]);
}
