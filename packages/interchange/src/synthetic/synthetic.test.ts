import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../check-document.js";
import { sha256 } from "../test-support/sha256.js";
import { syntheticConversation } from "./index.js";

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
