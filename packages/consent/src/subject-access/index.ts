/**
 * The answer to a person who asks what is written about them, in their language and in plain words.
 *
 * @module @nrs-kit/consent/subject-access
 */
export type { AccessLine } from "./plain-value.js";
export { type AccessQuestion, type AccessSection, type SubjectAccess, subjectAccess } from "./subject-access.js";
export { accessHtml, accessText } from "./write-access.js";
