import { CaseFile, checkCaseFile, fieldTree, schemaId } from "@nrs-kit/domain";
import { against, type BenchRow } from "../../workbench/src/measurement/index.js";
import { isCaseFile as isCompactCaseFile } from "../src/generated/compact/case-file.js";
import { caseFileFindings } from "../src/generated/findings/case-file.js";
import { isCaseFile } from "../src/generated/validate/case-file.js";
import { checkDocument, compiledSchema, type Json } from "../src/index.js";
import { openListWarnings } from "../src/open-list-warnings.js";
import { naturals, nearMiss } from "../src/test-support/near-miss.js";
import { payloads } from "./payloads.js";
import { ajvStandalone, caseFilePeers, type Judge } from "./peers.js";

const SIZES = [
  { id: "2k", bytes: 2_000, count: 6_000 },
  { id: "7k", bytes: 7_000, count: 3_000 },
  { id: "64k", bytes: 64_000, count: 400 },
] as const;

/** Judges every document once, and says how many they were. */
const judging = (documents: readonly unknown[], judge: Judge) => (): number => {
  let accepted = 0;
  for (const document of documents) if (judge(document)) accepted += 1;
  if (accepted !== documents.length) throw new Error("a valid document was refused");
  return documents.length;
};

const booleans = (): readonly BenchRow[] =>
  SIZES.flatMap(({ id, bytes, count }) => {
    const documents = payloads("case-file", bytes, count, 1).map((text) => JSON.parse(text) as unknown);
    const note = `${count} distinct valid case files of about ${bytes} bytes`;
    return [...caseFilePeers()].map(([peer, judge]) =>
      against(
        { id: `validate.boolean.${id}`, subject: "isCaseFile", peer, note, rounds: 21 },
        judging(documents, isCaseFile),
        judging(documents, judge),
      ),
    );
  });

/** The validator for pages, which is made of few bytes. */
const compact = (): BenchRow => {
  const documents = payloads("case-file", 7_000, 3_000, 1).map((text) => JSON.parse(text) as unknown);
  return against(
    {
      id: "validate.compact.7k",
      subject: "isCaseFile of compact/case-file",
      peer: "Ajv 8 standalone",
      note: "3000 distinct valid case files of about 7000 bytes",
    },
    judging(documents, isCompactCaseFile),
    judging(documents, ajvStandalone("case-file")),
  );
};

const texts = payloads("case-file", 7_000, 3_000, 2);

const findings = (): BenchRow => {
  const random = naturals(3);
  const invalid = texts.map((text) => nearMiss(JSON.parse(text), random)).filter((one) => !isCaseFile(one));
  const ajv = ajvStandalone("case-file", true);
  return against(
    {
      id: "validate.findings.7k",
      subject: "caseFileFindings",
      peer: "Ajv 8 standalone, all errors",
      note: `${invalid.length} case files of about 7000 bytes with one change that is refused`,
    },
    judging(invalid, (one) => caseFileFindings(one).length > 0),
    judging(invalid, (one) => !ajv(one)),
  );
};

const parseAndCheck = (): readonly BenchRow[] =>
  SIZES.map(({ id, bytes, count }) => {
    const all = payloads("case-file", bytes, count, 2);
    return against(
      {
        id: `parse-and-check.${id}`,
        subject: "JSON.parse and isCaseFile",
        peer: "JSON.parse alone",
        note: `case files of about ${bytes} bytes; a ratio of 0.56 is 1.8 times the cost`,
      },
      judging(all, (text) => isCaseFile(JSON.parse(text as string))),
      judging(all, (text) => JSON.parse(text as string) !== undefined),
    );
  });

/** Case files have no digest. */
const sha256 = (): string => "";
const tree = fieldTree(CaseFile);

const obeysRules = (file: unknown): boolean =>
  checkCaseFile(file as CaseFile).length === 0 && openListWarnings(tree, file as Json).length === 0;

/** Reading, shape and rules: as a program does that trusts its own writer, and as the strict reader demands. */
const withRules = (): readonly BenchRow[] => {
  const clean = payloads("case-file", 7_000, 4_000, 4).filter(
    (text) => checkDocument(text, { sha256 }).findings.length === 0,
  );
  const peer = judging(clean, (text) => JSON.parse(text as string) !== undefined);
  const match = {
    peer: "JSON.parse alone",
    note: `${clean.length} case files of about 7000 bytes that keep every rule`,
  };
  return [
    against(
      { id: "parse-check-rules.7k", subject: "JSON.parse, isCaseFile and all rules", ...match },
      judging(clean, (text) => {
        const file: unknown = JSON.parse(text as string);
        return isCaseFile(file) && obeysRules(file);
      }),
      peer,
    ),
    against(
      { id: "check-document.7k", subject: "checkDocument: strict JSON, shape and all rules", ...match },
      judging(clean, (text) => checkDocument(text as string, { sha256 }).valid),
      peer,
    ),
  ];
};

const zod = (): BenchRow => {
  const documents = texts.map((text) => JSON.parse(text) as unknown);
  const compiled = compiledSchema(schemaId("case-file"));
  return against(
    {
      id: "zod.with-parser.7k",
      subject: "compiledSchema, safeParse",
      peer: "Zod 4, safeParse",
      note: "valid case files of about 7000 bytes; both make a new value",
    },
    judging(documents, (one) => compiled?.safeParse(one).success === true),
    judging(documents, (one) => CaseFile.safeParse(one).success),
  );
};

/** The measurements of the validators, as rows. */
export const rows = async () => [...booleans(), compact(), findings(), ...parseAndCheck(), ...withRules(), zod()];
