import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { sealed, validMessage } from "./message-vectors.js";
import { changed, textOf, type Values, type Vector } from "./vector.js";

type Path = readonly (string | number)[];

const refused = (
  name: string,
  kind: "case-file" | "referral.requested" | "referral.progressed",
  path: Path,
  value: unknown,
  code: string,
  pointer = `/${path.join("/")}`,
): Vector => {
  const message = kind === "case-file" ? undefined : validMessage(kind, true);
  const document = changed(message ?? (exampleCaseFileJson() as unknown as Values), path, value);
  return {
    id: `failures/${name}`,
    kind,
    text: textOf(message === undefined ? document : sealed(document)),
    expected: [{ code, pointer }],
    layer: "shape",
    twin: `${kind}/full`,
    requirement: "REQ-known-failures",
  };
};

const REFERRAL: Path = ["body", "referral"];

/** Failures of deployed systems that a single document can show; the ids are those of the published list. */
export const failureVectors = (): readonly Vector[] => [
  refused(
    "N01-state-outside-the-table",
    "referral.progressed",
    ["body", "state"],
    "approved",
    "value.not-in-code-list",
  ),
  refused(
    "N02-service-without-mapping",
    "referral.requested",
    [...REFERRAL, "requestedServices", 0],
    "legal-support",
    "value.not-in-code-list",
  ),
  refused("N06-composite-id", "referral.requested", [...REFERRAL, "parent"], "MD-77/2026", "value.wrong-form"),
  refused("N07-agency-by-name", "referral.requested", ["recipient"], "Example Centre", "value.wrong-form"),
  refused("N08-contact-person-missing", "referral.requested", [...REFERRAL, "fromWorker"], undefined, "value.missing"),
  refused("N10-flag-in-place-of-consent", "referral.requested", ["consentOverridden"], true, "value.not-expected", ""),
  refused("N12-code-with-blank-behind", "case-file", ["persons", 0, "gender"], "woman ", "value.not-in-code-list"),
  refused(
    "N13-possible-victim-as-status",
    "case-file",
    ["statusDeterminations", 0, "status"],
    "possible-victim",
    "value.not-in-code-list",
  ),
  refused("N15-minus-99-as-age", "case-file", ["persons", 0, "ageAtRegistration"], -99, "value.too-small"),
  refused(
    "N15-not-specified-as-code",
    "case-file",
    ["persons", 0, "gender"],
    "Not Specified",
    "value.not-in-code-list",
  ),
  refused("N18-country-in-three-letters", "case-file", ["persons", 0, "citizenships", 0], "MDA", "value.not-allowed"),
  refused("N19-age-band-with-long-dash", "case-file", ["persons", 0, "ageBand"], "27—29", "value.not-allowed"),
  refused(
    "N24-narrative-in-referral",
    "referral.requested",
    [...REFERRAL, "details"],
    "SYNTHETIC",
    "value.not-expected",
    "/body/referral",
  ),
];
