import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll } from "vitest";
import { main } from "../src/main.js";
import { nodeHost } from "../src/node-host.js";

const folder = mkdtempSync(join(tmpdir(), "nrs-anonymise-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a file of this test. */
export const at = (name: string): string => join(folder, name);

/** A text that no output may hold. */
export const CANARY = "canary-that-nobody-may-see";

/** Runs a command, and keeps what it says. */
export const run = async (args: readonly string[], stdin = "") => {
  let [out, err] = ["", ""];
  const code = await main(args, {
    open: (path) => (path === "-" ? Readable.from([Buffer.from(stdin)]) : nodeHost.open(path)),
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
  });
  return { code, out, err };
};

/** Invented people, a row each. */
export const people = Array.from({ length: 36 }, (_, at) => [
  `SYNTHETIC ${CANARY} ${at}`,
  String(15 + (at % 8)),
  at % 2 === 0 ? "F" : "M",
  at % 3 === 0 ? "labour, farms" : "sexual",
]);
export const columns = ["name", "age", "sex", "form"];

/** Rows as CSV. */
export const csv = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.map((text) => (/[,;]/.test(text) ? `"${text}"` : text)).join(separator)).join("\r\n");

const ages = Array.from({ length: 8 }, (_, at) => [String(15 + at), at < 3 ? "child" : "adult", "*"]);

mkdirSync(at("hierarchies"));
writeFileSync(at("people.csv"), csv([columns, ...people], ","));
writeFileSync(at("hierarchies/age.csv"), csv(ages, ";"));
writeFileSync(at("hierarchies/sex.csv"), "F,*\nM,*\n");

/** The digests of the hierarchies. */
export const digests = JSON.parse(
  (await run(["hierarchy", at("hierarchies/age.csv"), at("hierarchies/sex.csv"), "--format", "json"])).out,
);

/** The policy under which the people are released. */
export const policy = {
  policyVersion: "1.0",
  name: "SYNTHETIC policy of a test",
  columns: {
    name: { role: "identifying" },
    age: { role: "quasi-identifier", hierarchy: "age" },
    sex: { role: "quasi-identifier", hierarchy: "sex" },
    form: { role: "sensitive" },
  },
  hierarchies: digests,
  models: [
    { model: "k-anonymity", k: 5 },
    { model: "distinct-l-diversity", field: "form", l: 2 },
  ],
  suppressionLimit: 0.1,
  recoding: "full-domain",
  metric: "loss-arithmetic",
  missing: { texts: [""], meaning: "refused" },
};
writeFileSync(at("policy.json"), JSON.stringify(policy));

/** What a release is asked for with, and what it then is. */
export const options = ["--policy", at("policy.json"), "--hierarchies", at("hierarchies")];
export const made = await run(["anonymise", at("people.csv"), ...options]);
export const record = await run(["anonymise", at("people.csv"), ...options, "--record"]);
