import { codeListFaults } from "../code-list-source.js";
import { type Verdict, verdict } from "./stage.js";

/**
 * Code lists are written by hand in three languages. Without this check a code could be published with an empty or an
 * English text where a caseworker expects Romanian or Russian, and only that caseworker would ever notice.
 */
export const codeFaults = (): Verdict => verdict(codeListFaults());
