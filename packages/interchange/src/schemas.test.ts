import { readFileSync } from "node:fs";
import { CaseFile, fieldTree, MessageTypeCode, SCHEMA_BASE } from "@nrs-kit/domain";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { messageSchemas, messageSchemasOf, messageTypes } from "./message.js";
import { leafMutations, mutated } from "./test-support/leaf-mutations.js";
import { naturals, nearMiss } from "./test-support/near-miss.js";
import {
  compiled,
  documentsFor,
  programAccepts,
  schemaFiles,
  schemaOf,
  versionAndName,
} from "./test-support/schemas.js";
import { validatorOf } from "./test-support/validators.js";

/** Whether a schema keeps to the rules that all schemas of the standard keep. */
const isOfTheHouse = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
}).compile(JSON.parse(readFileSync(new URL("../schemas/house.schema.json", import.meta.url), "utf8")) as object);

const VALUES_BY_NAME = new Set(["properties", "$defs"]);

type Node = Readonly<Record<string, unknown>>;

/** Every schema inside a schema, with the way to it. */
const nodesOf = (schema: unknown, path = "#"): readonly (readonly [path: string, node: Node])[] => {
  if (Array.isArray(schema)) return schema.flatMap((inner, at) => nodesOf(inner, `${path}/${at}`));
  if (typeof schema !== "object" || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === "enum" || keyword === "required" || keyword === "type") return [];
    if (!VALUES_BY_NAME.has(keyword)) return nodesOf(value, `${path}/${keyword}`);
    return Object.entries(value as Node).flatMap(([name, one]) => nodesOf(one, `${path}/${keyword}/${name}`));
  });
  return [[path, schema as Node], ...inner];
};

/** The references of a schema that lead nowhere in it. */
const lostReferences = (nodes: ReturnType<typeof nodesOf>, root: Node): readonly unknown[] =>
  nodes
    .map(([, { $ref }]) => $ref)
    .filter((ref) => ref !== undefined && !Object.hasOwn(root.$defs as Node, String(ref).replace("#/$defs/", "")));

/** Alternatives at the top of a pattern would leave the anchors to the first and the last of them. */
const isAnchored = (pattern: string): boolean => {
  if (!/^\^.*\$\(\?!\\n\)$/.test(pattern)) return false;
  const bare = pattern.replaceAll(/\\./g, "").replaceAll(/\[[^\]]*\]/g, "");
  let [depth, top] = [0, true];
  for (const letter of bare) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "|" && depth === 0) top = false;
  }
  return top;
};

describe("the schema of schemas", () => {
  const whole = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://example.org/a.schema.json" };
  const named = { ...whole, title: "A", description: "An example." };
  const text = { type: "string", maxLength: 5 };
  const closed = { ...named, type: "object", properties: { a: text }, additionalProperties: false };

  test("accepts a closed object with limited members", () => {
    expect([isOfTheHouse(closed), isOfTheHouse.errors]).toEqual([true, null]);
  });

  test.each<[string, object]>([
    ["a foreign keyword", { ...closed, "x-more": 1 }],
    ["a format", { ...closed, properties: { a: { ...text, format: "date" } } }],
    ["an open object", { ...closed, additionalProperties: undefined }],
    [
      "an object that is open inside a list",
      { ...closed, properties: { a: { type: "array", maxItems: 2, items: { type: "object" } } } },
    ],
    ["a text without a greatest length", { ...closed, properties: { a: { type: "string" } } }],
    ["a list without a greatest length", { ...closed, properties: { a: { type: "array", items: text } } }],
    ["a list of anything", { ...closed, properties: { a: { type: "array", maxItems: 2 } } }],
    ["a pattern that is not anchored", { ...closed, properties: { a: { ...text, pattern: "^a" } } }],
    ["a pattern that lets a line break pass", { ...closed, properties: { a: { ...text, pattern: "^a$" } } }],
    ["a reference to elsewhere", { ...closed, properties: { a: { $ref: "https://example.org/b.schema.json" } } }],
    ["several types", { ...closed, properties: { a: { type: ["string", "number"], maxLength: 5 } } }],
    ["a member that may be anything", { ...closed, properties: { a: true } }],
    ["alternatives", { ...closed, anyOf: [{ type: "object" }] }],
    ["no address", { ...closed, $id: undefined }],
    ["no description", { ...closed, description: undefined }],
  ])("refuses %s", (_, schema) => {
    expect(isOfTheHouse(JSON.parse(JSON.stringify(schema)))).toBe(false);
  });
});

describe("the committed schemas", () => {
  test("cover the whole catalogue of messages, in its order", () => {
    expect(messageTypes).toEqual(MessageTypeCode.options);
  });

  test("are one for each message and for any message in each version, and one for a case file", () => {
    const names = [...messageTypes, "message"].map((name) => `${name}.schema.json`);
    const ofAllVersions = [...names, "case-file.schema.json", ...names.map((name) => `1.1/${name}`)];
    expect(schemaFiles).toEqual(ofAllVersions.sort());
  });
});

/** An extension may hold any member by its schema; the reader refuses this name in any document, before the schema. */
const namesProtoInExtension = (instance: unknown): boolean =>
  typeof instance === "object" &&
  instance !== null &&
  "extensions" in instance &&
  JSON.stringify(instance.extensions).includes('"__proto__":');

describe.each(schemaFiles)("%s", (file) => {
  const schema = schemaOf(file);
  const nodes = nodesOf(schema);

  test("names itself and its draft", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `${SCHEMA_BASE}${file}`,
    });
  });

  test("uses the keywords of this house, is closed and limited everywhere, and refers to itself only", () => {
    expect([isOfTheHouse(schema), isOfTheHouse.errors]).toEqual([true, null]);
    expect(lostReferences(nodes, schema)).toEqual([]);
  });

  test("has patterns that are anchored and mean the same in every language", () => {
    const patterns = nodes.flatMap(([, { pattern }]) => (typeof pattern === "string" ? [pattern] : []));
    expect(patterns.filter((pattern) => !isAnchored(pattern) || /\\[dDwWsSbBpP]/.test(pattern))).toEqual([]);
    expect(patterns.length).toBeGreaterThan(0);
  });

  test("compiles in Ajv's strict mode without formats and without a network, and refuses something", () => {
    const validate = compiled(file);
    for (const refused of [null, {}, [], 1, "", { type: "x" }]) expect(validate(refused)).toBe(false);
  });

  test("agrees with the program and the shipped validator on more than two thousand valid and nearly valid documents", async () => {
    const validate = compiled(file);
    const { is, findings } = await validatorOf(file);
    const random = naturals(20261124);
    const verdicts = { accepted: 0, refused: 0 };
    const disagreements: unknown[] = [];
    const documents = documentsFor(file, 6);
    for (const document of documents) {
      for (let at = 0; at * documents.length <= 2000; at += 1) {
        const instance = at === 0 ? document : nearMiss(document, random);
        if (namesProtoInExtension(instance)) continue;
        const accepted = validate(instance) === true;
        verdicts[accepted ? "accepted" : "refused"] += 1;
        const others = [programAccepts(file, instance), is(instance), findings(instance).length === 0];
        if (others.some((other) => other !== accepted)) disagreements.push({ accepted, others, instance });
      }
    }
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(verdicts.accepted + verdicts.refused).toBeGreaterThanOrEqual(2000);
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(50);
  }, 300_000);
});

describe("one wrong leaf", () => {
  const single = schemaFiles.filter((file) => !file.endsWith("message.schema.json"));

  test.each(single)("is at most two errors of Ajv with all errors, by %s", (file) => {
    const { version, name } = versionAndName(file);
    const shape = name === "case-file" ? CaseFile : messageSchemasOf[version][name as (typeof messageTypes)[number]];
    const validate = compiled(file, true);
    const counts = documentsFor(file, 1).flatMap((document) =>
      leafMutations(fieldTree(shape), document).map((fault) => {
        validate(mutated(document, fault));
        return [`${fault.what} ${fault.pointer}`, validate.errors?.length ?? 0] as const;
      }),
    );
    expect(counts.filter(([, count]) => count < 1 || count > 2)).toEqual([]);
  });

  test("is at most two errors by the schema of any message, beside the word that the condition failed", () => {
    const validate = compiled("message.schema.json", true);
    for (const document of documentsFor("message.schema.json", messageTypes.length)) {
      const { type } = document as { type: (typeof messageTypes)[number] };
      const faults = leafMutations(fieldTree(messageSchemas[type]), document);
      for (const fault of faults.filter((_, at) => at % 7 === 0)) {
        validate(mutated(document, fault));
        const own = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
        expect(own.length, `${fault.what} ${fault.pointer}`).toBeGreaterThan(0);
        expect(own.length, `${fault.what} ${fault.pointer}`).toBeLessThanOrEqual(2);
      }
    }
  });
});
