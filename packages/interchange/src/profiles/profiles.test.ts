import { readFileSync } from "node:fs";
import type { FieldNode, Json } from "@nrs-kit/domain";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyTree, caseFileTree } from "../body-tree.js";
import { profiles } from "../generated/profiles.js";
import type { Message, MessageType } from "../message.js";
import { messageJson } from "../test-support/message-arbitrary.js";
import { excessOf } from "./excess.js";
import { type Profile, profileAddress, profileAt } from "./profile.js";
import { profileRefusals } from "./profile-rules.js";
import { withinProfile } from "./within-profile.js";

const named = profiles.map((profile) => [profile.name, profile] as const);

const treeOf = ({ about }: Profile): FieldNode => {
  const tree = about === "caseFile" ? caseFileTree("case.shared") : bodyTree(about);
  if (tree === undefined) throw new Error("a shared case has a case file");
  return tree;
};

const fieldAt = (tree: FieldNode | undefined, path: readonly string[]): FieldNode | undefined => {
  const node = tree?.kind === "list" ? tree.element : tree;
  const [name, ...further] = path;
  if (name === undefined) return node;
  return node?.kind === "object" ? fieldAt(node.fields.get(name), further) : undefined;
};

const drawn = new Map<MessageType, readonly Record<string, Json>[]>();

/** Some invented bodies of a message that the profile is about. */
const bodiesFor = ({ about }: Profile): readonly Record<string, Json>[] => {
  const type = about === "caseFile" ? "case.shared" : about;
  const known = drawn.get(type);
  if (known !== undefined) return known;
  const bodies = fc.sample(messageJson(type), { numRuns: 5, seed: 3 }).map(({ body }) => body as Record<string, Json>);
  drawn.set(type, bodies);
  return bodies;
};

/** The test's own way to take members away. */
const removed = (value: Json, places: readonly (readonly (string | number)[])[]): Json => {
  const copy = structuredClone(value);
  for (const place of places) {
    const holder = place.slice(0, -1).reduce((inner, step) => Reflect.get(inner as object, step), copy as unknown);
    Reflect.deleteProperty(holder as object, String(place.at(-1)));
  }
  return copy;
};

/** What section 7 of the model says that a message for the purpose must not hold, as fields of a disclosed case. */
const MUST_NOT: Readonly<Record<string, readonly string[]>> = {
  "referral-minimum": ["traffickingExperiences", "persons/identifiers", "persons/names", "screenings"],
  "referral-centre-intake": [
    "traffickingExperiences/perpetrators",
    "traffickingExperiences/acts",
    "persons/identifiers",
  ],
  "return-from-abroad": ["traffickingExperiences/acts", "traffickingExperiences/purposes/venue"],
  "at-risk": ["traffickingExperiences", "screenings", "case/caseType"],
  child: ["traffickingExperiences", "persons/maritalStatus"],
  "identification-decision": [
    "persons/contacts",
    "persons/addresses",
    "traffickingExperiences/perpetrators/citizenship",
  ],
  legal: ["needsAssessments", "persons/pregnant", "riskProfiles"],
  medical: ["traffickingExperiences", "statusDeterminations"],
  monitoring: ["persons/identifiers", "persons/names", "persons/birthDate", "persons/contacts"],
};

/** Puts a value at a path that leads through the first element of each list. */
const holding = (path: readonly string[], tree: FieldNode, value: Json): Json => {
  const [name, ...further] = path;
  const inner = tree.kind === "list" ? tree.element : tree;
  if (name === undefined || inner.kind !== "object") return value;
  const field = inner.fields.get(name);
  const held = { [name]: field === undefined ? value : holding(further, field, value) };
  return tree.kind === "list" ? [held] : held;
};

describe("a profile", () => {
  test.each(named)("%s lists fields that there are, each once", (_, profile) => {
    const listed = [...profile.must, ...profile.may];
    expect(listed.filter((path) => fieldAt(treeOf(profile), path.split("/")) === undefined)).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((path) => listed.some((other) => path.startsWith(`${other}/`)))).toEqual([]);
    expect(profileAt(profileAddress(profile.name))).toBe(profile);
  });

  test.each(Object.entries(MUST_NOT))("%s keeps out what the model keeps out", (name, paths) => {
    const profile = profiles.find((one) => one.name === name);
    if (profile === undefined) throw new Error("no such profile");
    const tree = treeOf(profile);
    for (const path of paths) {
      const steps = path.split("/");
      expect([path, fieldAt(tree, steps) !== undefined]).toEqual([path, true]);
      expect([path, excessOf(profile, tree, holding(steps, tree, "x")).length]).toEqual([path, 1]);
    }
  });

  test("lets no free text through, for a disclosed case has none", () => {
    const [profile] = profiles;
    expect(fieldAt(treeOf(profile as Profile), ["traffickingExperiences", "narrative"])).toBeUndefined();
  });

  test.each(named)("%s and its JSON Schema say the same, and what is cut down to it keeps to it", (name, profile) => {
    const file = new URL(`../../schemas/profiles/${name}.schema.json`, import.meta.url);
    const keeps = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(file, "utf8")) as object);
    const [tree, isAboutCase] = [treeOf(profile), profile.about === "caseFile"];
    const type = isAboutCase ? "case.shared" : profile.about;
    const messageWith = (subject: Json) => ({ type, body: isAboutCase ? { caseFile: subject } : subject });
    for (const [at, body] of bodiesFor(profile).entries()) {
      const subject = isAboutCase ? (body.caseFile as Json) : body;
      const { value, outside } = withinProfile(profile, tree, subject);
      expect(excessOf(profile, tree, value)).toEqual([]);
      expect(value).toEqual(removed(subject, outside));
      expect(keeps(messageWith(value))).toBe(true);
      expect(keeps({ ...messageWith(value), type: "case.merged" })).toBe(isAboutCase);
      if (isAboutCase) expect(outside.length).toBeGreaterThan(1);
      // One place too many is one finding at that place.
      for (const kept of [outside[at], outside.at(-1 - at)].filter((place) => place !== undefined)) {
        const nearly = removed(
          subject,
          outside.filter((place) => place !== kept),
        );
        expect(excessOf(profile, tree, nearly)).toEqual([kept]);
        expect(keeps(messageWith(nearly))).toBe(false);
      }
    }
  });
});

describe("the rules of profiles", () => {
  const minimum = profileAddress("referral-minimum");
  const person = { id: "a", role: ["principal"], ageBand: "18-24" };
  const shared = (caseFile: object, more: object = {}) => {
    const message = { type: "case.shared", ...more, body: { caseFile } };
    return said(message);
  };
  const said = (message: { readonly body: object }, known?: Parameters<typeof profileRefusals>[2]) =>
    // The rules read the type, the profiles and the body; the rest of a message does not matter to them.
    profileRefusals(message as unknown as Message, message.body as unknown as Json, known).map(
      ({ severity, code, pointer, params }) => [severity, code, pointer, params?.profile],
    );

  test("find what is beyond a claimed profile, once at the highest place, and what it lacks", () => {
    const child = { id: "b", role: ["dependant"], names: [{}] };
    const file = {
      case: { id: "c", caseType: "trafficking" },
      persons: [person, child],
      identification: { date: "2026" },
    };
    expect(shared(file, { profiles: [minimum] })).toEqual([
      ["error", "profile.over-collection", "/body/caseFile/case/caseType", "referral-minimum"],
      ["error", "profile.over-collection", "/body/caseFile/persons/1/names", "referral-minimum"],
      ["error", "profile.over-collection", "/body/caseFile/identification", "referral-minimum"],
      ["warning", "profile.field-missing", "/body/caseFile/persons/0/majorityAtRegistration", "referral-minimum"],
      ["warning", "profile.field-missing", "/body/caseFile/persons/0/languages", "referral-minimum"],
      ["warning", "profile.field-missing", "/body/caseFile/persons/0/contacts", "referral-minimum"],
    ]);
    expect(shared(file)).toEqual([]);
  });

  test("judge a message by each profile that it claims", () => {
    const file = { case: {}, persons: [{ id: "a", role: ["principal"] }], outcomes: [{ measuredOn: "2026" }] };
    const found = shared(file, { profiles: [profileAddress("monitoring"), profileAddress("medical")] });
    expect(found.filter(([severity]) => severity === "error")).toEqual([
      ["error", "profile.over-collection", "/body/caseFile/outcomes", "medical"],
    ]);
    expect(found.filter(([, , pointer]) => pointer === "/body/caseFile/needsAssessments")).toHaveLength(1);
  });

  test("judge a request by the minimum data set of its referral, once", () => {
    const body = { referral: { minimumDataset: minimum }, caseFile: { case: {}, persons: [person], screenings: [] } };
    const errors = (more: object) =>
      said({ type: "referral.requested", ...more, body } as never).filter(([severity]) => severity === "error");
    expect(errors({})).toEqual([["error", "profile.over-collection", "/body/caseFile/screenings", "referral-minimum"]]);
    expect(errors({ profiles: [minimum] })).toHaveLength(1);
    const other = { ...body, referral: { minimumDataset: "urn:example:theirs" } };
    expect(said({ type: "referral.requested", body: other } as never)).toEqual([]);
  });

  test("refuse a profile about other messages, and report one that is not known", () => {
    const message = { type: "referral.received", profiles: ["urn:example:x", minimum], body: {} } as never;
    expect(said(message)).toEqual([
      ["warning", "profile.unknown", "/profiles/0", undefined],
      ["error", "profile.not-for-this-message", "/profiles/1", undefined],
    ]);
    expect(said(message, new Map([["urn:example:x#more", () => true]]))).toHaveLength(1);
    expect(said({ type: "case.shared", profiles: [profileAddress("directory")], body: {} } as never)).toEqual([
      ["error", "profile.not-for-this-message", "/profiles/0", undefined],
    ]);
  });
});
