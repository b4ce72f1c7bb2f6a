import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { personOfCase } from "@nrs-kit/anonymisation/reports";
import { AggregateReport, CaseFile } from "@nrs-kit/domain";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { main } from "../main.js";
import { nodeHost } from "../node-host.js";

const folder = mkdtempSync(join(tmpdir(), "nrs-report-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const cases = Array.from({ length: 700 }, (_, seed) => syntheticCase(seed));
const lines = cases.map((one) => `${JSON.stringify(one)}\n`);
writeFileSync(at("cases.ndjson"), lines.join(""));
const plan = {
  planVersion: "1.0",
  population: "identified-victims",
  whole: { from: "2024", until: "2025" },
  parts: ["2024", "2025"],
  source: "SYNTHETIC: invented cases",
};
writeFileSync(at("plan.json"), JSON.stringify(plan));
const counted = cases.findIndex((one) => personOfCase(CaseFile.parse(one))?.population === "identified-victims");
const victims = (year: RegExp): number =>
  cases.filter((one) => {
    const person = personOfCase(CaseFile.parse(one));
    return person?.population === "identified-victims" && year.test(person.registered);
  }).length;

const run = async (...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await main(["report", ...args], { ...nodeHost, ...streams, colour: false });
  return { code, out: out.join(""), err: err.join("") };
};
const series = at("series.json");
const begin = () => run(at("cases.ndjson"), "--plan", at("plan.json"), "--series", series, "--part", "2024");
const totals = (json: string): readonly (number | undefined)[] =>
  (JSON.parse(json) as unknown[]).map((one) => AggregateReport.parse(one).cells.at(-1)?.count);

afterEach(() => rmSync(series, { force: true }));

describe("nrs report", () => {
  test("makes the tables of a part, of the next one and of the whole, each beside those before", async () => {
    const first = await begin();
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toContain("Identified victims, 2024\nSYNTHETIC: invented cases\n\nGender\n");
    expect(first.out).toMatch(new RegExp(`\\n {2}Total +${victims(/^2024/)}\\n`));
    const next = await run(at("cases.ndjson"), "--series", series, "--part", "2025", "--format", "json");
    expect(new Set(totals(next.out))).toEqual(new Set([victims(/^2025/)]));
    const whole = await run(at("cases.ndjson"), "--series", series, "--format", "json");
    expect(new Set(totals(whole.out))).toEqual(new Set([victims(/^202[45]/)]));
    const kept = JSON.parse(readFileSync(series, "utf8"));
    expect(kept.ledgers[0].releases.map(({ id }: { id: string }) => id)).toEqual(["2024", "2025", "whole"]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("speaks Romanian and Russian, and names nobody", async () => {
    const [ro, ru] = await Promise.all(
      ["ro", "ru"].map((lang) => run(at("cases.ndjson"), "--plan", at("plan.json"), "--lang", lang)),
    );
    expect(ro?.out).toContain("Victime identificate, 2024 – 2025");
    expect(ru?.out).toContain("Идентифицированные жертвы, 2024 – 2025");
    for (const { persons, case: own } of cases.slice(0, 50))
      for (const id of [own.id, ...persons.map((one) => one.id)]) expect(`${ro?.out}${ru?.out}`).not.toContain(id);
  });

  test("counts the same people from standard input, and keeps nothing of a report without a series", async () => {
    const before = readdirSync(folder);
    const asJson = ["--plan", at("plan.json"), "--format", "json"];
    const { out } = await run(at("cases.ndjson"), ...asJson);
    const said: string[] = [];
    const open = (path: string) => nodeHost.open(path === "-" ? at("cases.ndjson") : path);
    const host = { open, out: (text: string) => void said.push(text), err: () => {}, colour: false };
    expect(await main(["report", "-", ...asJson], host)).toBe(0);
    expect(totals(said.join(""))).toEqual(totals(out));
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each<[string, (text: string) => string, string, string]>([
    ["a part that was reported before", (text) => text, "2024", "ledger.release-repeated"],
    ["a part that is not of the plan", (text) => text, "2023", "report.part-unknown"],
    ["a series that is none", () => "{}", "2025", "report.series-malformed"],
    [
      "a series with the codes of another plan",
      (text) => text.replaceAll("14-17", "14-16"),
      "2025",
      "report.series-malformed",
    ],
    [
      "a series whose published counts were changed",
      (text) => text.replace(/"count": (\d\d+)/, '"count": 1$1'),
      "2025",
      "table",
    ],
  ])("refuses %s, and leaves the series as it is", async (_, change, part, code) => {
    await begin();
    const text = change(readFileSync(series, "utf8"));
    writeFileSync(series, text);
    const refused = await run(at("cases.ndjson"), "--series", series, "--part", part);
    expect([refused.code, refused.err]).toEqual([1, ""]);
    expect(refused.out.startsWith(code)).toBe(true);
    expect(readFileSync(series, "utf8")).toBe(text);
  });

  test.each<[string, string, RegExp]>([
    ["somebody twice", `${lines.join("")}${lines[counted]}`, /^report\.person-repeated {2}\S+:701:1/],
    ["a case that breaks a rule", `${lines[0]}{"schema":"x"}\n`, /^\S+ {2}\S+:2:/],
    ["a message", `${JSON.stringify({ ...cases[0], specVersion: "9.9" })}\n`, /^\S+ {2}\S+:1:/],
  ])("refuses %s, by its line", async (_, text, said) => {
    writeFileSync(at("wrong.ndjson"), text);
    const { code, out } = await run(at("wrong.ndjson"), "--plan", at("plan.json"));
    expect(code).toBe(1);
    expect(out).toMatch(said);
  });

  test("refuses people of whom it is not known whether they belong to the time, each by the line of the case", async () => {
    const unclear = cases.map((one, place) =>
      place === counted ? { ...one, case: { ...one.case, openedOn: "2024" } } : one,
    );
    writeFileSync(at("unclear.ndjson"), unclear.map((one) => `${JSON.stringify(one)}\n`).join(""));
    writeFileSync(
      at("months.json"),
      JSON.stringify({ ...plan, whole: { from: "2024-01", until: "2024-06" }, parts: [] }),
    );
    const { code, out } = await run(at("unclear.ndjson"), "--plan", at("months.json"));
    expect([code, out.split("\n")[0]]).toEqual([
      1,
      `report.time-unclear  ${at("unclear.ndjson")}:${counted + 1}:1  /case/openedOn`,
    ]);
  });

  test("refuses a plan that is none, each fault at its place", async () => {
    writeFileSync(at("wrong.json"), JSON.stringify({ ...plan, parts: ["2024", "2024"] }));
    const { code, out } = await run(at("cases.ndjson"), "--plan", at("wrong.json"));
    expect([code, out.split("\n")[0]]).toEqual([1, `report.plan-malformed  ${at("wrong.json")}  /parts/1`]);
  });

  test("shows nothing when the series cannot be kept, and does not begin one that has begun", async () => {
    const nowhere = await run(at("cases.ndjson"), "--plan", at("plan.json"), "--series", at("none/series.json"));
    expect([nowhere.code, nowhere.out]).toEqual([2, ""]);
    await begin();
    const again = await begin();
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toContain("the series has begun");
  });

  test.each([[[]], [["cases.ndjson"]], [["--plan", "plan.json"]]])("does not take %j", async (args) => {
    expect((await run(...args)).code).toBe(2);
  });
});
