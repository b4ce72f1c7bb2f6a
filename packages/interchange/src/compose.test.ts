import { type DisclosurePermit, permitDisclosure } from "@nrs-kit/consent";
import { type CaseFile, type Consent, type RefusalCode, type Result, sensitive } from "@nrs-kit/domain";
import { exampleCaseFile } from "@nrs-kit/domain/testing";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { type AnswerBody, type AnswerType, composeAnswer } from "./compose-answer.js";
import { composeConsentWithdrawal } from "./compose-consent-withdrawal.js";
import { composeReferralRequest } from "./compose-referral-request.js";
import type { MessageOf } from "./message.js";
import { profileAddress } from "./profiles/profile.js";
import { sha256 } from "./test-support/sha256.js";

const SENT = "2026-11-24T09:00:00Z";
const CENTRE = "urn:example:centre";
const facts = { id: "0192d3f0-0000-7000-8000-000000000001", sequence: 1, sentAt: SENT };
const back = { ...facts, id: "0192d3f0-0000-7000-8000-000000000002", sentAt: "2026-11-24T12:00:00Z" };

const accepted = <T, Code extends RefusalCode>(outcome: Result<T, Code>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.refusals.map(({ code, pointer }) => `${code} ${pointer}`).join("; "));
};

const refusalsOf = (outcome: Result<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, pointer }) => [code, pointer]);

const permitFor = (caseFile: CaseFile, now = SENT): DisclosurePermit =>
  accepted(
    permitDisclosure({
      caseFile,
      consents: caseFile.consents ?? [],
      receiver: { organisation: CENTRE, role: "shelter" },
      purpose: "shelter-placement",
      now,
    }),
  );

const partsOf = (caseFile = exampleCaseFile()) => {
  const [referral] = caseFile.referrals ?? [];
  if (referral === undefined) throw new Error("the example has a referral");
  return { caseFile, referral, permit: permitFor(caseFile), facts };
};

const request = (): MessageOf<"referral.requested"> => accepted(composeReferralRequest(partsOf(), sha256)).message;

/** What the person did not consent to send may be missed by a profile, and refuses nothing. */
const expectNothingFound = (message: unknown): void => {
  const { findings, valid } = checkDocument(JSON.stringify(message), { sha256 });
  const others = findings.filter(({ code }) => code !== "profile.field-missing");
  expect({ others, valid }).toEqual({ others: [], valid: true });
};

/** Takes the member at a pointer out of a value; whether it was there. */
const removedFrom = (value: object, pointer: string): boolean => {
  const steps = pointer.split("/").slice(1);
  const last = steps.pop() ?? "";
  const holder = steps.reduce((inner, step) => Reflect.get(inner, step) as object, value);
  return Object.hasOwn(holder, last) && Reflect.deleteProperty(holder, last);
};

describe("composeReferralRequest", () => {
  test("makes a message in which a check finds nothing", () => {
    expectNothingFound(request());
  });

  test("addresses it to the receiver of the permit, on the ground of the permit", () => {
    const { sender, recipient, purpose, legalBasis, consentRef, conversationId, body } = request();
    const { referral, permit, caseFile } = partsOf();
    expect({ sender, recipient, purpose, legalBasis, consentRef, conversationId }).toEqual({
      sender: referral.from,
      recipient: CENTRE,
      purpose: permit.purpose,
      legalBasis: "consent",
      consentRef: caseFile.consents?.[0]?.id,
      conversationId: referral.id,
    });
    expect(body.referral.id).toBe(referral.id);
  });

  test("leaves out free text and says to the sender what it left out", () => {
    const { message, withheld } = accepted(composeReferralRequest(partsOf(), sha256));
    expect(JSON.stringify(message)).not.toContain("SYNTHETIC: invented note");
    expect(withheld.map(({ pointer }) => pointer)).toContain("/case/comments");
  });

  test("leaves out what the minimum data set of the referral does not list, and says where", () => {
    const parts = partsOf();
    const withMinimum = (minimumDataset: string) => {
      const referral = { ...parts.referral, minimumDataset } as typeof parts.referral;
      return accepted(composeReferralRequest({ ...parts, referral }, sha256));
    };
    const [all, least] = ["urn:example:everything", profileAddress("referral-minimum")].map(withMinimum);
    expect(all?.outsideProfile).toEqual([]);
    expect(least?.outsideProfile).toContain("/identification");
    expect(all?.message.body.caseFile).toHaveProperty("identification");
    const expected = JSON.parse(JSON.stringify(all?.message.body.caseFile)) as object;
    for (const pointer of least?.outsideProfile ?? []) expect(removedFrom(expected, pointer)).toBe(true);
    expect(least?.message.body.caseFile).toEqual(expected);
    expectNothingFound(least?.message);
  });

  test("refuses without a genuine permit: nothing, a look-alike, a copy", () => {
    const parts = partsOf();
    const { permit } = parts;
    const copies: readonly unknown[] = [undefined, null, {}, { ...permit }, Object.create(permit), "«permit»"];
    for (const copy of copies) {
      // A program without types can pass anything.
      const outcome = composeReferralRequest({ ...parts, permit: copy as DisclosurePermit }, sha256);
      expect(refusalsOf(outcome)).toEqual([["message.permit-missing", ""]]);
    }
  });

  test("refuses a permit that was decided at another instant than that of sending", () => {
    const parts = partsOf();
    const stale = { ...parts, facts: { ...facts, sentAt: "2026-11-24T09:00:01Z" } };
    expect(refusalsOf(composeReferralRequest(stale, sha256))).toEqual([["message.permit-stale", "/sentAt"]]);
  });

  test("refuses a permit for another receiver than the one the referral names", () => {
    const parts = partsOf();
    const elsewhere = { ...parts, referral: { ...parts.referral, to: "urn:example:police" } } as typeof parts;
    expect(refusalsOf(composeReferralRequest(elsewhere, sha256))).toEqual([
      ["message.body-disagrees-with-envelope", "/referral/to"],
    ]);
  });

  test("refuses a permit for another case", () => {
    const parts = partsOf();
    const { caseFile } = parts;
    const other = { ...caseFile, case: { ...caseFile.case, id: "11111111-2222-4333-8444-555555555555" } } as CaseFile;
    expect(refusalsOf(composeReferralRequest({ ...parts, caseFile: other }, sha256)).map(([code]) => code)).toEqual([
      "permit.for-another-case",
    ]);
  });

  test("refuses facts that are no facts, at their place", () => {
    const wrong = { ...partsOf(), facts: { ...facts, id: "1", sequence: 0 } };
    expect(refusalsOf(composeReferralRequest(wrong, sha256))).toEqual([
      ["value.wrong-form", "/id"],
      ["value.too-small", "/sequence"],
    ]);
  });

  test("survives a case file with text that must not leave", () => {
    const parts = partsOf();
    const referral = { ...parts.referral, details: sensitive("CANARY-Zq7x") };
    const { message } = accepted(composeReferralRequest({ ...parts, referral }, sha256));
    expect(JSON.stringify(message)).not.toContain("Zq7x");
    expectNothingFound(message);
  });
});

describe("composeAnswer", () => {
  const answer = <Type extends AnswerType>(type: Type, body: AnswerBody<Type>) =>
    composeAnswer(type, request(), body, back, sha256);

  test("goes back to the sender, on the same ground, and names what it answers", () => {
    const message = accepted(answer("referral.accepted", { acceptedOn: SENT }));
    const asked = request();
    expect(message).toMatchObject({
      sender: asked.recipient,
      recipient: asked.sender,
      causationId: asked.id,
      conversationId: asked.conversationId,
      consentRef: asked.consentRef,
      body: { referral: asked.conversationId },
    });
    expectNothingFound(message);
  });

  test("makes declined and completed messages in which a check finds nothing", () => {
    expectNothingFound(accepted(answer("referral.declined", { declinedOn: SENT, reasons: ["no-capacity"] })));
    const feedback = { outcome: "full", services: ["shelter.emergency"], reportedAt: SENT } as const;
    expectNothingFound(
      accepted(answer("referral.completed", { feedback: { ...feedback, services: [...feedback.services] } })),
    );
  });

  test("treats a member that is undefined as one that is left out", () => {
    expectNothingFound(accepted(answer("referral.accepted", { acceptedOn: SENT, worker: undefined })));
  });

  test("refuses to name a service that was not asked for", () => {
    const told = (feedback: object) =>
      refusalsOf(
        answer("referral.completed", {
          feedback: { outcome: "full", reportedAt: SENT, ...feedback },
        } as AnswerBody<"referral.completed">),
      );
    expect(told({ services: ["shelter.emergency", "medical.assessment"] })).toEqual([
      ["message.tells-more-than-asked", "/body/feedback/services"],
    ]);
    expect(told({ nextStep: "legal.counselling" })).toEqual([
      ["message.tells-more-than-asked", "/body/feedback/nextStep"],
    ]);
    expect(told({ nextStep: "shelter.emergency" })).toEqual([]);
  });

  test("refuses a body without its shape, and a referral other than the one that was asked", () => {
    expect(refusalsOf(answer("referral.accepted", { acceptedOn: "soon" }))).toEqual([
      ["value.wrong-form", "/body/acceptedOn"],
    ]);
    const other = { acceptedOn: SENT, referral: "11111111-2222-4333-8444-555555555555" };
    expect(refusalsOf(answer("referral.accepted", other))).toEqual([
      ["message.body-disagrees-with-envelope", "/body/referral"],
    ]);
  });
});

describe("composeConsentWithdrawal", () => {
  const ended = (changes: Partial<Consent> = {}): Consent => {
    const [consent] = exampleCaseFile().consents ?? [];
    if (consent === undefined) throw new Error("the example has a consent");
    return { ...consent, status: "withdrawn", endedOn: SENT, ...changes };
  };
  const told = (consent: Consent) =>
    composeConsentWithdrawal(
      { consent, sender: "urn:example:ngo", conversationId: "0d6b8c1e-5f3a-4b7d-9a2c-3e4f5a6b0001", facts: back },
      sha256,
    );

  test.each(["withdrawn", "revoked", "invalidated"] as const)(
    "tells that a consent was %s, without a permit",
    (status) => {
      expectNothingFound(accepted(told(ended({ status }))));
    },
  );

  test.each(["self", "support-person", "legal-guardian"] as const)("is not blocked when %s gave it", (givenBy) => {
    expectNothingFound(accepted(told(ended({ givenBy }))));
  });

  test("is not blocked by categories that stand twice in the record", () => {
    const [first = "identity"] = ended().categories;
    const message = accepted(told(ended({ categories: Array.from({ length: 20 }, () => first) })));
    expect(message.body.categories).toEqual([first]);
  });

  test("refuses a record that has not ended", () => {
    expect(refusalsOf(told(ended({ status: "given", endedOn: undefined })))).toEqual([
      ["value.not-allowed", "/body/status"],
      ["value.wrong-form", "/body/endedOn"],
    ]);
  });
});

describe("a composed message that was changed on the way", () => {
  test("is refused by its digest", () => {
    const message = accepted(composeAnswer("referral.accepted", request(), { acceptedOn: SENT }, back, sha256));
    const changed = { ...message, body: { ...message.body, acceptedOn: "2026-11-25T09:00:00Z" } };
    const { findings } = checkDocument(JSON.stringify(changed), { sha256 });
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([["message.digest-differs", "/digest"]]);
  });
});
