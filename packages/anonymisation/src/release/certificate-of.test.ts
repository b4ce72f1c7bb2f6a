import { AnonymisationCertificate, type AnonymisationPolicy, type ReleaseRecord } from "@nrs-kit/domain";
import { describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor } from "../../test/policies.js";
import { anonymise } from "./anonymise.js";
import { certificateOf } from "./certificate-of.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const { policy, hierarchies } = policyFor(taskOf("k5+te0.2:exploitation@0.05@loss-am", sample), sample.table);
const made = anonymise(sample.table, policy, hierarchies, host);
if (!made.ok) throw new Error(made.refusals[0].code);
const { record } = made.value;

const issue = {
  id: "018f6b5c-0000-7000-8000-000000000001",
  issuedBy: "urn:example:office",
  issuedOn: "2026-11-27",
} as unknown as Parameters<typeof certificateOf>[2];

const certified = (of: ReleaseRecord, under: AnonymisationPolicy = policy, by = issue) => certificateOf(of, under, by);

describe("certificateOf", () => {
  it("says in the form of the model what was done, and nothing that only the makers may know", () => {
    const certificate = certified(record);
    expect(certificate.ok && AnonymisationCertificate.parse(certificate.value)).toMatchObject({
      model: ["k-anonymity", "t-closeness"],
      k: 5,
      t: "0.2",
      sensitiveAttributes: ["exploitation"],
      releasedRecords: record.releasedRecords,
      minObservedClass: record.classes[0]?.size,
      digest: record.sha256,
    });
    const text = JSON.stringify(certificate);
    expect(text).not.toContain(String(record.sourceRecords));
    for (const value of Object.keys(record.sensitiveCounts.exploitation ?? {})) expect(text).not.toContain(value);
  });

  it("counts in tens what is not published", () => {
    const of = (sourceRecords: number, suppressedRecords: number) => {
      const certificate = certified({ ...record, sourceRecords, suppressedRecords });
      return certificate.ok ? [certificate.value.sourceRecords, certificate.value.suppressedRecords] : [];
    };
    expect([of(2443, 0), of(2444, 4), of(2446, 16)]).toEqual([
      [2440, 0],
      [2440, 0],
      [2450, 20],
    ]);
  });

  it("claims the weakest parameter of several models of a kind", () => {
    const models: ReleaseRecord["models"] = [
      { model: "k-anonymity", k: 5 },
      { model: "distinct-l-diversity", field: "exploitation", l: 3 },
      { model: "entropy-l-diversity", field: "exploitation", l: 1.5 },
      { model: "equal-t-closeness", field: "exploitation", t: 0.1 },
      { model: "equal-t-closeness", field: "exploitation", t: 0.3 },
    ];
    const certificate = certified({ ...record, models });
    expect(certificate.ok && [certificate.value.l, certificate.value.t]).toEqual(["1.5", "0.3"]);
  });

  it("is refused for columns that are no fields of the model, and for an issue without its form", () => {
    const columns = { "full name": { role: "quasi-identifier" as const, hierarchy: "age" } };
    const odd = certified(record, { ...policy, columns });
    expect(odd.ok || odd.refusals[0]).toMatchObject({ code: "certificate.malformed", pointer: "/quasiIdentifiers/0" });
    const late = certified(record, policy, { ...issue, issuedOn: "soon" } as unknown as typeof issue);
    expect(late.ok || late.refusals[0]).toMatchObject({ code: "certificate.malformed", pointer: "/issuedOn" });
  });
});
