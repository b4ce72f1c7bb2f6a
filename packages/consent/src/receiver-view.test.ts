import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ActorRoleCode, CaseFile, DataCategoryCode, type PurposeCode } from "@nrs-kit/domain";
import { caseFileJson } from "@nrs-kit/domain/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permitWith } from "../test/permits.js";
import { type DisclosureLevel, disclose, matrix, receiverPairs, receiverView } from "./index.js";

const folder = fileURLToPath(new URL("../views", import.meta.url));
const published = (purpose: string, role: string): object =>
  JSON.parse(readFileSync(`${folder}/${purpose}.${role}.schema.json`, "utf8")) as object;
const validator = (purpose: string, role: string) =>
  new Ajv2020({ strict: true, allErrors: true, ownProperties: true }).compile(published(purpose, role));

const cases = fc.sample(caseFileJson(), { seed: 20261126, numRuns: 60 }).map((json) => CaseFile.parse(json));
const RANK: readonly DisclosureLevel[] = ["deny", "redact", "allow"];

/** The levels of the matrix for a pair, each as it is or lower. */
const levelsUpTo = (purpose: PurposeCode, role: ActorRoleCode, lower: readonly number[]) => {
  const row = matrix[`${purpose}/${role}`];
  return Object.fromEntries(
    DataCategoryCode.options.map((category, at) => {
      const most = RANK.indexOf(row?.[category] ?? "deny");
      return [category, RANK[Math.max(0, most - (lower[at] ?? 0))]];
    }),
  );
};

describe("the view of a receiver", () => {
  test("is published for every pair of the matrix, and for no other", () => {
    const names = receiverPairs.map(([purpose, role]) => `${purpose}.${role}.schema.json`);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
    expect(receiverView("awareness", "public")).toEqual({});
  });

  test("names no free text and nothing that is never exchanged, for anybody", () => {
    const seen = receiverPairs.flatMap(([purpose, role]) =>
      Object.entries(receiverView(purpose, role)).flatMap(([entity, fields]) =>
        Object.keys(fields).map((field) => `${entity}.${field}`),
      ),
    );
    for (const text of ["Case.comments", "Case.closureNote", "ShelterStay.room"]) expect(seen).not.toContain(text);
    expect(new Set(seen).size).toBeGreaterThan(100);
  });

  test("shows the courier of a return no more than it needs", () => {
    const view = receiverView("return", "escort-carrier");
    expect(view.Person?.names).toBe("whole");
    // That children were involved counts as data about children; nothing else of the experience is for a courier.
    expect(view.TraffickingExperience).toEqual({ childrenInvolved: "whole" });
    expect(view.LegalProceeding).toBeUndefined();
  });

  test.each(receiverPairs)(
    "validates every disclosure for %s to %s, at the levels of the table and lower",
    (purpose, role) => {
      const validate = validator(purpose, role);
      fc.assert(
        fc.property(
          fc.constantFrom(...cases),
          fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }),
          fc.boolean(),
          (caseFile, lower, full) => {
            const levels = levelsUpTo(purpose, role, full ? [] : lower);
            const person = caseFile.persons[0]?.id ?? "";
            const outcome = disclose(caseFile, permitWith({ caseId: caseFile.case.id, person, levels, purpose }));
            if (!outcome.ok) throw new Error(outcome.refusals[0].code);
            validate(JSON.parse(JSON.stringify(outcome.value.payload)));
            expect(validate.errors ?? []).toEqual([]);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  test("refuses for each pair some disclosure that another receiver may have", () => {
    const everything = Object.fromEntries(DataCategoryCode.options.map((category) => [category, "allow" as const]));
    const payloads = cases.map((caseFile) => {
      const outcome = disclose(
        caseFile,
        permitWith({ caseId: caseFile.case.id, person: caseFile.persons[0]?.id ?? "", levels: everything }),
      );
      return JSON.parse(JSON.stringify(outcome.ok ? outcome.value.payload : {})) as object;
    });
    const open = receiverPairs.filter(([purpose, role]) => {
      const validate = validator(purpose, role);
      return payloads.every((payload) => validate(payload));
    });
    // A court can order every category but the address of a shelter, which some cases hold.
    expect(open).toEqual([]);
  });
});
