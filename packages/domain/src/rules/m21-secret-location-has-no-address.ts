import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** M21: an organisation whose location is secret has no address in the file. */
export const secretLocationHasNoAddress: SemanticRule = {
  id: "M21",
  code: "organisation.secret-address-given",
  check: ({ organisations }) =>
    refusalsAt(
      organisations,
      ({ secretLocation, address }) => secretLocation && address !== undefined,
      "organisation.secret-address-given",
      (at) => `/organisations/${at}/address`,
    ),
};
