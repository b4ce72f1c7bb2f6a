import type { DomainRefusalCode } from "../../generated/refusal-code.js";
import type { Refusal } from "../../result.js";

/** What a search for faults found. */
export type Found = readonly Refusal<DomainRefusalCode>[];

/** What nearly every search finds; it is made once. */
export const NONE: Found = [];

/** What two searches found, in their order. */
export const joined = (some: Found, more: Found): Found => (more.length === 0 ? some : [...some, ...more]);
