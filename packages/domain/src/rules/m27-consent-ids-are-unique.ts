import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** M27: no two consent records have the same identifier, so that a withdrawal reaches exactly one of them. */
export const consentIdsAreUnique: SemanticRule = {
  id: "M27",
  code: "consent.id-repeated",
  check: ({ consents = [] }) => {
    const ids = consents.map(({ id }) => id);
    return refusalsAt(
      ids,
      (id, at) => ids.indexOf(id) < at,
      "consent.id-repeated",
      (at) => `/consents/${at}/id`,
    );
  },
};
