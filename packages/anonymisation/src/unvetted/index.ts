/**
 * Differentially private counts. Nobody outside this project has reviewed them yet: they work and are tested, and you should not
 * publish with them before somebody who knows the field has looked.
 *
 * @module @nrs-kit/anonymisation/unvetted
 */
export { discreteGaussian } from "./discrete-gaussian.js";
export { discreteLaplace } from "./discrete-laplace.js";
export type { NoisyCell, NoisyOptions, NoisyTable, PersonRow } from "./noisy-table.js";
export { noisyTable } from "./noisy-table.js";
export type { PrivacyBudget, PrivacyLoss, PrivacySpending } from "./privacy-budget.js";
export { epsilonOf, spend } from "./privacy-budget.js";
export type { RandomBytes } from "./random-bytes.js";
