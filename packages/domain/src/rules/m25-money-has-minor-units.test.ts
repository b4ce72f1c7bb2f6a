import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { principal, smallCaseFile } from "./internal/small-case-file.js";
import { moneyHasMinorUnits } from "./m25-money-has-minor-units.js";

const check = (amount: string, currency: string) =>
  moneyHasMinorUnits.check(smallCaseFile({ persons: [{ ...principal, incomeBefore: { amount, currency } }] }));

describe("M25, money has minor units", () => {
  test.each([
    ["100", "MDL"],
    ["100.5", "MDL"],
    ["100.55", "EUR"],
    ["100.555", "KWD"],
    ["100", "JPY"],
    ["100.5555", "CLF"],
    ["100.123456", "XAU"],
    ["100.55", "ZZZ"],
    // Customarily written without decimals, which have a minor unit all the same.
    ["100.50", "HUF"],
    ["100.50", "ALL"],
    ["100.500", "IQD"],
  ])("accepts %s %s", (amount, currency) => {
    expect(check(amount, currency)).toEqual([]);
  });

  test.each([
    ["100.555", "MDL"],
    ["100.5", "JPY"],
    ["100.5555", "KWD"],
    ["100.555", "ZZZ"],
  ])("refuses %s %s", (amount, currency) => {
    expect(check(amount, currency)).toEqual([refusal("money.too-many-decimals", "/persons/0/incomeBefore/amount")]);
  });

  test("looks at every amount of a case file", () => {
    const much = { amount: "1.999", currency: "MDL" };
    const found = moneyHasMinorUnits.check({
      persons: [{ incomeBefore: much }],
      traffickingExperiences: [
        { debtClaimed: much, paymentToRecruiter: much, purposes: [{ wagePromised: much, wagePaid: much }] },
      ],
      serviceDeliveries: [{ cost: much }],
      returns: [{ costs: [much] }],
      legalProceedings: [{ compensationClaimed: much, compensationAwarded: much, compensationPaid: much }],
    } as never);
    expect(found.length).toBe(10);
    expect(new Set(found.map(({ pointer }) => pointer)).size).toBe(10);
  });
});
