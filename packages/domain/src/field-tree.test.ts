import { describe, expect, test } from "vitest";
import * as z from "zod";
import { CaseFile } from "./case-file.js";
import { DisclosedCaseFile } from "./disclosed-case-file.js";
import { DisclosedReferral } from "./disclosed-referral.js";
import { entities } from "./entity.js";
import { directIdentifier, member, operational } from "./field.js";
import { fieldTree, leavesOf, undescribedLeaves } from "./field-tree.js";
import { DataCategoryCode } from "./generated/code-lists/data-category.js";
import { FieldClassCode } from "./generated/code-lists/field-class.js";
import { Line, listOf } from "./primitives.js";

describe("the annotation of the model", () => {
  test("leaves no leaf of a case file undescribed", () => {
    expect(undescribedLeaves(CaseFile)).toEqual([]);
  });

  test("names only classes and categories of the code lists", () => {
    const annotations = leavesOf(fieldTree(CaseFile)).map(({ node }) => node.annotation);
    const categories = annotations.map(({ category }) => category ?? "identity");
    expect(annotations.filter((one) => !FieldClassCode.safeParse(one.class).success)).toEqual([]);
    expect(categories.filter((category) => !DataCategoryCode.safeParse(category).success)).toEqual([]);
  });

  test("finds a leaf without annotation, without class or without a word on its category", () => {
    const bare = z.strictObject({
      a: Line,
      b: member(Line, "B", "A member outside a field."),
      c: operational(null, Line, "C", "Fine."),
    });
    expect(undescribedLeaves(bare)).toEqual(["a", "b"]);
  });

  test("hands class and category down to the members of a datatype, and lets an entity speak for itself", () => {
    const Name = z.strictObject({ given: member(Line, "Given", "A given name.") });
    const tree = fieldTree(z.strictObject({ names: directIdentifier("identity", listOf(Name, 3), "Names", "Names.") }));
    const [given] = leavesOf(tree);
    expect(given?.path).toEqual(["names", "*", "given"]);
    expect(given?.node.annotation).toMatchObject({ title: "Given", class: "direct-identifier", category: "identity" });
  });
});

const disclosed = [
  ["DisclosedCaseFile", DisclosedCaseFile],
  ["DisclosedReferral", DisclosedReferral],
] as const;

describe.each(disclosed)("%s", (_, schema) => {
  const leaves = leavesOf(fieldTree(schema));

  test("has no free text and nothing that is never exchanged", () => {
    const hidden = leaves.filter(
      ({ node }) => node.freeText || node.annotation.class === "free-text" || node.annotation.neverExchanged,
    );
    expect(hidden.map(({ path }) => path.join("/"))).toEqual([]);
  });

  test("requires no field that has a disclosure category", () => {
    const required = (node: ReturnType<typeof fieldTree>): string[] => {
      if (node.kind === "leaf") return [];
      if (node.kind === "list") return required(node.element);
      const own = [...node.fields].filter(([, field]) => node.isEntity && field.required && field.annotation.category);
      return [...own.map(([name]) => name), ...[...node.fields.values()].flatMap(required)];
    };
    expect(required(fieldTree(schema))).toEqual([]);
  });

  test("is described as fully as the model", () => {
    expect(undescribedLeaves(schema)).toEqual([]);
  });
});

describe("the entities of the model", () => {
  test("are closed: an unknown member is refused by each", () => {
    const open = [...entities].filter(([, schema]) => {
      const { error } = schema.safeParse({ "not-a-member": 1 });
      return error?.issues.every(({ code }) => code !== "unrecognized_keys") ?? true;
    });
    expect(open.map(([name]) => name)).toEqual([]);
  });
});
