import { ageStateOf } from "../age-state.js";
import type { CaseFile } from "../case-file.js";
import type { Consent } from "../entities/consent.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const WITHOUT_REPRESENTATIVE: readonly Consent["givenBy"][] = ["self", "support-person"];

const isInForce = ({ status }: Consent): boolean => status === "given" || status === "renewed";

const wasChildThen = ({ person, validFrom }: Consent, { persons }: CaseFile): boolean =>
  persons.some((one) => one.id === person && ageStateOf(one, validFrom.slice(0, 10)) !== "adult");

/**
 * M3: a consent that allows a disclosure was not given by a child or presumed child alone, nor with mere support: a
 * representative gave it.
 *
 * Source: Council of Europe Convention CETS 197, article 10(3) (presumption of minority).
 */
export const childConsentsThroughRepresentative: SemanticRule = {
  id: "M3",
  code: "consent.child-without-representative",
  check: (file) =>
    refusalsAt(
      file.consents,
      (consent) =>
        isInForce(consent) && WITHOUT_REPRESENTATIVE.includes(consent.givenBy) && wasChildThen(consent, file),
      "consent.child-without-representative",
      (at) => `/consents/${at}/givenBy`,
    ),
};
