import type { Json } from "@nrs-kit/domain";
import { type DataCategoryCode as Category, DataCategoryCode } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message } from "./message.js";
import { categoryRefusals } from "./released-categories.js";
import { messageJson } from "./test-support/message-arbitrary.js";

type Values = Record<string, unknown>;
const found = (message: Values, categories: readonly string[] | undefined) =>
  // The arbitrary gives messages that were accepted by their schema.
  categoryRefusals({ ...message, categories } as unknown as Message, message.body as Json).map(
    ({ pointer, params }) => [String(params?.category), pointer] as const,
  );

describe("the categories that a message of version 1.1 names as released", () => {
  const requests = messageJson("referral.requested", "1.1");

  test("say nothing of a message that names none, as those of version 1.0", () => {
    fc.assert(
      fc.property(requests, (message) => {
        expect(found(message, undefined)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("cover a body when all of them are named", () => {
    fc.assert(
      fc.property(requests, (message) => {
        expect(found(message, DataCategoryCode.options)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("are each missed once when they are not named, at a place where the body has data of them", () => {
    fc.assert(
      fc.property(requests, fc.subarray([...DataCategoryCode.options]), (message, named: Category[]) => {
        const present = found(message, []).map(([category]) => category);
        const missed = found(message, named);
        expect(missed.map(([category]) => category)).toEqual(present.filter((one) => !named.includes(one as Category)));
        for (const [, pointer] of missed) {
          const place = pointer.split("/").slice(1);
          expect(place[0]).toBe("body");
          expect(place.reduce<unknown>((value, part) => (value as Values)[part], message)).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  test("find something in most requests, so that the rule is not empty", () => {
    const all = fc.sample(requests, { numRuns: 40, seed: 3 });
    expect(all.filter((message) => found(message, []).length > 0).length).toBeGreaterThan(20);
  });
});
