import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { describe, expect, test } from "vitest";
import { main } from "../main.js";

const run = async (args: readonly string[], input = "") => {
  const [out, err]: [string[], string[]] = [[], []];
  const host = {
    open: () => Readable.from([Buffer.from(input)]),
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    colour: false,
  };
  return { code: await main(args, host), out: out.join(""), err: err.join("") };
};

describe("nrs synth", () => {
  test("prints so many invented cases, beginning with that of the seed, which a check accepts", async () => {
    const { code, out } = await run(["synth", "--count", "20", "--seed", "100", "--lang", "ro"]);
    const lines = out.trimEnd().split("\n");
    expect([code, lines.length]).toEqual([0, 20]);
    expect(JSON.parse(lines[3] ?? "")).toEqual(syntheticCase(103, "ro"));
    expect((await run(["check", "cases.ndjson"], out)).code).toBe(0);
  });

  test("prints the messages of the cases in their place, which a check accepts", async () => {
    const { code, out } = await run(["synth", "--count", "20", "--messages", "--lang", "ru"]);
    const types = out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(code).toBe(0);
    expect(new Set(types)).toContain("referral.requested");
    expect((await run(["check", "messages.ndjson"], out)).code).toBe(0);
  });

  test("prints one message of a type for each seed, which a check accepts", async () => {
    const { code, out } = await run(["synth", "--count", "5", "--type", "alert.published", "--lang", "ru"]);
    const types = out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect([code, types]).toEqual([0, Array.from({ length: 5 }, () => "alert.published")]);
    expect((await run(["check", "messages.ndjson"], out)).code).toBe(0);
  });

  test("prints one when nothing else is said", async () => {
    expect((await run(["synth"])).out).toBe(`${JSON.stringify(syntheticCase(1))}\n`);
  });

  test.each([
    ["--count", "0"],
    ["--count", "1e9"],
    ["--count", "2.5"],
    ["--count", "1000001"],
    ["--seed", "-1"],
    ["--seed", "4294967295"],
    ["--seed", "x"],
    ["--type", "no.such"],
    ["--messages", "--type=case.shared"],
    ["file.json", "--count=1"],
  ])("does not take %s %s", async (...args) => {
    const { code, out, err } = await run(["synth", ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^nrs synth: \S/);
  });

  test("lets referrals go only where their chart goes", async () => {
    const chart = JSON.parse(
      readFileSync(new URL("../../../referral/charts/referral.transitions.json", import.meta.url), "utf8"),
    ) as { transitions: { from: string; event: string; to: string }[] };
    const known = new Set(chart.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`));
    const taken = Array.from({ length: 300 }, (_, seed) => syntheticCase(seed)).flatMap(({ referrals = [] }) =>
      referrals.flatMap(({ events = [] }) => events.map((one) => `${one.fromState} ${one.event} ${one.toState}`)),
    );
    expect([...new Set(taken)].filter((step) => !known.has(step))).toEqual([]);
    expect(new Set(taken).size).toBe(10);
  });

  test("stops without a word when nobody reads any more", async () => {
    const bin = fileURLToPath(new URL("../bin.ts", import.meta.url));
    const words = ["--conditions=@nrs-kit/source", "--import", "tsx", bin, "synth", "--count", "100000"];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "close");
    expect([code, said.join("")]).toEqual([2, ""]);
  }, 60_000);
});
