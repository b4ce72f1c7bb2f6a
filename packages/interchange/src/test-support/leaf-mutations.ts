import { codeListOf, type FieldNode, type LeafNode } from "@nrs-kit/domain";
import * as z from "zod";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import { jsonPointer } from "../json-pointer.js";

/** What stands in a mutated place; no finding may ever contain it. */
export const CANARY = "CANARY value Zq7x";

type Path = readonly (string | number)[];

/** One fault that a document can be given, and the finding that it must cause. */
export interface LeafMutation {
  readonly what: string;
  readonly path: Path;
  readonly pointer: string;
  readonly code: InterchangeRefusalCode;
  /** What to write there; undefined removes the member. */
  readonly value: unknown;
}

const closed = (node: LeafNode): boolean => node.schema instanceof z.ZodEnum || node.schema instanceof z.ZodLiteral;

const badCode = (node: LeafNode, path: Path): InterchangeRefusalCode => {
  if (path.length === 1 && path[0] === "type" && node.schema instanceof z.ZodLiteral)
    return "message.type-does-not-fit-schema";
  return codeListOf(node.schema) === undefined ? "value.not-allowed" : "value.not-in-code-list";
};

const at = (path: Path, what: string, code: InterchangeRefusalCode, value: unknown): LeafMutation => ({
  what,
  path,
  pointer: jsonPointer(path),
  code,
  value,
});

const ofLeaf = (node: LeafNode, path: Path, value: unknown): LeafMutation[] => {
  const wrongType = at(path, "wrong type", "value.wrong-type", [CANARY]);
  if (closed(node)) return [wrongType, at(path, "unknown code", badCode(node, path), CANARY)];
  if (typeof value !== "string") return [wrongType];
  const tooLong = at(
    path,
    "too long",
    "value.too-long",
    CANARY.repeat(Math.ceil((limitOf(node.schema) + 1) / CANARY.length)),
  );
  const form = at(path, "wrong form", "value.wrong-form", "\u0001");
  return hasPattern(node) ? [wrongType, tooLong, form] : [wrongType, tooLong];
};

/** The greatest length of a text; that of free text stands in the schema of its JSON. */
const limitOf = (schema: z.ZodType): number => {
  if (schema instanceof z.ZodCodec) return limitOf(schema._zod.def.in as z.ZodType);
  return schema instanceof z.ZodString ? (schema.maxLength ?? 0) : 0;
};

const hasPattern = ({ schema }: LeafNode): boolean =>
  (schema._zod.def.checks ?? []).some(({ _zod }) => "pattern" in _zod.def);

const ofObject = (node: FieldNode & { kind: "object" }, path: Path, value: object): LeafMutation[] => {
  const foreign = at([...path, CANARY], "foreign member", "value.not-expected", CANARY);
  const members = [...node.fields].flatMap(([name, field]) => {
    const inner = (value as Record<string, unknown>)[name];
    if (inner === undefined) return [];
    const missing = field.required ? [at([...path, name], "missing", "value.missing", undefined)] : [];
    return [...missing, ...leafMutations(field, inner, [...path, name])];
  });
  return [{ ...foreign, pointer: jsonPointer(path) }, ...members];
};

/**
 * Every single fault of a list of kinds that a valid document can be given: a wrong type, an unknown code, a text too
 * long or of a wrong form, a member missing, a member that no schema knows.
 */
export function leafMutations(node: FieldNode, value: unknown, path: Path = []): readonly LeafMutation[] {
  if (value === undefined) return [];
  if (node.kind === "leaf") return ofLeaf(node, path, value);
  const wrongType = at(path, "wrong type", "value.wrong-type", CANARY);
  if (node.kind === "list" && Array.isArray(value)) {
    return [wrongType, ...value.flatMap((element, index) => leafMutations(node.element, element, [...path, index]))];
  }
  return node.kind === "object" && typeof value === "object" && value !== null
    ? [...(path.length > 0 ? [wrongType] : []), ...ofObject(node, path, value)]
    : [];
}

/** A copy of a document with the faults. */
export function mutated(document: unknown, ...mutations: readonly LeafMutation[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  for (const { path, value } of mutations) {
    let parent = copy as Record<string | number, unknown>;
    for (const part of path.slice(0, -1)) parent = parent[part] as Record<string | number, unknown>;
    const last = path.at(-1) ?? "";
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}

/** Whether the faults stand in places that do not contain one another. */
export function areIndependent(mutations: readonly LeafMutation[]): boolean {
  return mutations.every(({ path, pointer }, index) =>
    mutations.every(
      (other, place) =>
        index === place ||
        (pointer !== other.pointer && !other.path.every((part, depth) => depth < path.length && part === path[depth])),
    ),
  );
}
