import { describe, expect, it } from "vitest";
import { ADULT_ABSENT, adultSample } from "../../test/adult.js";
import { generalise } from "./generalise.js";

const adult = adultSample();
if (adult === undefined) console.info(ADULT_ABSENT);

describe.skipIf(adult === undefined)("generalise on the census sample", () => {
  it.each([
    [0, 0, 0.6355438466888889],
    [0.01, 294, 0.40200110394444444],
    [0.05, 1346, 0.26963466275555553],
  ])("reaches the measured optimum with k 5 and a limit of %d", (suppressionLimit, suppressed, loss) => {
    const quasiIdentifiers = Object.entries(adult?.hierarchies ?? {}).map(([field, hierarchy]) => ({
      field,
      hierarchy,
    }));
    const task = {
      quasiIdentifiers,
      models: [{ model: "k-anonymity" as const, k: 5 }],
      suppressionLimit,
      metric: "loss-arithmetic" as const,
    };
    const outcome = generalise(adult?.table ?? { rows: 0, columns: {} }, task);
    if (!outcome.ok) throw new Error(outcome.refusals[0].code);
    expect(Math.abs(outcome.value.loss - loss)).toBeLessThanOrEqual(1e-9);
    expect(outcome.value.suppressedRecords).toBe(suppressed);
  });
});
