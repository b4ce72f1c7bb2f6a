import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { changed, type Layer, textOf, type Values, type Vector } from "./vector.js";

const KIND = "case-file";

/** A case file with nothing but what is required. */
const minimal = (): Values => {
  const { schema, specVersion, case: record, persons } = exampleCaseFileJson();
  const { comments: _, ...kept } = record;
  return { schema, specVersion, synthetic: true, case: kept, persons } as Values;
};

const full = (): Values => exampleCaseFileJson() as unknown as Values;

const vector = (
  name: string,
  document: Values,
  code?: string,
  pointer = "",
  requirement = "REQ-case-file-accepted",
  layer: Layer = "shape",
): Vector => ({
  id: `${KIND}/${name}`,
  kind: KIND,
  text: textOf(document),
  expected: code === undefined ? [] : [{ code, pointer }],
  layer,
  ...(code === undefined ? {} : { twin: `${KIND}/full` }),
  requirement,
});

const faulty = (
  name: string,
  path: readonly (string | number)[],
  value: unknown,
  code: string,
  requirement: string,
  pointer = `/${path.join("/")}`,
): Vector => vector(name, changed(full(), path, value), code, pointer, requirement);

/** The cases of a case file. */
export const caseFileVectors = (): readonly Vector[] => [
  vector("minimal", minimal()),
  vector("full", full()),
  vector(
    "open-code-of-a-profile",
    changed(full(), ["case", "caseType"], "profile-made-type"),
    undefined,
    "",
    "REQ-codes-open",
  ),
  faulty("status-not-in-code-list", ["case", "status"], "solved", "value.not-in-code-list", "REQ-codes-closed"),
  faulty("opened-on-missing", ["case", "openedOn"], undefined, "value.missing", "REQ-shape-required"),
  faulty("opened-on-impossible-day", ["case", "openedOn"], "2026-11-31", "value.wrong-form", "REQ-shape-form"),
  faulty("synthetic-as-text", ["synthetic"], "true", "value.wrong-type", "REQ-shape-type"),
  faulty(
    "person-with-unknown-member",
    ["persons", 0, "nickname"],
    "SYNTHETIC",
    "value.not-expected",
    "REQ-shape-closed",
    "/persons/0",
  ),
  faulty("person-null-in-place-of-absence", ["persons", 0, "birthDate"], null, "value.wrong-type", "REQ-absence-coded"),
  faulty("no-persons", ["persons"], [], "list.too-short", "REQ-shape-limits"),
  faulty(
    "comment-of-4001-characters",
    ["case", "comments", 0, "text"],
    "x".repeat(4001),
    "value.too-long",
    "REQ-shape-limits",
  ),
  faulty("comment-empty", ["case", "comments", 0, "text"], "", "value.too-short", "REQ-absence-coded"),
  faulty("date-with-line-break", ["case", "openedOn"], "2026-11-02\n", "value.wrong-form", "REQ-shape-form"),
  faulty(
    "time-in-lower-case",
    ["consents", 0, "validFrom"],
    "2026-11-03t09:00:00z",
    "value.wrong-form",
    "REQ-shape-form",
  ),
  faulty(
    "id-in-upper-case",
    ["persons", 0, "id"],
    "7D3F0B52-4A86-4F0E-9C1D-0A5BE0F4C101",
    "value.wrong-form",
    "REQ-shape-form",
  ),
  faulty(
    "schema-unknown",
    ["schema"],
    "https://w3id.org/nrs-kit/v9/case-file.schema.json",
    "document.schema-unknown",
    "REQ-document-names-schema",
  ),
  faulty("schema-missing", ["schema"], undefined, "document.schema-missing", "REQ-document-names-schema", ""),
];
