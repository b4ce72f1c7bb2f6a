import type { Json } from "@nrs-kit/domain";
import { digestOf } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { type MessageType, messageTypes } from "./message.js";
import { answers, messageJson } from "./test-support/message-arbitrary.js";
import { sha256 } from "./test-support/sha256.js";

type Values = Record<string, unknown>;

const examples = new Map<MessageType, Values>();

const exampleOf = (type: MessageType): Values => {
  const [message = {}] = examples.has(type) ? [] : fc.sample(messageJson(type), { numRuns: 1, seed: 5 });
  const example = examples.get(type) ?? { ...message, legalBasis: "consent" };
  examples.set(type, example);
  return example;
};

const found = (message: Values) =>
  checkDocument(JSON.stringify(message), { sha256 })
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code, pointer }) => [code, pointer]);

const without = (message: Values, name: string): Values => {
  const { [name]: _, ...rest } = message;
  return rest;
};

const withBody = (message: Values, body: Values): Values => ({
  ...message,
  body,
  digest: digestOf(body as Json, sha256),
});

const byReferral = messageTypes.filter((type) => typeof (exampleOf(type).body as Values).referral === "string");

describe.each(messageTypes)("the rules of a %s", (type) => {
  const message = exampleOf(type);

  test("hold for the example", () => {
    expect(found(message)).toEqual([]);
  });

  test.each(["consent", "guardian-consent"])("ask for the consent when the basis is %s", (legalBasis) => {
    const uncited = { ...without(message, "consentRef"), legalBasis };
    const expected = [["message.consent-not-cited", "/consentRef"]];
    // A withdrawal that cites no consent also disagrees with its body.
    const alsoBody = type === "consent.withdrawn" ? [["message.body-disagrees-with-envelope", "/body/consent"]] : [];
    expect(found(uncited)).toEqual(expect.arrayContaining([...expected, ...alsoBody]));
    expect(found(uncited)).toHaveLength(1 + alsoBody.length);
  });

  test.each(["vital-interest-subject", "vital-interest-other", "legal-obligation", "court-order"])(
    "ask for the exception when the basis is %s",
    (legalBasis) => {
      const uncited = { ...without(message, "exceptionRef"), legalBasis };
      expect(found(uncited)).toEqual([["message.exception-not-cited", "/exceptionRef"]]);
      expect(found({ ...uncited, exceptionRef: message.consentRef })).toEqual([]);
    },
  );

  test("refuse an expiry that is not after the sending, in whichever offset it is written", () => {
    const sent = { ...message, sentAt: "2026-11-24T09:00:00Z" };
    const expired = [["message.expires-before-sent", "/expiresAt"]];
    expect(found({ ...sent, expiresAt: "2026-11-24T09:00:00Z" })).toEqual(expired);
    expect(found({ ...sent, expiresAt: "2026-11-24T10:59:59+02:00" })).toEqual(expired);
    expect(found({ ...sent, expiresAt: "2026-11-24T08:00:01-01:00" })).toEqual([]);
  });

  test("refuse a message to its own sender", () => {
    const own = found({ ...message, recipient: message.sender });
    expect(own).toContainEqual(["message.sent-to-itself", "/recipient"]);
  });

  test("refuse a body that was changed after the digest was made", () => {
    const differs = [["message.digest-differs", "/digest"]];
    expect(found({ ...message, digest: "0".repeat(64) })).toEqual(differs);
  });

  test("do not depend on the order or the layout of the members", () => {
    const reversed = Object.fromEntries(Object.entries(message).reverse());
    const body = Object.fromEntries(Object.entries(message.body as Values).reverse());
    const text = JSON.stringify({ ...reversed, body }, null, 3);
    expect(checkDocument(text, { sha256 }).valid).toBe(true);
  });
});

describe("where the body says again what the envelope says", () => {
  const other = "11111111-2222-4333-8444-555555555555";

  test.each(byReferral)("a %s names the referral of its conversation", (type) => {
    const message = exampleOf(type);
    const wrong = withBody(message, { ...(message.body as Values), referral: other });
    expect(found(wrong)).toEqual([["message.body-disagrees-with-envelope", "/body/referral"]]);
  });

  test("a consent.withdrawn names the consent that it cites", () => {
    const message = exampleOf("consent.withdrawn");
    const wrong = withBody(message, { ...(message.body as Values), consent: other });
    expect(found(wrong)).toEqual([["message.body-disagrees-with-envelope", "/body/consent"]]);
  });

  test.each([
    ["id", other],
    ["from", "urn:example:other"],
    ["to", "urn:example:other"],
  ])("a referral.requested has the same %s", (name, value) => {
    const message = exampleOf("referral.requested");
    const body = message.body as { referral: Values };
    const wrong = withBody(message, { ...body, referral: { ...body.referral, [name]: value } });
    expect(found(wrong)).toEqual([["message.body-disagrees-with-envelope", `/body/referral/${name}`]]);
  });
});

describe("where the body names a consent or a message again", () => {
  const other = "11111111-2222-4333-8444-555555555555";

  test.each([
    ["id", other],
    ["recipient", "urn:example:other"],
    ["purpose", "audit"],
  ])("a consent.granted has the same %s", (name, value) => {
    const message = { ...exampleOf("consent.granted"), purpose: "return" };
    const body = (message as Values).body as { consent: Values };
    const agreed = withBody(message, { consent: { ...body.consent, purpose: "return" } });
    expect(found(agreed)).toEqual([]);
    const wrong = withBody(message, { consent: { ...body.consent, purpose: "return", [name]: value } });
    expect(found(wrong)).toEqual([["message.body-disagrees-with-envelope", `/body/consent/${name}`]]);
  });

  test("a consent.withdrawal-confirmed names the consent that it cites", () => {
    const message = exampleOf("consent.withdrawal-confirmed");
    const wrong = withBody(message, { ...(message.body as Values), consent: other });
    expect(found(wrong)).toEqual([["message.body-disagrees-with-envelope", "/body/consent"]]);
  });

  test("a message.refused names the message that it answers", () => {
    const message = exampleOf("message.refused");
    const { report } = message.body as { report: Values };
    const wrong = withBody(message, { report: { ...report, messageId: other } });
    expect(found(wrong)).toEqual([["message.body-disagrees-with-envelope", "/body/report/messageId"]]);
  });
});

describe("an answer", () => {
  test.each(answers)("%s names the message that it answers", (type) => {
    expect(found(without(exampleOf(type), "causationId"))).toEqual([["message.answers-nothing", "/causationId"]]);
  });

  test.each(messageTypes.filter((type) => !answers.includes(type)))("%s is none and names no cause", (type) => {
    expect(found(without(exampleOf(type), "causationId"))).toEqual([]);
  });
});
