import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { main } from "../main.js";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const run = async (files: Readonly<Record<string, string>>, args: readonly string[]) => {
  let [out, err] = ["", ""];
  const code = await main(["lock", ...args], {
    open: (path) => Readable.from([Buffer.from(files[path] ?? "")]),
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

const files = { "vendor/b.schema.json": "{}", "vendor/a.csv": "code\nă\n" };
const names = Object.keys(files);

describe("nrs lock", () => {
  test("pins each file under its name, with the hash that other tools give it", async () => {
    const { code, out } = await run(files, names);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      lockVersion: 1,
      specVersion: "1.0",
      files: { "a.csv": hash("code\nă\n"), "b.schema.json": hash("{}") },
    });
  });

  test("says nothing is wrong with the files that it pinned, and names the one that changed since", async () => {
    const { out: lock } = await run(files, names);
    const args = [...names, "--check", "nrs-lock.json"];
    expect(await run({ ...files, "nrs-lock.json": lock }, args)).toEqual({ code: 0, out: "no findings\n", err: "" });
    const tampered = await run({ ...files, "vendor/a.csv": "code\nâ\n", "nrs-lock.json": lock }, args);
    expect(tampered.code).toBe(1);
    expect(tampered.out).toMatch(/^lock\.file-changed {2}\/files\/a\.csv\n {2}What:/);
    const asJson = await run({ ...files, "vendor/a.csv": "", "nrs-lock.json": lock }, [...args, "--format", "json"]);
    expect(JSON.parse(asJson.out)).toMatchObject({ valid: false, refusals: [{ code: "lock.file-changed" }] });
  });

  test("refuses a lock that is none, and two files of one name", async () => {
    const none = await run({ ...files, "nrs-lock.json": "{" }, [...names, "--check", "nrs-lock.json"]);
    expect(none).toMatchObject({ code: 1, out: expect.stringContaining("lock.malformed") });
    expect(await run(files, [...names, "other/a.csv"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("lock.name-repeated"),
    });
  });

  test("needs files", async () => {
    expect(await run(files, [])).toMatchObject({ code: 2, out: "" });
  });
});
