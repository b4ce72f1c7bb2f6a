import type { Json } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../check-document.js";
import { type MessageType, messageTypes } from "../message.js";
import { messageJson } from "../test-support/message-arbitrary.js";
import { sha256 } from "../test-support/sha256.js";
import { migrateDocument } from "./migrate-document.js";

const types = fc.constantFrom<MessageType>(...messageTypes);
const older = types.chain((type) => messageJson(type, "1.0"));
const newer = types.chain((type) => messageJson(type, "1.1"));

const migrated = (document: unknown, to: string) => {
  const found = migrateDocument(document as Json, to);
  if (!found.ok) throw new Error(found.refusals[0].code);
  return found.value;
};
const errors = (document: unknown) =>
  checkDocument(JSON.stringify(document), { sha256 }).findings.filter(({ severity }) => severity === "error");

describe("migrateDocument", () => {
  test("loses nothing upwards, and gives a message that the newer version accepts", () => {
    fc.assert(
      fc.property(older, (message) => {
        const { document, losses } = migrated(message, "1.1");
        expect(losses).toEqual([]);
        expect(errors(document)).toEqual([]);
        expect(document.specVersion).toBe("1.1");
        expect(migrated(document, "1.0")).toEqual({ document: message, losses: [] });
      }),
      { numRuns: 40 },
    );
  });

  test("lists every field that the older version does not know, and gives a message that it accepts", () => {
    fc.assert(
      fc.property(newer, (message) => {
        const { document, losses } = migrated(message, "1.0");
        const { categories, extensions, ...kept } = message;
        expect(errors(document)).toEqual([]);
        expect(losses.map(({ sourcePath }) => sourcePath).sort()).toEqual(
          [...(categories ? ["/categories"] : []), ...(extensions ? ["/extensions"] : [])].sort(),
        );
        expect(losses.every(({ kind, fieldClass }) => kind === "dropped" && fieldClass === "operational")).toBe(true);
        expect(migrated(document, "1.1").document).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });

  test("names no value among the losses", () => {
    const [message] = fc.sample(newer, { numRuns: 1, seed: 1 });
    const extended = { ...message, extensions: { "https://example.org/p": "CANARY" } };
    expect(JSON.stringify(migrated(extended, "1.0").losses)).not.toContain("CANARY");
  });

  test("leaves a case file and a message of the same version as they are", () => {
    const caseFile = exampleCaseFileJson();
    expect(migrated(caseFile, "1.1")).toEqual({ document: caseFile, losses: [] });
    const [message] = fc.sample(older, { numRuns: 1, seed: 1 });
    expect(migrated(message, "1.0")).toEqual({ document: message, losses: [] });
  });

  test.each([
    ["a version that it does not know", exampleCaseFileJson(), "2.0", "version.not-known", ""],
    ["what is no object", [], "1.1", "document.not-an-object", ""],
    ["a document without a schema", {}, "1.1", "document.schema-unknown", "/schema"],
    ["a document of another standard", { schema: "https://example.org/" }, "1.1", "document.schema-unknown", "/schema"],
  ])("refuses %s", (_, document, to, code, pointer) => {
    expect(migrateDocument(document as unknown as Json, to)).toMatchObject({
      ok: false,
      refusals: [{ code, pointer }],
    });
  });
});
