import { AnonymisationCertificate, AnonymisedRecord, CaseFile, countryCodes, OrganisationId } from "@nrs-kit/domain";
import { caseFileJson, exampleCaseFileJson } from "@nrs-kit/domain/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSample } from "../../test/golden.js";
import { host, sha256 } from "../../test/policies.js";
import { countriesOfRegion } from "../generated/world-regions.js";
import { compileHierarchy } from "../hierarchy/compile-hierarchy.js";
import { ambiguousLevel } from "../local/ambiguous-level.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { anonymise } from "../release/anonymise.js";
import { certificateOf } from "../release/certificate-of.js";
import { textAt } from "../release/classes-of-texts.js";
import { rowsOf } from "../release/table-digest.js";
import { verifyAnonymised } from "../release/verify-anonymised.js";
import { columnsOf } from "../search/column.js";
import { anonymisedRecords } from "./anonymised-records.js";
import { DISTRICTS } from "./districts.js";
import { nrsPreset, PRESET_COLUMNS } from "./nrs-preset.js";
import { presetTable } from "./preset-table.js";

const CERTIFICATE = "00000000-0000-4000-8000-000000000001";
const preset = nrsPreset({ name: "SYNTHETIC extract", years: [2001, 2030], sha256 });

/** The synthetic sample in the columns of the preset. */
function samplePeople() {
  const { table } = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
  const districts = Object.values(DISTRICTS).flat();
  const known = [...new Set(Array.from({ length: table.rows }, (_, row) => textAt(table, "district", row)))];
  const countries: Readonly<Record<string, string>> = { Turkey: "TR", "Russian Federation": "RU", Italy: "IT" };
  const rows = Array.from({ length: table.rows }, (_, row) => [
    textAt(table, "year", row),
    textAt(table, "sex", row) === "F" ? "woman" : "man",
    textAt(table, "age", row),
    { none: "ISCED-none", primary: "ISCED-1", higher: "ISCED-6" }[textAt(table, "education", row)] ?? "ISCED-3",
    districts[known.indexOf(textAt(table, "district", row)) % districts.length] ?? "unknown",
    countries[textAt(table, "destination", row)] ?? "UA",
    textAt(table, "exploitation", row).replace(" ", "-"),
  ]);
  return columnsOf(PRESET_COLUMNS, rows);
}

describe("the preset", () => {
  it("is a sound policy with sound hierarchies, whose names say which group is meant", () => {
    expect(parsePolicy(preset.policy).ok).toBe(true);
    for (const rows of Object.values(preset.hierarchies)) {
      const compiled = compileHierarchy(rows);
      expect(compiled.ok && ambiguousLevel(compiled.value)).toBeUndefined();
      expect(compiled.ok && compiled.value.levels.at(-1)?.labels).toEqual(["*"]);
    }
  });

  it("knows every country once, and the 37 subdivisions of Moldova", () => {
    const listed = Object.values(countriesOfRegion).flat();
    expect([...listed].sort()).toEqual([...countryCodes].sort());
    expect(countriesOfRegion.europe).toEqual(expect.arrayContaining(["MD", "XK"]));
    expect(countriesOfRegion.asia).toEqual(expect.arrayContaining(["TR", "AE", "CY"]));
    const districts = Object.values(DISTRICTS).flat();
    expect([districts.length, new Set(districts).size]).toEqual([37, 37]);
  });

  it("takes from any case only what its hierarchies know", () => {
    const known = Object.values(preset.policy.columns).map((role) =>
      role.role === "quasi-identifier"
        ? new Set(preset.hierarchies[role.hierarchy]?.map(([value]) => value))
        : undefined,
    );
    fc.assert(
      fc.property(caseFileJson(), (json) => {
        const [, row = []] = [...rowsOf(presetTable([CaseFile.parse(json)]))];
        const strange = row.filter((value, at) => at > 0 && known[at] !== undefined && !known[at]?.has(value));
        expect(strange).toEqual([]);
        expect(row.length).toBe(PRESET_COLUMNS.length);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("reads a case, and says `several` and `unknown` where a record can have no single value", () => {
    const file = CaseFile.parse({
      ...exampleCaseFileJson(),
      traffickingExperiences: [
        {
          purposes: [
            { type: "forced-labour", country: "TR", countryIsProxy: false },
            { type: "forced-labour", country: "RU", countryIsProxy: false },
          ],
        },
      ],
    });
    const [, row] = [...rowsOf(presetTable([file]))];
    expect(row).toEqual(["2026", "woman", "unknown", "unknown", "unknown", "several", "forced-labour"]);
  });

  it.each(["full-domain", "local"] as const)(
    "makes records of the standard with their certificate, by %s recoding",
    (recoding) => {
      const own = nrsPreset({ name: "SYNTHETIC extract", years: [2001, 2008], recoding, sha256 });
      const made = anonymise(samplePeople(), own.policy, own.hierarchies, host);
      if (!made.ok) throw new Error(made.refusals[0].code);
      const { released, record } = made.value;
      expect(verifyAnonymised(released, { ...own, record, sha256 }).ok).toBe(true);
      expect(record.classes[0]?.size).toBeGreaterThanOrEqual(11);
      const issue = { id: CERTIFICATE, issuedBy: OrganisationId.parse("urn:example:centre"), issuedOn: "2026-11-29" };
      const certificate = certificateOf(record, own.policy, issue);
      expect(certificate.ok && AnonymisationCertificate.safeParse(certificate.value).success).toBe(true);
      const records = anonymisedRecords(released, own, CERTIFICATE);
      expect(records.length).toBe(record.releasedRecords);
      const values = new Set<string>();
      for (const one of records) {
        expect(AnonymisedRecord.parse(one)).toEqual(one);
        for (const value of Object.values(one.fields)) {
          expect(Object.keys(value).length).toBe(1);
          values.add(Object.keys(value)[0] ?? "");
        }
      }
      expect(values.has("code")).toBe(true);
      expect(values.has("oneOf") || values.has("absent")).toBe(true);
    },
  );

  it("writes a code as a code, a group as its codes, a band as a band, and what was taken away as absent", () => {
    const rows = [
      ["2023", "other-or-unknown", "17", "low", "north", "europe", "several"],
      ["2021-2025", "woman", "adult", "*", "MD", "several", "forced-labour"],
    ];
    const [first, second] = anonymisedRecords(columnsOf(PRESET_COLUMNS, rows), preset, CERTIFICATE);
    expect(first?.year).toBe(2023);
    expect(first?.fields).toMatchObject({
      "Person.gender": { oneOf: expect.arrayContaining(["trans-woman"]) },
      "Person.ageAtRegistration": { band: "17" },
      "Person.education": { oneOf: ["ISCED-none", "ISCED-0", "ISCED-1", "ISCED-2"] },
      "Person.originRegion": { oneOf: DISTRICTS.north },
      "ExploitationEpisode.type": { absent: "too-coarse" },
    });
    expect(first?.fields["ExploitationEpisode.country"]?.oneOf).toEqual(countriesOfRegion.europe);
    expect(second?.fields).toEqual({
      "Case.registeredYear": { band: "2021-2025" },
      "Person.gender": { code: "woman" },
      "Person.ageAtRegistration": { band: "adult" },
      "Person.education": { absent: "redacted-anonymised" },
      "Person.originRegion": { oneOf: Object.values(DISTRICTS).flat() },
      "ExploitationEpisode.country": { absent: "too-coarse" },
      "ExploitationEpisode.type": { code: "forced-labour" },
    });
  });
});
