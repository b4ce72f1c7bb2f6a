import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { extensionRefusals } from "./extensions.js";
import { type MessageType, messageTypes } from "./message.js";
import { messageJson } from "./test-support/message-arbitrary.js";
import { sha256 } from "./test-support/sha256.js";

const profile = "https://example.org/profiles/transport";
const said = (...given: Parameters<typeof extensionRefusals>) =>
  extensionRefusals(...given).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

/** What a profile may add: any strict JSON. */
const content = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.boolean(), { maxLength: 2 }),
  fc.record({ name: fc.string(), more: fc.array(fc.integer(), { maxLength: 2 }) }),
);

describe("extensions", () => {
  test("are declared by a profile under its own address", () => {
    for (const address of [profile, `${profile}#vehicle`, `${profile}/vehicle`]) {
      expect(said({ profiles: [profile], extensions: { [address]: 1 } })[0]).toMatch(/^warning extension\.unknown/);
    }
    for (const address of [`${profile}s`, "https://example.org/profiles", "https://example.net/"]) {
      expect(said({ profiles: [profile], extensions: { [address]: 1 } })[0]).toMatch(/^error extension\.not-declared/);
    }
    expect(said({ extensions: { [profile]: 1 } })).toEqual([
      "error extension.not-declared /extensions/https:~1~1example.org~1profiles~1transport",
    ]);
  });

  test("have the form of their profile where the reader knows it", () => {
    const known = new Map([[profile, (value: unknown) => value === "bus"]]);
    expect(said({ profiles: [profile], extensions: { [profile]: "bus" } }, known)).toEqual([]);
    expect(said({ profiles: [profile], extensions: { [profile]: "train" } }, known)[0]).toMatch(/extension\.malformed/);
  });

  test("never decide about the rest of a message, and survive reading", () => {
    const types = fc.constantFrom<MessageType>(...messageTypes);
    fc.assert(
      fc.property(
        types.chain((type) => messageJson(type, "1.1")),
        fc.dictionary(fc.constantFrom("a", "b"), content, { noNullPrototype: true }),
        (message, values) => {
          const { extensions: _, ...bare } = message;
          const named = Object.entries(values).map(([name, value]) => [`${profile}#${name}`, value]);
          const extended = { ...bare, profiles: [profile], extensions: Object.fromEntries(named) };
          const text = JSON.stringify(extended);
          const [without, read] = [checkDocument(JSON.stringify(bare), { sha256 }), checkDocument(text, { sha256 })];
          // The profile that declares them is not known either.
          const others = ({ findings }: typeof read) =>
            findings
              .filter(({ code }) => !["extension.unknown", "profile.unknown"].includes(code))
              .map(({ code, pointer }) => ({ code, pointer }));
          expect(others(read)).toEqual(others(without));
          if (read.document?.kind === "message") {
            expect(read.document.value.extensions).toEqual((JSON.parse(text) as typeof extended).extensions);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
