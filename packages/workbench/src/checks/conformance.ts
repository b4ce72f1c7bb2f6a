import { existsSync } from "node:fs";
import { binOf, root } from "../../bin/shared.mjs";
import { type Verdict, verdict } from "./stage.js";
import { node } from "./tool.js";

const RUNNERS = "packages/workbench/src/conformance/run.ts";
const COUNT = /^[\w-]+: \d+ passed, \d+ failed.*$/gm;

/**
 * Puts the public test vectors before every runner. Without it our implementation could drift from the standard while its
 * own tests, written beside it, drift along.
 */
export async function conformanceVerdict(): Promise<Verdict> {
  if (!existsSync(root(RUNNERS))) return verdict([], `there are no runners yet: ${RUNNERS} is missing`);
  const { status, output } = await node([binOf("tsx"), "--conditions=@nrs-kit/source", RUNNERS]);
  return status === 0 ? verdict([], output.match(COUNT)?.join("; ")) : verdict([output]);
}
