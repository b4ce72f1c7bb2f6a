import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeUtf8 } from "./decode-utf8.js";
import { readStrictJson } from "./strict-json.js";
import { describeCorpus } from "./test-support/corpus.js";

interface Outcome {
  readonly outcome: string;
}
interface Expectations {
  readonly y: {
    readonly rejectOnPurpose: Record<string, string>;
    readonly tighterProfileMayReject: Record<string, readonly string[]>;
  };
  readonly i: Record<string, Outcome>;
  readonly transform: Record<string, Outcome>;
}

/** The groups of the corpus that this reader refuses beyond the loosest profile, with the reason in their name. */
const TIGHTER = ["noncharacter (RFC 7493 section 2.1 forbids it in strings and names)", "negative zero"];

describeCorpus("json-test-suite", "the strict reader over the public JSON test suite", (folder) => {
  const { y, i, transform } = JSON.parse(readFileSync(`${folder}/expectations.json`, "utf8")) as Expectations;
  const refused = new Set([
    ...Object.keys(y.rejectOnPurpose),
    ...TIGHTER.flatMap((group) => y.tighterProfileMayReject[group] ?? []),
  ]);
  const outcomeOf = (path: string): string => {
    const text = decodeUtf8(readFileSync(path));
    return text !== undefined && "value" in readStrictJson(text) ? "accept" : "reject";
  };
  const expectedOf = (file: string): string => {
    if (file.startsWith("n_")) return "reject";
    if (file.startsWith("y_")) return refused.has(file) ? "reject" : "accept";
    return (i[file] ?? transform[file])?.outcome ?? "no expectation";
  };
  const compare = (files: readonly string[], place: string) =>
    files.map((file) => [file, outcomeOf(`${place}/${file}`)]);

  test("gives the expected verdict on 318 files of parsing", () => {
    const files = readdirSync(`${folder}/test_parsing`);
    expect(files).toHaveLength(318);
    expect(compare(files, `${folder}/test_parsing`)).toEqual(files.map((file) => [file, expectedOf(file)]));
  });

  test("gives the expected verdict on 22 files of transformation", () => {
    const files = readdirSync(`${folder}/test_transform`);
    expect(files).toHaveLength(22);
    expect(compare(files, `${folder}/test_transform`)).toEqual(files.map((file) => [file, expectedOf(file)]));
  });
});
