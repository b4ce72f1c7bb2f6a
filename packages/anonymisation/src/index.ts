/**
 * How records about people become publishable, with a guarantee that can be checked.
 *
 * @module @nrs-kit/anonymisation
 */
export type { AnonymisationRefusalCode } from "./generated/refusal-code.js";
export * from "./tables/index.js";
