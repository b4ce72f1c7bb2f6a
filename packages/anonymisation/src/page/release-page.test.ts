import type { Language } from "@nrs-kit/domain";
import { describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor } from "../../test/policies.js";
import { anonymise } from "../release/anonymise.js";
import { columnsOf } from "../search/column.js";
import { classBins } from "./class-bins.js";
import { releasePage } from "./release-page.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const given = policyFor(taskOf("k5+te0.2:exploitation@0.05@loss-am", sample), sample.table);
const made = anonymise(sample.table, given.policy, given.hierarchies, host);
if (!made.ok) throw new Error(made.refusals[0].code);
const { record } = made.value;
const pageIn = (language?: Language) =>
  releasePage(made.value, { ...given, ...(language === undefined ? {} : { language }) });

describe("releasePage", () => {
  it("says what the record says", () => {
    const page = pageIn();
    expect(page).toContain(`<dd>${record.releasedRecords.toLocaleString("en")}</dd>`);
    expect(page).toContain(`${record.suppressedRecords} <small>`);
    for (const field of Object.keys(record.levels)) expect(page).toContain(`>${field}</text>`);
    expect(page).toContain(record.sha256);
    expect(page).toContain("proved the least");
    expect(page).toContain("<code>equal-t-closeness</code> field = exploitation, t = 0.2");
  });

  it("shows no value of a record", () => {
    const page = pageIn().replace(/<meta [^>]*>/g, "");
    const values = Object.values(sample.table.columns).flatMap(({ dictionary }) => dictionary);
    const told = values.filter((value) => value.length > 3 && !/^\d+$/.test(value) && page.includes(value));
    expect(told).toEqual([]);
  });

  it("does not list the values of a sensitive column that a model orders", () => {
    const order = [...(sample.table.columns.exploitation?.dictionary ?? [])].sort();
    const task = {
      ...taskOf("k5@0.05@loss-am", sample),
      models: [{ model: "ordered-t-closeness" as const, field: "exploitation", t: 0.3, order }],
    };
    const quasiIdentifiers = task.quasiIdentifiers.filter(({ field }) => field !== "exploitation");
    const own = policyFor({ ...task, quasiIdentifiers }, sample.table);
    const released = anonymise(sample.table, own.policy, own.hierarchies, host);
    if (!released.ok) throw new Error(released.refusals[0].code);
    const page = releasePage(released.value, own);
    expect(page).toContain("<code>ordered-t-closeness</code> field = exploitation, t = 0.3</li>");
    for (const value of order) expect(page).not.toContain(value);
  });

  it("asks nothing of any server, runs nothing, and lets no name break out", () => {
    const name = "<script>alert(\"x\")</script> & 'more'";
    const page = releasePage(made.value, { ...given, policy: { ...given.policy, name } });
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|href=|url\(|@import/i);
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;");
    expect(page).toContain("default-src &#39;none&#39;");
  });

  it.each([
    ["ro", "Riscul|Risc", "nu a fost verificată"],
    ["ru", "Риск", "не проверен"],
  ] as const)("speaks %s, and says that nobody reviewed the translation", (language, heading, unreviewed) => {
    const page = pageIn(language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toMatch(new RegExp(`<h2>(${heading})</h2>`));
    expect(page).toContain(unreviewed);
  });

  it("does not call a local recoding the least", () => {
    const local = { ...given, policy: { ...given.policy, recoding: "local" as const } };
    const recoded = anonymise(sample.table, local.policy, local.hierarchies, host);
    if (!recoded.ok) throw new Error(recoded.refusals[0].code);
    expect(releasePage(recoded.value, local)).toContain("not proved the least");
  });

  it("is a page also when nobody is released", () => {
    const table = columnsOf(Object.keys(sample.table.columns), []);
    const empty = anonymise(table, given.policy, given.hierarchies, host);
    expect(empty.ok && releasePage(empty.value, given)).toContain("<dd>0</dd>");
  });
});

describe("classBins", () => {
  it("puts every class into one bin", () => {
    expect(
      classBins([
        { size: 1, classes: 3 },
        { size: 4, classes: 2 },
        { size: 11, classes: 1 },
        { size: 20, classes: 1 },
        { size: 5000, classes: 1 },
      ]),
    ).toEqual([
      { from: 1, to: 1, records: 3, classes: 3 },
      { from: 2, to: 4, records: 8, classes: 2 },
      { from: 11, to: 20, records: 31, classes: 2 },
      { from: 1001, to: Number.POSITIVE_INFINITY, records: 5000, classes: 1 },
    ]);
  });
});
