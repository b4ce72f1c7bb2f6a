import { readFileSync, writeFileSync } from "node:fs";
import { rowsOf } from "@nrs-kit/anonymisation";
import { describe, expect, test } from "vitest";
import {
  at,
  CANARY,
  columns,
  csv,
  digests,
  made,
  options,
  people,
  policy,
  record,
  run,
} from "../../test/release-files.js";
import { main } from "../main.js";
import { nodeHost } from "../node-host.js";
import { readTable } from "../tables/table-file.js";

writeFileSync(at("people-semicolon.csv"), `\ufeff${csv([columns, ...people], ";")}\n`);
writeFileSync(at("few.csv"), "sex\nF\nM\n");
writeFileSync(at("splitting.csv"), "1;a;x\n2;a;y\n");
writeFileSync(at("release.csv"), made.out);
writeFileSync(at("record.json"), record.out);
const evidence = [...options, "--record", at("record.json")];

const withFiles = async (args: readonly string[]) => {
  let [out, err] = ["", ""];
  const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  return { code: await main(args, { ...nodeHost, ...streams, colour: false }), out, err };
};
const rowsIn = async (path: string) => {
  const table = await readTable(nodeHost, path);
  return table.ok ? [...rowsOf(table.value)] : table.refusals;
};
const objects = people.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place]])));
const ndjson = objects.map((one) => `${JSON.stringify({ ...one, age: Number(one.age) })}\n`).join("");
writeFileSync(at("people.ndjson"), ndjson);
await nodeHost.parquet?.write(at("people.parquet"), [columns, ...people]);

describe("nrs anonymise --population", () => {
  const known = people.map(([, age, sex]) => [age ?? "", sex ?? ""]);
  writeFileSync(at("population.csv"), csv([["age", "sex"], ...known, ...known], ","));
  writeFileSync(at("some.csv"), csv([["age", "sex"], ...known.slice(1)], ","));
  const population = { models: [{ model: "delta-presence", least: 0, most: 0.5 }] };
  writeFileSync(at("view.json"), JSON.stringify({ ...policy, population }));
  const inView = ["--policy", at("view.json"), "--hierarchies", at("hierarchies")];

  test("makes a release in view of the people, which verifies in view of them", async () => {
    const given = [...inView, "--population", at("population.csv")];
    const ran = await run(["anonymise", at("people.csv"), ...given]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    writeFileSync(at("view.csv"), ran.out);
    writeFileSync(at("view-record.json"), (await run(["anonymise", at("people.csv"), ...given, "--record"])).out);
    const ofRecord = ["--record", at("view-record.json")];
    expect((await run(["verify", at("view.csv"), ...given, ...ofRecord])).code).toBe(0);
    const without = await run(["verify", at("view.csv"), ...inView, ...ofRecord]);
    expect([without.code, without.out.split("  ")[0]]).toEqual([1, "population.not-given"]);
  });

  test.each([
    ["no population", [], "population.not-given"],
    ["a population that lacks somebody", ["--population", at("some.csv")], "population.people-missing"],
  ])("refuses %s", async (_, more, code) => {
    const ran = await run(["anonymise", at("people.csv"), ...inView, ...more]);
    expect([ran.code, ran.out.split("  ")[0]]).toEqual([1, code]);
  });
});

describe("nrs anonymise --within", () => {
  // Nothing is known of this metric before the classes are, so that the search has much to judge.
  const slow = ["anonymise", at("people.csv"), "--policy", at("slow.json"), "--hierarchies", at("hierarchies")];
  writeFileSync(at("slow.json"), JSON.stringify({ ...policy, metric: "discernibility", suppressionLimit: 0.5 }));

  test("stops the search, and the record says how far the loss may lie above the least", async () => {
    const [stopped, finished] = await Promise.all(
      ["0", "60"].map(async (within) => JSON.parse((await run([...slow, "--within", within, "--record"])).out)),
    );
    expect(stopped.leastLoss).toBeLessThan(stopped.loss);
    expect(finished.leastLoss).toBe(finished.loss);
    expect(finished.loss).toBeLessThanOrEqual(stopped.loss);
  });

  test.each(["soon", "-1", ""])("refuses %j as a number of seconds", async (within) => {
    const ran = await run([...slow, `--within=${within}`]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("--within takes a number of seconds");
  });

  test("tells the host how far it has come", async () => {
    const heard: number[] = [];
    const streams = { out: () => {}, err: () => {}, colour: false };
    await main(slow, { ...nodeHost, ...streams, progress: (done) => heard.push(done) });
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect(heard.length).toBeGreaterThan(1);
  });
});

describe("nrs anonymise with files of other forms", () => {
  test.each(["people.ndjson", "people.parquet"])("makes of %s what it makes of CSV", async (name) => {
    expect(await withFiles(["anonymise", at(name), ...options])).toEqual(made);
  });

  test.each(["out.csv", "out.ndjson", "out.parquet"])(
    "writes the release to %s, from which it is verified",
    async (name) => {
      const ran = await withFiles(["anonymise", at("people.csv"), ...options, "--out", at(name), "--record"]);
      expect([ran.code, ran.err]).toEqual([0, ""]);
      expect(JSON.parse(ran.out)).toEqual(JSON.parse(record.out));
      if (name === "out.csv") expect(readFileSync(at(name), "utf8")).toBe(made.out);
      expect((await withFiles(["verify", at(name), ...evidence])).code).toBe(0);
      expect(readFileSync(at(name), "latin1")).not.toContain(CANARY);
    },
  );

  test("prints nothing when it writes, unless something is asked for", async () => {
    const ran = await withFiles(["anonymise", at("people.csv"), ...options, "--out", at("quiet.csv")]);
    expect(ran).toEqual({ code: 0, out: "", err: "" });
  });

  test("takes the names of NDJSON in the order of their first line, and what is missing as the empty text", async () => {
    writeFileSync(at("gaps.ndjson"), '{"a":1,"b":true}\n\n{"c":null,"b":"x"}\n');
    expect(await rowsIn(at("gaps.ndjson"))).toEqual([
      ["a", "b", "c"],
      ["1", "true", ""],
      ["", "x", ""],
    ]);
  });

  test("reads what is missing in Parquet as the empty text, and numbers as texts", async () => {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const path = at("it's.parquet");
    await connection.run(
      `COPY (SELECT 7 AS "a b", NULL::INTEGER AS c UNION ALL SELECT 8, 9 ORDER BY 1) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`,
    );
    expect(await rowsIn(path)).toEqual([
      ["a b", "c"],
      ["7", ""],
      ["8", "9"],
    ]);
  });

  test.each([
    [
      "a line that is no object",
      "x.ndjson",
      `{"age":"1"}\n["${CANARY}"]\n`,
      /x\.ndjson:2: this line is no JSON object\n$/,
    ],
    ["a name twice", "x.ndjson", `{"age":"1","age":"${CANARY}"}\n`, /x\.ndjson:1: this line is no JSON object\n$/],
    ["a list", "x.ndjson", `{"age":["${CANARY}"]}\n`, /x\.ndjson:1: a table holds texts/],
    ["what is no Parquet", "x.parquet", CANARY, /x\.parquet: the file cannot be read or written as Parquet\n$/],
  ])("does not take %s, and does not repeat it", async (_, name, text, message) => {
    writeFileSync(at(name), text);
    const { code, out, err } = await withFiles(["anonymise", at(name), ...options]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).not.toContain(CANARY);
  });

  test("says that a file cannot be written", async () => {
    const nowhere = at("no-such-folder/out.csv");
    const { code, err } = await withFiles(["anonymise", at("people.csv"), ...options, "--out", nowhere]);
    expect([code, err]).toEqual([2, `nrs anonymise: ${nowhere}: there is no such folder\n`]);
  });
});

describe("nrs anonymise", () => {
  test("prints the records as they may be published, without what identifies", () => {
    const lines = made.out.trimEnd().split("\r\n");
    expect([made.code, made.err, lines[0]]).toEqual([0, "", "age,sex,form"]);
    expect(lines.length - 1).toBe(JSON.parse(record.out).releasedRecords);
    expect(lines).toContain('child,F,"labour, farms"');
    expect(made.out + record.out).not.toContain(CANARY);
  });

  test("reads commas and semicolons, a byte order mark, and standard input, to the same", async () => {
    expect((await run(["anonymise", at("people-semicolon.csv"), ...options])).out).toBe(made.out);
    expect((await run(["anonymise", "-", ...options], readFileSync(at("people.csv"), "utf8"))).out).toBe(made.out);
  });

  test("prints a page about the release, in the language that is asked for, without a record on it", async () => {
    const page = await run(["anonymise", at("people.csv"), ...options, "--page", "--lang", "ro"]);
    expect([page.code, page.err]).toEqual([0, ""]);
    expect(page.out).toContain('<html lang="ro">');
    expect(page.out).toContain(JSON.parse(record.out).sha256);
    expect(page.out).not.toContain(CANARY);
    expect(page.out).not.toContain("labour, farms");
  });

  test("gives record and rows to programs", async () => {
    const { out } = await run(["anonymise", at("people.csv"), ...options, "--format", "json"]);
    const { record: own, rows } = JSON.parse(out);
    expect(own).toEqual(JSON.parse(record.out));
    expect(rows.length).toBe(own.releasedRecords + 1);
  });

  test.each<[string, string, string[]]>([
    [
      "a column without a role",
      csv([[...columns, CANARY], ...people.map((one) => [...one, "1"])], ","),
      ["column.without-role"],
    ],
    ["a missing column", csv([columns.slice(0, 3), ...people.map((one) => one.slice(0, 3))], ","), ["column.missing"]],
    ["a missing value", csv([columns, ...people, ["SYNTHETIC", "", "F", "sexual"]], ","), ["value.missing-refused"]],
    [
      "a value that its hierarchy lacks",
      csv([columns, ...people, [CANARY, "99", "F", "sexual"]], ","),
      ["hierarchy.value-missing"],
    ],
    [
      "a row that is too long",
      csv([columns, ...people, [CANARY, "17", "F", "sexual", "x"]], ","),
      ["table.row-uneven"],
    ],
    [
      "a column twice",
      csv(
        [
          ["age", "age"],
          ["17", "17"],
        ],
        ",",
      ),
      ["table.column-repeated"],
    ],
    ["records that cannot be made safe", csv([columns, ...people.slice(0, 3)], ","), ["generalisation.none-holds"]],
  ])("refuses %s, and says nothing of what stands there", async (_, text, codes) => {
    const { code, out, err } = await run(["anonymise", "-", ...options], text);
    expect([code, err]).toEqual([1, ""]);
    expect(out.match(/^[a-z-]+\.[a-z-]+(?= )/gm)).toEqual(codes);
    expect(out.replaceAll(`/columns/${CANARY}`, "")).not.toContain(CANARY);
  });

  test("refuses a policy that is none, and text that is no CSV", async () => {
    writeFileSync(at("wrong.json"), JSON.stringify({ ...policy, name: "" }));
    const wrong = await run([
      "anonymise",
      at("people.csv"),
      "--policy",
      at("wrong.json"),
      "--hierarchies",
      at("hierarchies"),
    ]);
    expect([wrong.code, wrong.out.split("  ")[0]]).toEqual([1, "policy.malformed"]);
    const open = await run(["anonymise", "-", ...options], `name,age\n"${CANARY},1\n`);
    expect(open).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("cannot be read as CSV, from line 2 on"),
    });
    expect(open.err).not.toContain(CANARY);
    expect((await run(["anonymise", at("people.csv"), "--policy", at("policy.json")])).code).toBe(2);
  });
});

describe("nrs verify", () => {
  test("confirms the release by its record", async () => {
    expect(await run(["verify", at("release.csv"), ...evidence])).toMatchObject({ code: 0, err: "" });
  });

  test("refuses a changed release, and tells programs where", async () => {
    writeFileSync(at("changed.csv"), made.out.replace("child,", "adult,"));
    const { code, out } = await run(["verify", at("changed.csv"), ...evidence, "--format", "json"]);
    const { verified, findings } = JSON.parse(out);
    expect([code, verified]).toEqual([1, false]);
    expect(findings.map((one: { code: string; pointer: string }) => `${one.code} ${one.pointer}`)).toContain(
      "claim.untrue /sha256",
    );
  });
});

test("nrs hierarchy refuses one that is not sound, and gives the digests of the others", async () => {
  const { code, out } = await run(["hierarchy", at("splitting.csv"), at("hierarchies/sex.csv")]);
  expect(code).toBe(1);
  expect(out).toContain("hierarchy.group-splits");
  expect(out).toContain(`sex  ${digests.sex}\n`);
});

describe("nrs risk", () => {
  test("measures how likely people are recognised, in words and for programs", async () => {
    const risk = async (...more: string[]) => run(["risk", at("people.csv"), "--columns", "age,sex", ...more]);
    expect((await risk()).out).toContain("Average chance");
    expect((await risk("--lang", "ru")).out).toContain("Средняя вероятность");
    expect(JSON.parse((await risk("--format", "json")).out)).toMatchObject({
      records: 36,
      classes: 8,
      prosecutor: 0.25,
    });
    const smaller = await run(["risk", at("people.csv"), "--columns", "sex", "--population", at("few.csv")]);
    expect([smaller.code, smaller.out.split("  ")[0]]).toEqual([1, "population.people-missing"]);
  });

  test("refuses a column that is not there", async () => {
    expect((await run(["risk", at("people.csv"), "--columns", "none"])).out).toContain("column.missing");
  });
});
