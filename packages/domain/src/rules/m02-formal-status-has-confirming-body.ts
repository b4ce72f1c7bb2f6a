import type { StatusDetermination } from "../entities/status-determination.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** The bodies that may confirm the status; `ngo` is never among them. */
const CONFIRMING_BODIES: readonly StatusDetermination["decidedBy"][] = [
  "multidisciplinary-team",
  "police",
  "prosecutor",
  "national-coordination-unit",
  "foreign-authority",
];

const isUnconfirmed = ({ status, decidedBy }: StatusDetermination): boolean =>
  status === "identified-victim-formal" && !CONFIRMING_BODIES.includes(decidedBy);

/** M2: the status of formally identified victim is given only by a body that may confirm it. */
export const formalStatusHasConfirmingBody: SemanticRule = {
  id: "M2",
  code: "status.formal-without-confirming-body",
  check: ({ statusDeterminations }) =>
    refusalsAt(
      statusDeterminations,
      isUnconfirmed,
      "status.formal-without-confirming-body",
      (at) => `/statusDeterminations/${at}/decidedBy`,
    ),
};
