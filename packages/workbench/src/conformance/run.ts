import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import {
  type DecisionProfile,
  type DecisionRequest,
  type DisclosureRequest,
  decide,
  disclose,
  permitDisclosure,
} from "@nrs-kit/consent";
import { CaseFile } from "@nrs-kit/domain";
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

interface DisclosureVectors {
  readonly caseFile: unknown;
  readonly tests: readonly {
    readonly id: string;
    readonly request: Pick<DisclosureRequest, "receiver" | "purpose" | "now">;
    readonly expected: unknown;
  }[];
}

/** What a disclosure gives, as the vectors write it down. */
const disclosureOf = (caseFile: CaseFile, request: DisclosureVectors["tests"][number]["request"]): unknown => {
  const { consents = [], exceptions = [] } = caseFile;
  const permit = permitDisclosure({ ...request, caseFile, consents, exceptions });
  if (!permit.ok) return { permitted: false, refusals: permit.refusals };
  const disclosed = disclose(caseFile, permit.value);
  return disclosed.ok
    ? { permitted: true, levels: permit.value.levels, ...disclosed.value }
    : { permitted: false, refusals: disclosed.refusals };
};

const disclosureOutcomes = (): readonly (string | undefined)[] =>
  readdirSync(root(`${VECTORS}/disclosure`)).flatMap((file) => {
    const vectors = JSON.parse(readFileSync(root(`${VECTORS}/disclosure/${file}`), "utf8")) as DisclosureVectors;
    const caseFile = CaseFile.parse(vectors.caseFile);
    return vectors.tests.map(({ id, request, expected }) => {
      const given: unknown = JSON.parse(JSON.stringify(disclosureOf(caseFile, request)));
      return isDeepStrictEqual(given, expected) ? undefined : `${id}: another disclosure`;
    });
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
const disclosures = disclosureOutcomes();
const faults = [...typescriptFaults(all), ...decisionFaults(asked), ...disclosures.filter((one) => one !== undefined)];
for (const fault of faults) console.log(fault);
console.log(
  `typescript: ${all.length + asked.length + disclosures.length - faults.length} passed, ${faults.length} failed`,
);
const pythonPassed = python();
process.exitCode = faults.length === 0 && pythonPassed ? 0 : 1;
