import type { CaseFile } from "../case-file.js";
import type { DependantRecord } from "../entities/dependant-record.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const isRelated = ({ person, accompanies }: DependantRecord, { relationships = [] }: CaseFile): boolean =>
  relationships.some(
    ({ from, to }) => (from === person && to === accompanies) || (from === accompanies && to === person),
  );

/** M20: a dependant has a relationship to the person the dependant accompanies, recorded in either direction. */
export const dependantHasRelationship: SemanticRule = {
  id: "M20",
  code: "dependant.without-relationship",
  check: (file) =>
    refusalsAt(
      file.dependantRecords,
      (dependant) => !isRelated(dependant, file),
      "dependant.without-relationship",
      (at) => `/dependantRecords/${at}/accompanies`,
    ),
};
