import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import type { Refusal } from "../result.js";

/** One rule that fields of a case file keep together, where each field alone is already valid. */
export interface SemanticRule {
  /** The id of the rule in the model, such as `M1`; a rule of the file itself begins with `R`. */
  readonly id: string;
  /** The code under which a broken rule is explained. */
  readonly code: DomainRefusalCode;
  /** Finds where the rule is broken: one refusal for each fault, at the leaf, without a value. */
  readonly check: (file: CaseFile) => readonly Refusal<DomainRefusalCode>[];
}
