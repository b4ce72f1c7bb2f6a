/**
 * Invented cases for demonstrations, load tests and training: whole, valid, marked, and the same for the same seed.
 *
 * @module @nrs-kit/domain/synthetic
 */
export { chance } from "./chance.js";
export { type Draw, drawing } from "./draw.js";
export { syntheticCase } from "./synthetic-case.js";
export { type Words, wordsIn } from "./words.js";
