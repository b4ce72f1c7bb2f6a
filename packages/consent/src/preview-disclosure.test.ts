import { CaseFile } from "@nrs-kit/domain";
import { caseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eightKilobytes } from "../bench/eight-kilobytes.js";
import { withCanaries } from "../test/canaries.js";
import { anyLevels, permitWith } from "../test/permits.js";
import { type DisclosurePermit, disclose, previewDisclosure } from "./index.js";

const cases = fc.sample(caseFileJson(), { seed: 20261125, numRuns: 60 });

const previewed = (file: CaseFile, permit: DisclosurePermit) => {
  const preview = previewDisclosure(file, permit);
  const disclosed = disclose(file, permit);
  if (!preview.ok || !disclosed.ok) throw new Error("the permit is for this case");
  return { preview: preview.value, disclosed: disclosed.value };
};

describe("previewDisclosure", () => {
  test("shows the payload and the reasons of the disclosure itself, and no value beside the payload", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), anyLevels, (json, levels) => {
        const { file } = withCanaries(json);
        const permit = permitWith({ caseId: file.case.id, person: file.persons[0]?.id ?? "", levels });
        const { preview, disclosed } = previewed(file, permit);
        expect(preview.payload).toEqual(disclosed.payload);
        const byPlace = (one: { pointer: string; code: string }, other: { pointer: string; code: string }) =>
          `${one.pointer} ${one.code}`.localeCompare(`${other.pointer} ${other.code}`);
        expect(preview.categories.flatMap(({ withheld }) => withheld).sort(byPlace)).toEqual(
          [...disclosed.withheld].sort(byPlace),
        );
        expect(preview.categories.flatMap(({ reduced }) => reduced).sort(byPlace)).toEqual(
          [...disclosed.reduced].sort(byPlace),
        );
        expect(JSON.stringify(preview.categories)).not.toMatch(/canary-\d{6}/);
      }),
      { numRuns: 200 },
    );
  });

  test("counts each place that is sent once, and none that is withheld", () => {
    const file = CaseFile.parse(eightKilobytes());
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const permit = permitWith({ caseId: file.case.id, person: file.persons[0]?.id ?? "", levels });
        const { categories } = previewed(file, permit).preview;
        const sent = categories.flatMap((one) => [...one.sent, ...one.reduced.map(({ pointer }) => pointer)]);
        const withheld = new Set(categories.flatMap((one) => one.withheld.map(({ pointer }) => pointer)));
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent.filter((pointer) => withheld.has(pointer))).toEqual([]);
        for (const { category, level, sent: whole } of categories) {
          if (category !== undefined && level === "deny") expect(whole).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("refuses what disclose refuses", () => {
    const file = CaseFile.parse(eightKilobytes());
    const other = permitWith({ caseId: "another", person: file.persons[0]?.id ?? "", levels: {} });
    expect(previewDisclosure(file, other)).toEqual(disclose(file, other));
    const forged = { ...other } as DisclosurePermit;
    expect(previewDisclosure(file, forged)).toEqual(disclose(file, forged));
  });
});
