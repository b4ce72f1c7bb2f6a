import { schemaId } from "@nrs-kit/domain";
import type { Vector } from "./vector.js";

const SCHEMA = `"schema":"${schemaId("case-file")}"`;

const refused = (name: string, text: string, code: string): Vector => ({
  id: `text/${name}`,
  kind: "text",
  text,
  expected: [{ code, pointer: "" }],
  layer: "json",
  requirement: "REQ-json-strict",
});

const levels = (depth: number): string => `{${SCHEMA},"case":${"[".repeat(depth)}${"]".repeat(depth)}}`;
const members = (count: number): string => Array.from({ length: count }, (_, at) => `"m${at}":1`).join(",");

/** Texts that a strict reader of JSON refuses before any schema is asked. */
export const textVectors = (): readonly Vector[] => [
  refused("empty", "", "document.empty"),
  refused("byte-order-mark", `\ufeff{${SCHEMA}}`, "document.encoding-invalid"),
  refused("name-twice", `{${SCHEMA},${SCHEMA}}`, "document.name-duplicate"),
  refused("name-twice-by-escape", `{${SCHEMA},"\\u0073chema":"x"}`, "document.name-duplicate"),
  refused("name-proto", `{${SCHEMA},"__proto__":{}}`, "document.name-forbidden"),
  refused("name-constructor", `{${SCHEMA},"case":{"constructor":1}}`, "document.name-forbidden"),
  refused("comma-at-the-end", `{${SCHEMA},}`, "document.not-strict-json"),
  refused("comment", `{${SCHEMA}} // note`, "document.not-strict-json"),
  refused("single-quotes", "{'schema':1}", "document.not-strict-json"),
  refused("not-a-number", `{${SCHEMA},"case":NaN}`, "document.not-strict-json"),
  refused("cut-off", `{${SCHEMA},"case":{`, "document.not-strict-json"),
  refused("two-documents", `{${SCHEMA}}\n{${SCHEMA}}`, "document.not-strict-json"),
  refused("leading-zero", `{${SCHEMA},"case":01}`, "document.not-strict-json"),
  refused("integer-above-safe-range", `{${SCHEMA},"case":9007199254740992}`, "document.number-unsafe"),
  refused("number-overflows", `{${SCHEMA},"case":1e999}`, "document.number-unsafe"),
  refused("negative-zero", `{${SCHEMA},"case":-0}`, "document.number-unsafe"),
  refused("lone-surrogate", `{${SCHEMA},"case":"\\ud800"}`, "document.text-not-well-formed"),
  refused("noncharacter", `{${SCHEMA},"case":"\\uffff"}`, "document.text-not-well-formed"),
  refused("depth-of-33", levels(32), "document.too-deep"),
  refused("members-4097", `{${SCHEMA},"case":{${members(4095)}}}`, "document.too-many-members"),
  refused("a-list", "[]", "document.not-an-object"),
  refused("a-word", "null", "document.not-an-object"),
];
