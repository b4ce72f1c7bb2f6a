import type { Reporter, TestModule, Vitest } from "vitest/node";

/**
 * Closes a test run with `N passed, N failed[, N skipped]` alone on a line.
 *
 * It counts the reported test cases themselves. Without it a file that could not be imported, or an error outside any
 * test, would leave no trace in that line: each counts as one failure here, so that the line never says `0 failed` for
 * a run that ends with a non-zero code.
 */
export default class PlainLineReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], reason: string): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    const broken = [...modules, ...suites].reduce((sum, part) => sum + part.errors().length, unhandled.length);
    const passed = tests.filter((state) => state === "passed").length;
    const skipped = tests.filter((state) => state === "skipped").length;
    const counted = tests.length - passed - skipped + broken;
    const failed = counted === 0 && reason !== "passed" ? 1 : counted;
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    (this.#vitest?.logger ?? console).log(`\n${line}\n`);
  }
}
