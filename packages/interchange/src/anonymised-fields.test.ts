import type { Json } from "@nrs-kit/domain";
import { digestOf } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { messageJson } from "./test-support/message-arbitrary.js";
import { sha256 } from "./test-support/sha256.js";

const certificateRef = "0192d3f0-1111-7222-8333-444444444444";
const [example = {}] = fc.sample(messageJson("statistics.submitted"), { numRuns: 1, seed: 5 });

const found = (fields: object): readonly string[] => {
  const stated = { id: certificateRef, quasiIdentifiers: Object.keys(fields), releasedRecords: 2 };
  const certificate = { ...(example.body as { readonly certificate: object }).certificate, ...stated };
  const body = { certificate, records: [{ fields, certificateRef }] };
  const message = { ...example, legalBasis: "consent", body, digest: digestOf(body as Json, sha256) };
  return checkDocument(JSON.stringify(message), { sha256 }).findings.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("S30: a row of an anonymised release", () => {
  test.each([
    [{ "Person.gender": { code: "f" } }],
    [{ "Person.countryOfBirth": { oneOf: ["MD", "RO"] }, "ExploitationEpisode.country": { code: "MD" } }],
    [{ "Person.citizenships": { absent: "not-asked" }, "Person.originRegion": { band: "north" } }],
    [{}],
  ])("may hold coded fields that name nobody: %j", (fields) => {
    expect(found(fields)).toEqual([]);
  });

  test.each([
    "Person.names.family",
    "Person.identifiers.value",
    "Person.addresses.city",
    "RouteLeg.place",
    "Case.localReference",
    "Case.closureNote",
    "Person.nothingOfThisName",
    "Weather",
  ])("holds no field that identifies, was written by somebody, or is not of the model: %s", (path) => {
    expect(found({ [path]: { code: "1" } })).toEqual(["anonymised-field.not-released /body/records/0/fields"]);
  });

  test.each([{ code: "1990-05-17" }, { band: "1990-05-17 to 1990-05-18" }, { oneOf: ["1990", "1990-05-17"] }])(
    "holds no exact day: %j",
    (value) => {
      expect(found({ "Person.gender": value })).toEqual(["anonymised-value.too-exact /body/records/0/fields"]);
    },
  );
});
