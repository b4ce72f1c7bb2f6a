import { ConsentStatusCode } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { CENTRE, consentOf, NOW, shifted } from "../test/records.js";
import { consentFault } from "./index.js";

const FROM = "2026-11-03T09:00:00Z";
const UNTIL = "2027-02-01T09:00:00Z";
const question = { recipient: CENTRE, purpose: "shelter-placement", now: NOW } as const;

describe("consentFault", () => {
  test.each([
    ["given", undefined],
    ["renewed", undefined],
    ["requested", "consent.not-given-yet"],
    ["request-deferred", "consent.not-given-yet"],
    ["refused", "consent.refused"],
    ["expired", "consent.expired"],
    ["withdrawn", "consent.withdrawn"],
    ["revoked", "consent.revoked"],
    ["invalidated", "consent.invalidated"],
    ["unknown", "consent.status-unknown"],
  ])("finds in the status %s: %s", (status, fault) => {
    expect(consentFault(consentOf({ status }), question)).toBe(fault);
  });

  test("knows every status, and finds only two of them effective", () => {
    const effective = ConsentStatusCode.options.filter(
      (status) => consentFault(consentOf({ status }), question) === undefined,
    );
    expect(effective).toEqual(["given", "renewed"]);
  });

  test("refuses a status that is no code of the list", () => {
    const strange = { ...consentOf(), status: "granted" as "given" };
    expect(consentFault(strange, question)).toBe("consent.status-unknown");
  });

  test.each([
    [shifted(FROM, -1), "consent.not-valid-yet"],
    [FROM, undefined],
    ["2026-11-03T12:00:00+03:00", undefined],
    ["2026-11-03T11:59:59.999+03:00", "consent.not-valid-yet"],
    [shifted(UNTIL, -1), undefined],
    [UNTIL, "consent.expired"],
    ["2027-02-01T04:00:00-05:00", "consent.expired"],
    [shifted(UNTIL, 1), "consent.expired"],
  ])("finds at the instant %s: %s", (now, fault) => {
    expect(consentFault(consentOf(), { ...question, now })).toBe(fault);
  });

  test("refuses when an instant cannot be read, whichever it is", () => {
    expect(consentFault(consentOf(), { ...question, now: "tomorrow" })).toBe("consent.not-valid-yet");
    expect(consentFault({ ...consentOf(), validFrom: "?" }, question)).toBe("consent.not-valid-yet");
    expect(consentFault({ ...consentOf(), validUntil: "?" }, question)).toBe("consent.expired");
  });

  test("refuses another receiver before it looks at anything else", () => {
    const withdrawn = consentOf({ status: "withdrawn" });
    const fault = consentFault(withdrawn, { ...question, recipient: "urn:example:other", purpose: "return" });
    expect(fault).toBe("consent.does-not-name-receiver");
  });

  test("compares a receiver by its identifier as it stands", () => {
    for (const recipient of [`${CENTRE} `, CENTRE.toUpperCase(), "", `${CENTRE}/room`]) {
      expect(consentFault(consentOf(), { ...question, recipient })).toBe("consent.does-not-name-receiver");
    }
  });

  test("refuses another purpose of the same receiver", () => {
    expect(consentFault(consentOf(), { ...question, purpose: "return" })).toBe("consent.does-not-name-purpose");
  });

  test("finds a withdrawn consent withdrawn, also before and after its period", () => {
    for (const now of [shifted(FROM, -1), UNTIL]) {
      expect(consentFault(consentOf({ status: "withdrawn" }), { ...question, now })).toBe("consent.withdrawn");
    }
  });
});
