import { CaseFile, fieldTree, MessageTypeCode, SCHEMA_BASE } from "@nrs-kit/domain";
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

const HOUSE = new Set(
  "$schema $id $comment $defs $ref title description type const enum properties required additionalProperties propertyNames items minItems maxItems minLength maxLength pattern minimum maximum allOf if then".split(
    " ",
  ),
);
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

const inCondition = (path: string): boolean => /\/(?:if|then|allOf\/[0-9]+)$/.test(path);

const faultsOf = ([path, node]: readonly [string, Node], root: Node): readonly string[] => {
  const foreign = Object.keys(node).filter((keyword) => !HOUSE.has(keyword));
  const faults = foreign.map((keyword) => `${path}: ${keyword} is no keyword of this house`);
  const closed = node.additionalProperties === false || node.propertyNames !== undefined;
  if (node.type === "string" && !("enum" in node) && !("const" in node) && node.maxLength === undefined)
    faults.push(`${path}: a text without a greatest length`);
  if (node.type === "array" && node.maxItems === undefined) faults.push(`${path}: a list without a greatest length`);
  if (node.type === "object" && !closed && !inCondition(path) && root.title !== "Message")
    faults.push(`${path}: an object that is not closed`);
  if (typeof node.$ref === "string") {
    const definition = /^#\/\$defs\/(.+)$/.exec(node.$ref)?.[1] ?? "";
    if (!Object.hasOwn(root.$defs as Node, definition)) faults.push(`${path}: ${node.$ref} leads nowhere`);
  }
  return faults;
};

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
    expect(nodes.flatMap((node) => faultsOf(node, schema))).toEqual([]);
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
