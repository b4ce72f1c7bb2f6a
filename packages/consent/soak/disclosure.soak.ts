import { caseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import type { SoakRow } from "../../workbench/src/measurement/index.js";
import { leaksOf } from "../test/leaks.js";
import { anyLevels } from "../test/permits.js";

const ROUNDS = 200_000;

/** Canaries in every leaf of many more cases than the tests have time for. */
export const rows = async (): Promise<readonly SoakRow[]> => {
  const seed = Number(process.env.NRS_SEED ?? Date.now() % 2 ** 31);
  const cases = fc.sample(caseFileJson(), { seed, numRuns: 2_000 });
  const trial = fc.record({ at: fc.nat(cases.length - 1), keeping: fc.infiniteStream(fc.nat(3)), levels: anyLevels });
  let violations = 0;
  fc.assert(
    fc.property(trial, ({ at, keeping, levels }) => {
      const keeps = (): boolean => keeping.next().value !== 0;
      if (leaksOf({ json: cases[at] ?? {}, keeps, levels, excludedFields: [] }).length > 0) violations += 1;
    }),
    { numRuns: ROUNDS, seed, endOnFailure: true },
  );
  return [{ id: "disclosure.canary", rounds: ROUNDS, violations, seed }];
};
