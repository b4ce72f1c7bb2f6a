import { schemaId } from "@nrs-kit/domain";
import type { MessageType } from "@nrs-kit/interchange";
import { sealed, validMessage } from "./message-vectors.js";
import { changed, type Expected, type Layer, textOf, type Values, type Vector } from "./vector.js";

const KIND: MessageType = "referral.received";
const PROFILE = "https://example.org/profiles/transport";

const vector = (
  name: string,
  document: Values,
  requirement: string,
  expected: readonly Expected[] = [],
  layer: Layer = "rule",
  twin?: string,
): Vector => ({
  id: `${KIND}/1.1/${name}`,
  kind: KIND,
  text: textOf(document),
  expected,
  layer,
  ...(twin === undefined ? {} : { twin: `${KIND}/1.1/${twin}` }),
  requirement,
});

/** A message of version 1.1 with members of its envelope. */
const message = (members: Values = {}): Values =>
  sealed({ ...validMessage(KIND, false), specVersion: "1.1", schema: schemaId(KIND, "1.1"), ...members });

const TOLD: MessageType = "referral.completed";

/** The end of a referral in version 1.1, whose body tells of a service, with the categories that its envelope names. */
const told = (name: string, categories: readonly string[], expected: readonly Expected[] = []): Vector => {
  const members = { specVersion: "1.1", schema: schemaId(TOLD, "1.1"), categories };
  const document = sealed({ ...validMessage(TOLD, true), ...members });
  const twin = expected.length === 0 ? {} : { twin: `${TOLD}/1.1/category-released` };
  const id = `${TOLD}/1.1/${name}`;
  return { id, kind: TOLD, text: textOf(document), expected, layer: "rule", ...twin, requirement: "REQ-categories" };
};

const strange = (extensions: Values): Values => message({ profiles: [PROFILE], extensions });

/** The cases of version 1.1: what it adds, and versions that nobody knows. */
export const versionVectors = (): readonly Vector[] => {
  const later = changed(message(), ["schema"], "https://w3id.org/nrs-kit/v1/1.9/referral.received.schema.json");
  const unknown = { code: "document.schema-unknown", pointer: "/schema" };
  const mixed = { code: "value.not-allowed", pointer: "/specVersion" };
  const pointer = "/extensions/https:~1~1example.org~1elsewhere";
  const undeclared = { code: "extension.not-declared", pointer };
  const unreleased = { code: "message.category-not-released", pointer: "/body/feedback/outcome" };
  return [
    told("category-released", ["identity", "needs-services"]),
    told("category-not-released", ["identity"], [unreleased]),
    told("no-category-released", [], [unreleased]),
    vector("minimal", message(), "REQ-message-accepted", [], "shape"),
    vector("version-not-known", later, "REQ-version-known", [unknown], "shape", "minimal"),
    vector("versions-mixed", message({ specVersion: "1.0" }), "REQ-version-known", [mixed], "shape", "minimal"),
    vector("extension-declared", strange({ [`${PROFILE}#vehicle`]: { seats: 4 } }), "REQ-extensions"),
    vector(
      "extension-not-declared",
      strange({ "https://example.org/elsewhere": { seats: 4 } }),
      "REQ-extensions",
      [undeclared],
      "rule",
      "extension-declared",
    ),
  ];
};
