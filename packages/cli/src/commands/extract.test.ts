import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { personOfCase } from "@nrs-kit/anonymisation/reports";
import { AnonymisationCertificate, CaseFile } from "@nrs-kit/domain";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { main } from "../main.js";
import { nodeHost } from "../node-host.js";

const root = mkdtempSync(join(tmpdir(), "nrs-extract-"));
afterAll(() => rmSync(root, { recursive: true }));

const cases = Array.from({ length: 900 }, (_, seed) => syntheticCase(seed));
const lines = cases.map((one) => `${JSON.stringify(one)}\n`);
const file = join(root, "cases.ndjson");
writeFileSync(file, lines.join(""));
const chosen = cases.filter((one) => {
  const person = personOfCase(CaseFile.parse(one));
  return person?.population === "identified-victims" && /^202[45]/.test(person.registered);
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(root, "to-"));
});

const nrs = async (...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await main(args, { ...nodeHost, ...streams, colour: false });
  return { code, out: out.join(""), err: err.join("") };
};
const extract = (from: string, ...more: readonly string[]) =>
  nrs("extract", from, "--name", "SYNTHETIC extract", "--years", "2024-2025", "--to", folder, ...more);
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("nrs extract", () => {
  test("writes the records of these years with all that it takes to verify them", async () => {
    const { code, out, err } = await extract(file, "--issued-by", "urn:example:centre", "--issued-on", "2026-11-29");
    const record = JSON.parse(read("record.json"));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      `${join(folder, "release.csv")}: records released: ${record.releasedRecords} / ${chosen.length}\n`,
    );
    expect(record.releasedRecords).toBeGreaterThan(chosen.length * 0.9);
    const evidence = ["--policy", join(folder, "policy.json"), "--hierarchies", folder];
    const verified = await nrs(
      "verify",
      join(folder, "release.csv"),
      ...evidence,
      "--record",
      join(folder, "record.json"),
    );
    expect(verified.code).toBe(0);
    const certificate = AnonymisationCertificate.parse(JSON.parse(read("certificate.json")));
    expect([certificate.k, certificate.releasedRecords]).toEqual([11, record.releasedRecords]);
    expect([certificate.issuedBy, certificate.issuedOn]).toEqual(["urn:example:centre", "2026-11-29"]);
    expect(read("page.html")).toContain("<html");
  });

  test("keeps more of it, and leaves nobody out, where records need not share their levels", async () => {
    await extract(file);
    const shared = JSON.parse(read("record.json"));
    await extract(file, "--recoding", "local");
    const local = JSON.parse(read("record.json"));
    expect(local.loss).toBeLessThan(shared.loss);
    expect(local.suppressedRecords).toBe(0);
    const evidence = ["--policy", join(folder, "policy.json"), "--hierarchies", folder];
    const ofRecord = ["--record", join(folder, "record.json")];
    expect((await nrs("verify", join(folder, "release.csv"), ...evidence, ...ofRecord)).code).toBe(0);
  });

  test("names nobody in any file", async () => {
    await extract(file, "--lang", "ro");
    const all = readdirSync(folder).map(read).join("");
    expect(all).toContain('<html lang="ro">');
    for (const { persons, case: own } of chosen)
      for (const id of [own.id, ...persons.map((one) => one.id)]) expect(all).not.toContain(id);
  });

  test.each<[string, string, readonly string[], string]>([
    ["too few people", lines.slice(0, 20).join(""), [], "generalisation.none-holds"],
    ["somebody twice", `${lines.join("")}${JSON.stringify(chosen[0])}\n`, [], "report.person-repeated"],
    ["a case that breaks a rule", `${lines[0]}{}\n`, [], "document.schema-missing"],
    [
      "an issuer that is no organisation",
      lines.join(""),
      ["--issued-by", "the Centre", "--issued-on", "2026-11-29"],
      "certificate.malformed",
    ],
  ])("refuses %s, and writes nothing", async (_, text, more, refused) => {
    const other = join(root, "other.ndjson");
    writeFileSync(other, text);
    const { code, out } = await extract(other, ...more);
    expect([code, out.split("  ")[0]]).toEqual([1, refused]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [["--years", "2026-2021"]],
    [["--years", "2026"]],
    [["--recoding", "some"]],
    [["--issued-by", "urn:example:centre"]],
    [["--to", join(root, "none")]],
  ])("does not take %j", async (more) => {
    const { code, out } = await extract(file, ...more);
    expect([code, out]).toEqual([2, ""]);
  });
});
