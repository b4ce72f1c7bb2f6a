import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { type DecisionProfile, type DecisionRequest, decide } from "@nrs-kit/consent";
import { checkDocument } from "@nrs-kit/interchange";
import { root } from "../../bin/shared.mjs";
import { sha256 } from "./vectors/vector.js";

// Puts the public test vectors before every runner. Without it, an implementation and the tests beside it could drift away
// from the standard together.
const VECTORS = "packages/conformance/vectors";
const FOLDER = `${VECTORS}/documents`;

interface Case {
  readonly id: string;
  readonly file: string;
  readonly valid: boolean;
  readonly expected: readonly { readonly code: string; readonly pointer: string }[];
}

const cases = (): readonly Case[] =>
  (JSON.parse(readFileSync(root(`${FOLDER}/cases.json`), "utf8")) as { cases: readonly Case[] }).cases;

/** Why a case fails; undefined when it passes. The expected findings must be among those of the check. */
const faultOf = ({ file, valid, expected }: Case): string | undefined => {
  const check = checkDocument(readFileSync(root(`${FOLDER}/${file}`)), { sha256 });
  const found = check.findings.map(({ code, pointer }) => `${code} ${pointer}`);
  if (check.valid !== valid) return `is ${check.valid ? "accepted" : "refused"}: ${found.join("; ")}`;
  const missed = expected.filter(({ code, pointer }) => !found.includes(`${code} ${pointer}`));
  return missed.length === 0 ? undefined : `found ${found.join("; ")}`;
};

const typescriptFaults = (all: readonly Case[]): readonly string[] =>
  all.flatMap((one) => {
    const fault = faultOf(one);
    return fault === undefined ? [] : [`${one.id}: ${fault}`];
  });

interface Question {
  readonly id: string;
  readonly request: DecisionRequest;
  readonly profile?: DecisionProfile;
  readonly expected: { readonly level: string; readonly rule: string };
}

const questions = (): readonly Question[] =>
  readdirSync(root(`${VECTORS}/decision`)).flatMap((file) => {
    const { tests } = JSON.parse(readFileSync(root(`${VECTORS}/decision/${file}`), "utf8")) as { tests: Question[] };
    return tests;
  });

const decisionFaults = (asked: readonly Question[]): readonly string[] =>
  asked.flatMap(({ id, request, profile, expected }) => {
    const { level, rule } = decide(request, profile);
    return level === expected.level && rule === expected.rule ? [] : [`${id}: ${level} by ${rule}`];
  });

/** Runs the example in Python; true unless it ran and failed. */
const python = (): boolean => {
  const run = spawnSync("python3", [root("examples/python-consumer/run.py")], { encoding: "utf8" });
  if (run.error !== undefined) {
    console.log("python: not run, there is no python3");
    return true;
  }
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  // The example exits with 3 when the package jsonschema is not installed, and says so.
  return run.status === 0 || run.status === 3;
};

const all = cases();
const asked = questions();
const faults = [...typescriptFaults(all), ...decisionFaults(asked)];
for (const fault of faults) console.log(fault);
console.log(`typescript: ${all.length + asked.length - faults.length} passed, ${faults.length} failed`);
const pythonPassed = python();
process.exitCode = faults.length === 0 && pythonPassed ? 0 : 1;
