/**
 * Invented cases for tests: an example, and fast-check arbitraries of everything the model accepts.
 *
 * @module @nrs-kit/domain/testing
 */
export { arbitraryOf } from "./arbitrary-of.js";
export { caseFileJson } from "./case-file-arbitrary.js";
export { exampleCaseFile, exampleCaseFileJson } from "./example-case-file.js";
