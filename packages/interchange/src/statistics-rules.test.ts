import { digestOf, type Json } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { messageJson } from "./test-support/message-arbitrary.js";
import { sha256 } from "./test-support/sha256.js";

type Values = Record<string, unknown>;

const ID = "0192d3f0-1111-7222-8333-444444444444";
const [example = {}] = fc.sample(messageJson("statistics.submitted"), { numRuns: 1, seed: 5 });

const found = (body: Values): readonly string[] => {
  const message = { ...example, legalBasis: "consent", body, digest: digestOf(body as Json, sha256) };
  return checkDocument(JSON.stringify(message), { sha256 }).findings.map(({ code, pointer }) => `${code} ${pointer}`);
};

const certificate = (more: Values = {}): Values => ({
  id: ID,
  model: ["k-anonymity"],
  k: 2,
  quasiIdentifiers: ["Person.gender"],
  sensitiveAttributes: ["ExploitationEpisode.type"],
  releasedRecords: 4,
  minObservedClass: 2,
  tool: "a test",
  digest: "0".repeat(64),
  issuedBy: "urn:example:office",
  issuedOn: "2026-11-27",
  ...more,
});

const row = (gender: string, more: Values = {}): Values => ({
  fields: { "Person.gender": { code: gender }, "ExploitationEpisode.type": { code: "other" } },
  certificateRef: ID,
  ...more,
});
const rows = [row("woman"), row("woman"), row("man"), row("man")];

describe("M24: the certificate of rows", () => {
  test("is accepted when it says what is found, and when only some of the rows are sent", () => {
    expect(found({ records: rows, certificate: certificate() })).toEqual([]);
    expect(found({ records: rows.slice(0, 3), certificate: certificate() })).toEqual([]);
    expect(found({ certificate: certificate({ releasedRecords: 0 }) })).toEqual([]);
  });

  test.each<[string, Values[], Values, string[]]>([
    ["a class that is smaller than k", rows, { k: 3 }, ["certificate.untrue /body/certificate/k"]],
    [
      "another smallest class",
      rows,
      { minObservedClass: 4 },
      ["certificate.untrue /body/certificate/minObservedClass"],
    ],
    [
      "more rows than it counts",
      rows,
      { releasedRecords: 3 },
      ["certificate.untrue /body/certificate/releasedRecords"],
    ],
    [
      "years that tell rows apart",
      rows.map((one, at) => ({ ...one, year: 2020 + at })),
      {},
      ["certificate.untrue /body/certificate/k", "certificate.untrue /body/certificate/minObservedClass"],
    ],
    [
      "a field that is not stated",
      rows,
      { sensitiveAttributes: [] },
      rows.map((_, at) => `certificate.field-not-stated /body/records/${at}/fields`),
    ],
    [
      "a row of another release",
      [...rows.slice(1), row("woman", { certificateRef: "0192d3f0-1111-7222-8333-444444444445" })],
      {},
      ["certificate.of-another-release /body/records/3/certificateRef"],
    ],
    [
      "a privacy loss that is not stated",
      rows,
      { model: ["differential-privacy"] },
      [
        "certificate.privacy-loss-not-stated /body/certificate/epsilon",
        "certificate.privacy-loss-not-stated /body/certificate/priorReleases",
      ],
    ],
  ])("is refused for %s", (_, records, more, expected) => {
    expect([...found({ records, certificate: certificate(more) })].sort()).toEqual([...expected].sort());
  });

  test("is accepted with a stated privacy loss", () => {
    const stated = { model: ["synthetic-dp"], epsilon: "0.5", priorReleases: [] };
    expect(found({ records: rows, certificate: certificate(stated) })).toEqual([]);
  });
});

describe("M23: the cells of a report", () => {
  const report = (cells: readonly Values[]): Values => ({
    id: ID,
    period: { from: "2026-01-01", until: "2026-12-31" },
    population: "assisted-victims",
    cells: cells.map((cell) => ({ keys: { "Person.gender": "woman" }, lowerBound: false, ...cell })),
    minCell: 11,
    source: "SYNTHETIC",
  });
  const of = (...cells: Values[]) => found({ report: report(cells), certificate: certificate({ releasedRecords: 0 }) });

  test("may be large, empty or suppressed", () => {
    expect(of({ count: 11, suppressed: false }, { count: 0, suppressed: false }, { suppressed: true })).toEqual([]);
  });

  test("are never small, and never hidden and shown at once", () => {
    expect(of({ count: 10, suppressed: false }, { count: 1, suppressed: false })).toEqual([
      "cell.below-smallest /body/report/cells/0/count",
      "cell.below-smallest /body/report/cells/1/count",
    ]);
    expect(of({ count: 3, suppressed: true }, { suppressed: false })).toEqual([
      "cell.suppression-contradicts-count /body/report/cells/0/count",
      "cell.suppression-contradicts-count /body/report/cells/1/count",
    ]);
  });
});
