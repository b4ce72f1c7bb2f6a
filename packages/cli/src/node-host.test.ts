import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { nodeHost } from "./node-host.js";

const folder = mkdtempSync(join(tmpdir(), "nrs-host-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

function* broken(): Generator<string> {
  yield "new, and then ";
  throw new Error("no more");
}

describe("a file that is written", () => {
  test("is replaced as a whole, or stays as it was", async () => {
    writeFileSync(at("kept"), "old");
    await expect(nodeHost.write?.(at("kept"), broken())).rejects.toThrow("kept: the file cannot be written");
    expect(readFileSync(at("kept"), "utf8")).toBe("old");
    await nodeHost.write?.(at("kept"), ["new", "er"]);
    expect(readFileSync(at("kept"), "utf8")).toBe("newer");
    expect(readdirSync(folder)).toEqual(["kept"]);
  });

  test("stays readable to those who could read it, and to nobody else", async () => {
    writeFileSync(at("private"), "old", { mode: 0o600 });
    await nodeHost.write?.(at("private"), ["new"]);
    expect(statSync(at("private")).mode & 0o777).toBe(0o600);
    rmSync(at("private"));
  });

  test("is the one that a link leads to", async () => {
    writeFileSync(at("real"), "old");
    symlinkSync(at("real"), at("link"));
    await nodeHost.write?.(at("link"), ["new"]);
    expect(readFileSync(at("real"), "utf8")).toBe("new");
  });

  test("may be a device, which is not replaced", async () => {
    await nodeHost.write?.("/dev/null", ["gone"]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
