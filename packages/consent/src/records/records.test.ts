import { Consent, ConsentStatusCode, LossItem, PurposeCode } from "@nrs-kit/domain";
import { arbitraryOf } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consentOf } from "../../test/records.js";
import { dpvPurpose, dpvStatus } from "./dpv-terms.js";
import { fromFhirConsent, fromRecord27560, toFhirConsent, toRecord27560 } from "./index.js";

const consents = (arbitraryOf(Consent) as fc.Arbitrary<Record<string, unknown>>)
  // An empty list of exclusions says what no list says; the forms have no word for the difference.
  .map(({ excludedFields, ...json }) =>
    Consent.parse({
      ...json,
      ...(Array.isArray(excludedFields) && excludedFields.length > 0 ? { excludedFields } : {}),
    }),
  );
const facts = { controller: "urn:example:ngo" };
const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each([
  ["ISO/IEC TS 27560 with DPV", (consent: Consent) => toRecord27560(consent, facts), fromRecord27560],
  ["FHIR R4", toFhirConsent, fromFhirConsent],
] as const)("a consent as %s", (_, to, from) => {
  test("is the same when it is read back", () => {
    fc.assert(
      fc.property(consents, (consent) => {
        expect(from(travelled(to(consent).record))).toEqual({ ok: true, value: consent });
      }),
      { numRuns: 300 },
    );
  });

  test("declares its losses by field and kind, and no value", () => {
    fc.assert(
      fc.property(consents, (consent) => {
        const { losses } = to(consent);
        expect(losses.length).toBeGreaterThan(0);
        for (const one of losses) expect(LossItem.safeParse(one).success).toBe(true);
        const said = JSON.stringify(losses);
        for (const value of [consent.id, consent.person, consent.recipient, consent.revisionHash])
          expect(said).not.toContain(value);
      }),
      { numRuns: 50 },
    );
  });

  test.each(["id", "person", "purpose", "recipient", "categories", "validFrom", "validUntil", "formRef", "givenBy"])(
    "is refused without its %s, and never taken for given",
    (field) => {
      const without = { ...consentOf(), [field]: field === "categories" ? [] : undefined };
      // The types of a record do not allow what is left out here.
      const { record } = to(without as unknown as Consent);
      const read = from(travelled(record));
      expect(read.ok).toBe(false);
      if (!read.ok)
        expect(read.refusals.map(({ code }) => code)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^consent-record\./)]),
        );
    },
  );

  test("is refused, without an exception, when any part of it is another thing", () => {
    fc.assert(
      fc.property(consents, fc.nat(), fc.constantFrom(null, 1, "", [], {}, "x"), (consent, pick, other) => {
        const record = travelled(to(consent).record) as Record<string, unknown>;
        const places = placesOf(record);
        const [holder, name] = places[pick % places.length] ?? [record, "id"];
        holder[name] = other;
        const read = from(record);
        if (read.ok) expect(Consent.safeParse(read.value).success).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

type Holder = Record<string, unknown>;

const placesOf = (value: unknown): readonly (readonly [Holder, string])[] => {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((name) => [[holder, name] as const, ...placesOf(holder[name])]);
};

describe("the terms of DPV", () => {
  test("are one for each status and never the same, and one for each purpose", () => {
    expect(Object.keys(dpvStatus).sort()).toEqual([...ConsentStatusCode.options].sort());
    expect(new Set(Object.values(dpvStatus)).size).toBe(ConsentStatusCode.options.length);
    expect(Object.keys(dpvPurpose).sort()).toEqual([...PurposeCode.options].sort());
  });
});

describe("fromFhirConsent", () => {
  const resource = (more: object, provision: object = {}) => {
    const { record } = toFhirConsent(consentOf());
    return { ...record, ...more, provision: { ...record.provision, ...provision } };
  };

  test.each([
    ["a denial", resource({}, { type: "deny" }), "/provision"],
    [
      "two recipients",
      resource({}, { actor: [...resource({}).provision.actor, ...resource({}).provision.actor] }),
      "/provision",
    ],
    ["two purposes", resource({}, { purpose: [{ code: "return" }, { code: "monitoring" }] }), "/provision"],
    ["provisions inside a provision", resource({}, { provision: [{ type: "deny" }] }), "/provision"],
    ["a status that ours contradicts", resource({ status: "inactive" }), "/status"],
    ["another resource", { resourceType: "Patient" }, ""],
    ["no resource", null, ""],
  ])("refuses %s", (_, given, pointer) => {
    expect(fromFhirConsent(given)).toMatchObject({
      ok: false,
      refusals: [{ code: "consent-record.not-understood", pointer }],
    });
  });

  test("refuses an active consent that does not say from which conversation it came", () => {
    const { extension: _, ...plain } = resource({});
    const read = fromFhirConsent(plain);
    expect(read.ok || read.refusals.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual([
      "consent-record.field-missing /formRef",
      "consent-record.field-missing /givenBy",
      "consent-record.field-missing /revisionHash",
      "consent-record.field-missing /status",
    ]);
  });
});
