import { inspect } from "node:util";
import { MisuseError, type Referral } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { caseFileOf, requestOf } from "../test/records.js";
import { type DisclosurePermit, disclose, discloseReferral, isDisclosurePermit, permitDisclosure } from "./index.js";

const genuine = (): DisclosurePermit => {
  const decided = permitDisclosure(requestOf());
  if (!decided.ok) throw new Error("the example is permitted");
  return decided.value;
};

const permit = genuine();
type Maker = new (...parts: readonly unknown[]) => object;
// The class is not exported; a forger reaches it through an instance.
const Maker = permit.constructor as unknown as Maker & { made: (...parts: readonly unknown[]) => object };

const lookAlikes: Readonly<Record<string, unknown>> = {
  "a plain object": { ...permit, levels: permit.levels },
  "an object of its prototype": Object.create(Object.getPrototypeOf(permit), Object.getOwnPropertyDescriptors(permit)),
  "an object that inherits from it": Object.create(permit),
  "a structured clone": structuredClone({ ...permit }),
  "what became of it in JSON": JSON.parse(JSON.stringify({ permit })).permit,
  "a plain object of another prototype": Object.setPrototypeOf({ ...permit }, Object.getPrototypeOf(permit)),
  "a proxy of it": new Proxy(permit, {}),
  nothing: undefined,
  null: null,
  "a text": "«permit»",
};

describe("a disclosure permit", () => {
  test("is known as one", () => {
    expect(isDisclosurePermit(permit)).toBe(true);
  });

  test.each(Object.keys(lookAlikes))("is not %s", (name) => {
    expect(isDisclosurePermit(lookAlikes[name])).toBe(false);
  });

  test.each(Object.keys(lookAlikes))("cannot be replaced by %s in a disclosure", (name) => {
    const forged = lookAlikes[name] as DisclosurePermit;
    expect(disclose(caseFileOf(), forged)).toEqual({
      ok: false,
      refusals: [{ code: "permit.not-genuine", pointer: "", severity: "error" }],
    });
    const [referral] = caseFileOf().referrals ?? [];
    expect(() => discloseReferral(referral as Referral, forged)).toThrow(MisuseError);
  });

  test("cannot be made through its constructor, its factory or a class that extends it", () => {
    expect(() => new Maker(Symbol("only this module makes permits"), { ...permit })).toThrow(MisuseError);
    expect(() => new Maker({ ...permit })).toThrow(MisuseError);
    expect(() => Maker.made(Symbol("only this module makes permits"), { ...permit })).toThrow(MisuseError);
    class Forged extends Maker {}
    expect(() => new Forged({ ...permit })).toThrow(MisuseError);
    expect(() => Reflect.construct(Maker, [undefined, permit], Object)).toThrow(MisuseError);
  });

  test("is frozen with everything it holds", () => {
    const held = [permit, permit.decisions, permit.excludedFields, ...permit.decisions];
    expect(held.every((one) => Object.isFrozen(one))).toBe(true);
    expect(() => Object.assign(permit, { recipient: "urn:example:other" })).toThrow(TypeError);
    expect(permit.recipient).toBe(requestOf().receiver.organisation);
  });

  test("does not follow the records it was decided from", () => {
    const request = requestOf();
    const [consent] = request.consents;
    const decided = permitDisclosure(request);
    consent?.categories.push("health");
    consent?.categories.splice(0, 4);
    expect(decided.ok && decided.value.levels.length).toBe(4);
  });

  test("says in JSON only that it was one", () => {
    expect(JSON.stringify(permit)).toBe('"«permit»"');
    expect(JSON.stringify({ held: [permit] })).toBe('{"held":["«permit»"]}');
  });

  test("holds codes, references and instants, and no value of the case", () => {
    const shown = inspect(permit, { depth: 5, showHidden: true });
    for (const word of ["Synthetic", "1999", "woman", "legal.counselling"]) expect(shown).not.toContain(word);
  });

  test("discloses no other case and no other person", () => {
    const caseFile = caseFileOf();
    const other = {
      ...caseFile,
      case: { ...caseFile.case, id: "5b0e4f7a-6a52-4d6b-8b71-1f7a7c9e0099" as typeof caseFile.case.id },
    };
    expect(disclose(other, permit)).toMatchObject({
      refusals: [{ code: "permit.for-another-case", pointer: "/case/id" }],
    });
    const persons = caseFile.persons.slice(1);
    expect(disclose({ ...caseFile, persons }, permit)).toMatchObject({
      refusals: [{ code: "permit.for-another-case", pointer: "/persons" }],
    });
  });
});
