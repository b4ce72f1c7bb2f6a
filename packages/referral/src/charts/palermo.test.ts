import fc from "fast-check";
import { expect, test } from "vitest";
import { isPalermoFindings, type PalermoFindings, palermoTest, type Support } from "./palermo.js";

const order: readonly Support[] = ["absent", "suspected", "established"];
const support = fc.constantFrom(...order);
const findings: fc.Arbitrary<PalermoFindings> = fc.record({ act: support, means: support, purpose: support });
const rank = (one: Support) => order.indexOf(one);

test("palermoTest asks an adult for act, means and purpose, and lets the weakest decide", () => {
  expect([
    palermoTest({ act: "established", means: "established", purpose: "established" }, false),
    palermoTest({ act: "established", means: "suspected", purpose: "established" }, false),
    palermoTest({ act: "established", means: "absent", purpose: "established" }, false),
  ]).toEqual(["established", "suspected", "absent"]);
});

test("S9: for a child, adding or removing any means never changes the result", () => {
  fc.assert(
    fc.property(findings, support, (one, means) => palermoTest({ ...one, means }, true) === palermoTest(one, true)),
  );
});

test("S10: consent to exploitation never changes the result", () => {
  fc.assert(
    fc.property(findings, fc.boolean(), fc.boolean(), (one, child, consentedToExploitation) => {
      return palermoTest({ ...one, consentedToExploitation }, child) === palermoTest(one, child);
    }),
  );
});

test("S11: more evidence never lowers the result", () => {
  fc.assert(
    fc.property(findings, findings, fc.boolean(), (one, other, child) => {
      const stronger = (some: Support, more: Support) => (rank(some) > rank(more) ? some : more);
      const both = {
        act: stronger(one.act, other.act),
        means: stronger(one.means, other.means),
        purpose: stronger(one.purpose, other.purpose),
      };
      return rank(palermoTest(both, child)) >= rank(palermoTest(one, child));
    }),
  );
});

test("S13: the age at exploitation selects the elements", () => {
  const withoutMeans: PalermoFindings = { act: "suspected", means: "absent", purpose: "suspected" };
  expect([palermoTest(withoutMeans, true), palermoTest(withoutMeans, false)]).toEqual(["suspected", "absent"]);
});

test("isPalermoFindings refuses what is not findings", () => {
  const wrong = [undefined, null, {}, { act: "suspected" }, { act: "maybe", means: "absent", purpose: "absent" }];
  expect(wrong.filter(isPalermoFindings)).toEqual([]);
});
