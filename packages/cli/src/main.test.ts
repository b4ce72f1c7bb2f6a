import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.js";
import { main } from "./main.js";
import { nodeHost } from "./node-host.js";

const folder = mkdtempSync(join(tmpdir(), "nrs-"));
const at = (name: string): string => join(folder, name);
const CANARY = "canary-that-nobody-may-see";

const broken = (change: (file: ReturnType<typeof exampleCaseFileJson>) => void): string => {
  const file = exampleCaseFileJson();
  change(file);
  return JSON.stringify(file, null, 2);
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = async (args: readonly string[], stdin = ""): Promise<Ran> => {
  let out = "";
  let err = "";
  const code = await main(args, {
    open: (path) => (path === "-" ? Readable.from([Buffer.from(stdin)]) : nodeHost.open(path)),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
  });
  return { code, out, err };
};

const json = async (args: readonly string[], stdin?: string): Promise<{ code: number; report: never }> => {
  const { code, out } = await run([...args, "--format", "json"], stdin);
  return { code, report: JSON.parse(out) as never };
};

beforeAll(() => {
  writeFileSync(at("ok.json"), JSON.stringify(exampleCaseFileJson()));
  writeFileSync(
    at("wrong.json"),
    broken((file) => Object.assign(file.case, { status: CANARY })),
  );
  writeFileSync(at("deep.json"), "[".repeat(10_000_000));
  writeFileSync(at("twice.json"), `{"${CANARY}":1,"${CANARY}":2}`);
  const lines = [exampleCaseFileJson(), { schema: CANARY }, exampleCaseFileJson()].map((one) => JSON.stringify(one));
  writeFileSync(at("three.ndjson"), `${lines.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("nrs --help", () => {
  const named = (text: string): readonly string[] =>
    [...text.matchAll(/^ {2}nrs (\S+)/gm)].map(([, name = ""]) => name);

  test("says how each command is called, on standard output", async () => {
    const { code, out, err } = await run(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(named(out)).toContain("anonymise");
    expect(new Set(named(out)).size).toBe(named(out).length);
    expect(await run(["help"])).toEqual({ code, out, err });
    expect(await run(["help", CANARY])).toEqual({ code, out, err });
  });

  test("says of one command how it is called, whatever else is given", async () => {
    const all = (await run(["--help"])).out;
    for (const name of named(all)) {
      const { code, out, err } = await run([name, at("none"), "--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(named(out)).toEqual([name]);
      expect(all).toContain(out);
      expect((await run(["help", name])).out).toBe(out);
    }
  });

  test("is misuse of a command that there is not", async () => {
    const { code, out, err } = await run([CANARY, "--help"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toContain(CANARY);
    expect(named(err)).toContain("check");
  });
});

describe("nrs check", () => {
  test("exits 0 on a valid file and says so in each language", async () => {
    const ran = await Promise.all(["en", "ro", "ru"].map((lang) => run(["check", at("ok.json"), "--lang", lang])));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(ran.map(({ out }) => out)).size).toBe(3);
  });

  test("exits 1 on one wrong leaf with exactly one finding: code, pointer, place, and three sentences in each language", async () => {
    for (const lang of ["en", "ro", "ru"] as const) {
      const { code, report } = await json(["check", at("wrong.json"), "--lang", lang]);
      const text = catalogue.get("value.not-in-code-list")?.text[lang];
      expect(code).toBe(1);
      expect(report).toMatchObject({
        tool: { name: "nrs" },
        valid: false,
        files: [{ file: at("wrong.json"), valid: false, records: 1 }],
      });
      const [{ findings }] = (report as { files: [{ findings: unknown[] }] }).files;
      expect(findings).toEqual([
        { code: "value.not-in-code-list", pointer: "/case/status", severity: "error", line: 8, column: 15, ...text },
      ]);
    }
  });

  test("shows no value of the file in either format", async () => {
    for (const name of ["wrong.json", "twice.json", "three.ndjson"]) {
      for (const format of ["text", "json"]) {
        const { out, err } = await run(["check", at(name), "--format", format]);
        expect(`${out}${err}`).not.toContain(CANARY);
      }
    }
  });

  test("exits 1 with one finding on ten megabytes of opening brackets, from a file and from standard input", async () => {
    const { code, report } = await json(["check", at("deep.json")]);
    const piped = await json(["check", "-"], "[".repeat(10_000_000));
    expect([code, piped.code]).toEqual([1, 1]);
    const [{ findings }] = (report as { files: [{ findings: { code: string }[] }] }).files;
    expect(findings.map((finding) => finding.code)).toEqual(["document.too-large"]);
  });

  test("exits 1 on a name that stands twice", async () => {
    const { code, out } = await run(["check", at("twice.json")]);
    expect([code, out.split("  ")[0]]).toEqual([1, "document.name-duplicate"]);
  });

  test("checks NDJSON line by line and places a finding on its line", async () => {
    const { code, report } = await json(["check", at("three.ndjson")]);
    const [file] = (report as { files: [{ records: number; findings: { code: string; line: number }[] }] }).files;
    expect([code, file.records]).toEqual([1, 3]);
    expect(file.findings.map((finding) => [finding.code, finding.line])).toEqual([["document.schema-unknown", 2]]);
  });

  test("reads NDJSON without its name, and in pieces that cut lines anywhere", async () => {
    const line = JSON.stringify(exampleCaseFileJson());
    const { code, report } = await json(["check", "-"], `${line}\n${line}\n${line}`);
    expect([code, (report as { files: [{ records: number }] }).files[0].records]).toEqual([0, 3]);
  });

  test("exits 2 on a missing file, on a folder and on misuse, with a sentence on standard error and nothing on output", async () => {
    const misuse = [
      ["check", at("missing.json")],
      ["check", folder],
      ["check"],
      ["check", at("ok.json"), "--lang", "fr"],
      ["check", "--nope"],
      ["no-such-command"],
      [],
    ];
    for (const args of misuse) {
      const { code, out, err } = await run(args);
      expect([code, out, err.length > 0, err.includes("    at ")]).toEqual([2, "", true, false]);
    }
  });
});

const asked = [
  "--to",
  "shelter",
  "--organisation",
  "urn:example:centre",
  "--purpose",
  "shelter-placement",
  "--at",
  "2026-11-24T09:00:00Z",
];

describe("nrs disclose", () => {
  test("prints what would be sent, what is withheld and what is reduced, each reason explained", async () => {
    const { code, report } = await json(["disclose", at("ok.json"), "--consents", at("ok.json"), ...asked]);
    const { payload, withheld, reduced } = report as {
      payload: object;
      withheld: { pointer: string; code: string; why: string }[];
      reduced: { pointer: string }[];
    };
    expect(code).toBe(0);
    expect(Object.keys(payload)).toEqual([
      "case",
      "persons",
      "identification",
      "statusDeterminations",
      "serviceDeliveries",
    ]);
    expect(withheld.find(({ pointer }) => pointer === "/case/comments")?.code).toBe("disclosure.free-text");
    expect(withheld.every(({ why }) => why.length > 0)).toBe(true);
    expect(reduced.map(({ pointer }) => pointer)).toEqual([
      "/identification/date",
      "/statusDeterminations/0/decidedOn",
    ]);
  });

  test("refuses a receiver whom no consent names, and sends nothing", async () => {
    const others = [
      "--to",
      "shelter",
      "--organisation",
      "urn:example:other",
      "--purpose",
      "shelter-placement",
      "--at",
      "2026-11-24T09:00:00Z",
    ];
    const { code, report } = await json(["disclose", at("ok.json"), "--consents", at("ok.json"), ...others]);
    expect(code).toBe(1);
    expect(report).toMatchObject({ payload: {}, withheld: [{ code: "consent.does-not-name-receiver" }], reduced: [] });
  });

  test("takes consents as a list, and refuses when the list is empty", async () => {
    writeFileSync(at("consents.json"), JSON.stringify(exampleCaseFileJson().consents));
    writeFileSync(at("none.json"), "[]");
    const listed = await run(["disclose", at("ok.json"), "--consents", at("consents.json"), ...asked]);
    const none = await run(["disclose", at("ok.json"), "--consents", at("none.json"), ...asked]);
    expect([listed.code, none.code, none.out.split("  ")[0]]).toEqual([0, 1, "consent.missing"]);
  });

  test("reads the case from standard input", async () => {
    const { code } = await run(
      ["disclose", "-", "--consents", at("ok.json"), ...asked],
      JSON.stringify(exampleCaseFileJson()),
    );
    expect(code).toBe(0);
  });

  test("exits 1 with findings on a broken case and 2 without an instant", async () => {
    const wrong = await run(["disclose", at("wrong.json"), "--consents", at("ok.json"), ...asked]);
    const timeless = await run(["disclose", at("ok.json"), "--consents", at("ok.json"), ...asked.slice(0, -2)]);
    expect([wrong.code, timeless.code]).toEqual([1, 2]);
    expect(wrong.out).not.toContain(CANARY);
    const { report } = await json(["disclose", at("wrong.json"), "--consents", at("ok.json"), ...asked]);
    expect(report).toMatchObject({
      payload: {},
      withheld: [{ code: "value.not-in-code-list", pointer: "/case/status" }],
      reduced: [],
    });
  });
});

const input = {
  referral: "0d6b8c1e-5f3a-4b7d-9a2c-3e4f5a6b0001",
  person: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c101",
  from: "urn:example:ngo",
  to: "urn:example:centre",
  purpose: "shelter-placement",
  urgency: "urgent",
};
const by = { role: "case-coordinator", organisation: "urn:example:ngo" };
const now = "2026-11-24T09:00:00Z";

describe("nrs step", () => {
  const write = (name: string, value: unknown): string => {
    writeFileSync(at(name), JSON.stringify(value));
    return at(name);
  };

  test("begins an instance, and goes on from the snapshot it printed", async () => {
    const event = write("submit.json", { type: "referral.submitted", at: now, by, categories: ["identity"] });
    const { code, report } = await json([
      "step",
      "--chart",
      "referral",
      "--input",
      write("input.json", input),
      "--event",
      event,
    ]);
    expect([code, report]).toMatchObject([0, { ok: true, snapshot: { chart: "referral", value: "release-check" } }]);
    const snapshot = write("snapshot.json", (report as { snapshot: unknown }).snapshot);
    const again = await json(["step", "--chart", "referral", "--snapshot", snapshot, "--event", event]);
    expect([again.code, again.report]).toMatchObject([
      1,
      { ok: false, refusals: [{ code: "event.not-possible-now" }] },
    ]);
  });

  test("decides the permit of an event from the case and its consents, and refuses the event without them", async () => {
    const snapshot = write("released.json", await submitted());
    const event = write("release.json", {
      type: "release.permitted",
      at: now,
      by: { role: "system", organisation: "urn:example:ngo" },
    });
    const bare = await json(["step", "--chart", "referral", "--snapshot", snapshot, "--event", event]);
    const decided = await json([
      "step",
      "--chart",
      "referral",
      "--snapshot",
      snapshot,
      "--event",
      event,
      "--case",
      at("ok.json"),
      ...asked.slice(0, -2),
    ]);
    expect([bare.code, (bare.report as { ok: boolean }).ok]).toEqual([1, false]);
    expect([decided.code, decided.report]).toMatchObject([0, { ok: true, snapshot: { value: "ready" } }]);
  });

  const submitted = async (): Promise<unknown> => {
    const event = write("submit.json", { type: "referral.submitted", at: now, by, categories: ["identity"] });
    const { report } = await json([
      "step",
      "--chart",
      "referral",
      "--input",
      write("input.json", input),
      "--event",
      event,
    ]);
    return (report as { snapshot: unknown }).snapshot;
  };

  test("refuses what is no snapshot or no event, and exits 2 without a chart", async () => {
    const event = write("submit.json", { type: "referral.submitted", at: now, by, categories: ["identity"] });
    const foreign = await json([
      "step",
      "--chart",
      "referral",
      "--snapshot",
      write("foreign.json", { chart: "age" }),
      "--event",
      event,
    ]);
    const noEvent = await json([
      "step",
      "--chart",
      "referral",
      "--input",
      at("input.json"),
      "--event",
      write("no.json", []),
    ]);
    const noChart = await run(["step", "--chart", "weather", "--input", at("input.json"), "--event", event]);
    expect([foreign.code, noEvent.code, noChart.code]).toEqual([1, 1, 2]);
  });
});

describe("nrs explain, codelist and charts", () => {
  test("explain prints the page of every code in every language, and exits 2 on an unknown one", async () => {
    for (const code of catalogue.keys()) {
      for (const lang of ["en", "ro", "ru"]) {
        const ran = await run(["explain", code, "--lang", lang]);
        expect([ran.code, ran.out.startsWith(code)]).toEqual([0, true]);
      }
    }
    expect((await run(["explain", "no.such-code"])).code).toBe(2);
  });

  test("codelist lists all lists, and prints one with its texts in a language", async () => {
    const all = await json(["codelist"]);
    const one = await json(["codelist", "purpose", "--lang", "ru"]);
    expect((all.report as unknown[]).length).toBe(81);
    expect(one.report).toMatchObject({ name: "purpose", open: false, codes: { length: 20 } });
    expect((await run(["codelist", "no-such-list"])).code).toBe(2);
  });

  test("charts lists the charts and prints one as a table, a diagram or data", async () => {
    const names = (await run(["charts"])).out.trim().split("\n");
    expect(names).toEqual(expect.arrayContaining(["identification", "referral"]));
    const table = await run(["charts", "referral"]);
    const diagram = await run(["charts", "referral", "--as", "mermaid"]);
    const data = await json(["charts", "referral"]);
    expect([table.code, diagram.out.includes("stateDiagram"), data.code]).toEqual([0, true, 0]);
    expect(table.out).toMatch(/^from +event +to +by/);
    expect((await run(["charts", "weather"])).code).toBe(2);
  });
});
