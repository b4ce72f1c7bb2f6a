// What the benchmarks and soaks of the packages share. They import it by its path: it is not published, and a package
// cannot depend on the workbench, which depends on every package.
export { against, type Contestant, type Match } from "./against.js";
export { againstCold, type ColdCommand } from "./against-cold.js";
export { againstIsolated, type Isolated } from "./against-isolated.js";
export type { BenchRow } from "./bench-row.js";
export type { SoakRow } from "./soak-row.js";
export { median, summaryOf } from "./summary.js";
