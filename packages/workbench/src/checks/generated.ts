import type { Verdict } from "./stage.js";
import { script } from "./tool.js";

/**
 * Compares every generated file with what its source gives now. Without it a schema could be edited in `packages/domain`
 * while partner agencies go on validating against the file that was published before.
 */
export const generatedVerdict = (): Promise<Verdict> => script("packages/workbench/src/generate/main.ts", ["--check"]);
