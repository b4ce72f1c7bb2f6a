import { refusalsAt } from "./internal/refusals-at.js";
import { valueAt } from "./internal/value-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** M11: a value is never both present and listed as absent. */
export const absentValueIsNotPresent: SemanticRule = {
  id: "M11",
  code: "absence.value-present",
  check: (file) =>
    refusalsAt(
      file.absences,
      ({ pointer }) => valueAt(file, pointer) !== undefined,
      "absence.value-present",
      (at) => `/absences/${at}/pointer`,
    ),
};
