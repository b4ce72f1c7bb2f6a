import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Validator } from "@cfworker/json-schema";
import { validate as hyperjump, registerSchema } from "@hyperjump/json-schema/draft-2020-12";
import type { SoakRow } from "../../workbench/src/measurement/index.js";
import { CaseFileReader } from "../src/read/case-file-reader.js";
import { newScanner } from "../src/scanner.js";
import { defaultLimits } from "../src/strict-json.js";
import { naturals, nearMiss } from "../src/test-support/near-miss.js";
import { compiled, documentsFor, programAccepts, schemaFiles, schemaOf } from "../src/test-support/schemas.js";
import { validatorOf } from "../src/test-support/validators.js";

const seed = Number(process.env.NRS_SEED ?? Date.now() % 1_000_000);
const EACH = 10_000;
const EACH_ENGINE = 500;
/** Schemas of an older version hold less of the same. */
const EACH_OLDER = 20;

/** One file for each message and one for the case file: the newest version holds all that the older one does. */
const files = schemaFiles.filter(
  (file) => (file.startsWith("1.1/") || file.startsWith("case-file")) && !file.endsWith("message.schema.json"),
);

/** Valid documents, and documents with one to three small changes. */
function* instancesFor(file: string, count: number): Generator<unknown> {
  const random = naturals(seed);
  const documents = documentsFor(file, 20, seed);
  for (let made = 0; made < count; made += 1) {
    let instance = documents[made % documents.length];
    for (let changes = random() % 4; changes > 0; changes -= 1) instance = nearMiss(instance, random);
    yield instance;
  }
}

/** The reader refuses this name in any document, and a map of Zod passes over it. */
const isRefusedByReader = (instance: unknown): boolean => JSON.stringify(instance).includes('"__proto__":');

const scanner = newScanner();
if (scanner === undefined) throw new Error("no scanner on this platform");
const reader = new CaseFileReader(scanner);

/** Whether the reader of case files takes an instance; undefined when it is another document, or is left to the strict reader. */
const isRead = (file: string, instance: unknown): boolean | undefined => {
  const text = JSON.stringify(instance);
  if (!file.startsWith("case-file") || !scanner.isStrict(text, defaultLimits)) return undefined;
  return reader.read(() => text) !== undefined;
};

/**
 * Zod, Ajv in strict mode, the shipped validator and the reader of case files say the same, and there are findings exactly where
 * they refuse.
 */
const ofFile = async (file: string): Promise<number> => {
  const ajv = compiled(file);
  const { is, findings } = await validatorOf(file);
  let violations = 0;
  for (const instance of instancesFor(file, EACH)) {
    if (isRefusedByReader(instance)) continue;
    const accepted = is(instance);
    const others = [ajv(instance) === true, programAccepts(file, instance), findings(instance).length === 0];
    if (others.some((other) => other !== accepted) || isRead(file, instance) === !accepted) violations += 1;
  }
  return violations;
};

const ofProgram = async (): Promise<SoakRow> => {
  let violations = 0;
  for (const file of files) violations += await ofFile(file);
  return { id: "agreement.zod-ajv-shipped", rounds: files.length * EACH, violations, seed };
};

/** What the shipped validator says of some instances of every schema. */
const asked = async () => {
  const all = await Promise.all(
    schemaFiles.map(async (file) => {
      const { is } = await validatorOf(file);
      const instances = [...instancesFor(file, files.includes(file) ? EACH_ENGINE : EACH_OLDER)].filter(
        (one) => !isRefusedByReader(one),
      );
      return instances.map((instance) => ({ file, instance, accepted: is(instance) }));
    }),
  );
  return all.flat();
};

type Asked = Awaited<ReturnType<typeof asked>>;

const row = (engine: string, all: Asked, verdicts: readonly (boolean | undefined)[]): SoakRow => ({
  id: `agreement.${engine}`,
  rounds: all.length,
  violations: all.filter(({ accepted }, at) => accepted !== verdicts[at]).length,
  seed,
});

const ofCfworker = (all: Asked): SoakRow => {
  const validators = new Map(schemaFiles.map((file) => [file, new Validator(schemaOf(file), "2020-12")]));
  const verdicts = all.map(({ file, instance }) => validators.get(file)?.validate(instance).valid);
  return row("cfworker", all, verdicts);
};

const ofHyperjump = async (all: Asked): Promise<SoakRow> => {
  const judges = new Map<string, Awaited<ReturnType<typeof hyperjump>>>();
  for (const file of schemaFiles) {
    const schema = schemaOf(file);
    registerSchema(schema as Parameters<typeof registerSchema>[0]);
    judges.set(file, await hyperjump(String(schema.$id)));
  }
  return row(
    "hyperjump",
    all,
    all.map(({ file, instance }) => judges.get(file)?.(instance as never).valid),
  );
};

const runner = fileURLToPath(new URL("../../../examples/python-consumer/run.py", import.meta.url));

const ofPython = (all: Asked): readonly SoakRow[] => {
  const lines = all.map(({ file, instance }) => JSON.stringify({ schema: schemaOf(file).$id, instance }));
  const { stdout, error, status } = spawnSync("python3", [runner, "--verdicts"], {
    input: lines.join("\n"),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (error !== undefined || status === 3) {
    process.stderr.write("python3 or its package jsonschema is not installed: its verdicts are missing\n");
    return [];
  }
  return [
    row(
      "python-jsonschema",
      all,
      stdout
        .trimEnd()
        .split("\n")
        .map((verdict) => verdict === "true"),
    ),
  ];
};

/** The long runs of the agreement between validators, as rows. */
export const rows = async (): Promise<readonly SoakRow[]> => {
  const all = await asked();
  return [await ofProgram(), ofCfworker(all), await ofHyperjump(all), ...ofPython(all)];
};
