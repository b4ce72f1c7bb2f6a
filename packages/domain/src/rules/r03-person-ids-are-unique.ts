import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** R3: no two persons of the file have the same identifier. */
export const personIdsAreUnique: SemanticRule = {
  id: "R3",
  code: "person.id-repeated",
  check: ({ persons }) => {
    const ids = persons.map(({ id }) => id);
    return refusalsAt(
      ids,
      (id, at) => ids.indexOf(id) < at,
      "person.id-repeated",
      (at) => `/persons/${at}/id`,
    );
  },
};
