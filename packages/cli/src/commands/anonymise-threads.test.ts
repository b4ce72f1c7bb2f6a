import { writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { SearchPart } from "@nrs-kit/anonymisation";
import { BugError } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { at, CANARY, columns, csv, made, options, people, policy, record } from "../../test/release-files.js";
import type { Host } from "../host.js";
import { main } from "../main.js";
import { nodeHost } from "../node-host.js";
import { searchOnThreads } from "../search-threads.js";

describe("nrs anonymise --threads", () => {
  // A thread that runs the sources.
  const entry = {
    module: new URL("../../test/search-thread.mjs", import.meta.url),
    execArgv: ["--conditions=@nrs-kit/source"],
  };
  const args = ["anonymise", at("people.csv"), ...options];
  const onThreads = async (more: readonly string[], host: Partial<Host> = {}) => {
    let [out, err, parts] = ["", "", 0];
    const searching = async (given: readonly SearchPart[]) => {
      parts = given.length;
      return searchOnThreads(given, entry);
    };
    const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text), colour: false };
    const code = await main([...args, ...more], { ...nodeHost, searchOnThreads: searching, ...streams, ...host });
    return { code, out, err, parts };
  };
  const { checked: _, ...known } = JSON.parse(record.out);

  test("makes the same release, and the same record but for how much was judged", async () => {
    expect(await onThreads(["--threads", "3"])).toEqual({ ...made, parts: 3 });
    const { checked, ...own } = JSON.parse((await onThreads(["--threads", "2", "--record"])).out);
    expect(own).toEqual(known);
    expect(checked).toBeGreaterThan(0);
  });

  test("needs no threads for one, and a host without threads searches alone", async () => {
    expect(await onThreads(["--threads", "1"])).toEqual({ ...made, parts: 0 });
    expect(await onThreads(["--threads", "4"], { searchOnThreads: undefined as never })).toMatchObject({
      out: made.out,
    });
  });

  test("refuses what one thread refuses, and says no more of a thread that failed than that it did", async () => {
    const few = ["anonymise", "-", ...options, "--threads", "2"];
    const text = csv([columns, ...people.slice(0, 3)], ",");
    const host = { ...nodeHost, err: () => {}, colour: false };
    let said = "";
    const stdin = { open: (path: string) => (path === "-" ? Readable.from([Buffer.from(text)]) : nodeHost.open(path)) };
    expect(await main(few, { ...host, ...stdin, out: (one) => (said += one) })).toBe(1);
    expect(said.split("  ")[0]).toBe("generalisation.none-holds");
    const broken = searchOnThreads([CANARY as never], entry);
    await expect(broken).rejects.toThrow(new BugError("a thread of the search failed"));
  });

  test("stops all threads when the seconds are over, and says how far they have come", async () => {
    const heard: number[] = [];
    writeFileSync(at("hard.json"), JSON.stringify({ ...policy, metric: "discernibility", suppressionLimit: 0.5 }));
    const hard = ["--policy", at("hard.json"), "--threads", "2", "--record"];
    const ran = await onThreads([...hard, "--within", "0"], { progress: (done) => heard.push(done) });
    const stopped = JSON.parse(ran.out);
    expect(stopped.leastLoss).toBeLessThan(stopped.loss);
    expect([heard[0], heard.at(-1)]).toEqual([0, 1]);
  });

  test.each(["0", "1.5", "many", "", "65"])("refuses %j as a number of threads", async (threads) => {
    const ran = await onThreads([`--threads=${threads}`]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("--threads takes a number from 1 to 64");
  });
});
