import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../check-document.js";
import { messageTypes } from "../message.js";
import { sha256 } from "../test-support/sha256.js";
import { syntheticConversation, syntheticMessage } from "./index.js";

const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const conversations = seeds.map((seed) => syntheticConversation(seed, sha256, "ro"));

describe("the messages of an invented case", () => {
  test("are accepted, every one, for three hundred seeds", () => {
    const refused = conversations.flat().flatMap((message) => {
      const { valid, findings } = checkDocument(JSON.stringify(message), { sha256 });
      return valid ? [] : findings;
    });
    expect(refused).toEqual([]);
  });

  test("tell of the referral as far as it came, and of the end of its consent", () => {
    for (const seed of seeds) {
      const [referral] = syntheticCase(seed, "ro").referrals ?? [];
      const types = conversations[seed]?.map(({ type }) => type) ?? [];
      expect(types.includes("referral.requested")).toBe(referral?.sentOn !== undefined);
      expect(types.includes("referral.accepted")).toBe(referral?.acceptedOn !== undefined);
      expect(types.includes("referral.completed")).toBe(referral?.feedback !== undefined);
      expect(types.includes("consent.withdrawn")).toBe(referral?.state === "withdrawn");
    }
    const all = new Set(conversations.flat().map(({ type }) => type));
    expect(all.size).toBe(4);
  });

  test("have names of their own, stand in order and follow from the seed", () => {
    const ids = conversations.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const messages of conversations) {
      const times = messages.map(({ sentAt }) => sentAt);
      expect(times).toEqual([...times].sort());
    }
    expect(syntheticConversation(7, sha256, "ro")).toEqual(conversations[7]);
  });
});

describe("an invented message of a type", () => {
  const languages = ["en", "ro", "ru"] as const;
  // The numbers of types and of languages have no common divisor: every type comes in every language.
  const typeOf = (seed: number) => messageTypes[seed % messageTypes.length] ?? "message.refused";
  const languageOf = (seed: number) => languages[seed % languages.length] ?? "en";
  const messages = Array.from({ length: 1000 }, (_, seed) =>
    syntheticMessage(typeOf(seed), seed, sha256, languageOf(seed)),
  );

  test("is accepted, for a thousand seeds over every type and language", () => {
    const refused = messages.flatMap((message) => {
      const { valid, findings } = checkDocument(JSON.stringify(message), { sha256 });
      return valid && findings.length === 0 ? [] : [message.type, ...findings];
    });
    expect(refused).toEqual([]);
    const kinds = new Set(messages.map(({ type }, seed) => `${type} ${languageOf(seed)}`));
    expect(kinds.size).toBe(messageTypes.length * languages.length);
  });

  test("follows from its seed, and has a name of its own", () => {
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
    expect(syntheticMessage(typeOf(5), 5, sha256, languageOf(5))).toEqual(messages[5]);
  });

  test.each([
    ["referral.accepted", "referral.requested"],
    ["referral.info-provided", "referral.info-requested"],
    ["consent.withdrawal-confirmed", "consent.withdrawn"],
    ["return.progressed", "return.requested"],
    ["capacity.answered", "capacity.asked"],
    ["erasure.confirmed", "erasure.requested"],
    ["message.refused", "referral.requested"],
  ] as const)("%s answers %s of the same seed", (answer, question) => {
    for (let seed = 0; seed < 20; seed++) {
      const [asked, told] = [syntheticMessage(question, seed, sha256), syntheticMessage(answer, seed, sha256)];
      expect([told.causationId, told.conversationId]).toEqual([asked.id, asked.conversationId]);
      expect([told.sender, told.recipient].sort()).toEqual([asked.sender, asked.recipient].sort());
      expect(told.sentAt > asked.sentAt).toBe(true);
    }
  });

  test("says of its texts that they are invented, in its language", () => {
    const marks = { en: "SYNTHETIC", ro: "SINTETIC", ru: "СИНТЕТИКА" };
    for (const language of languages) {
      for (const type of ["alert.published", "directory.published", "statistics.submitted"] as const)
        expect(JSON.stringify(syntheticMessage(type, 3, sha256, language).body)).toContain(marks[language]);
    }
  });
});
