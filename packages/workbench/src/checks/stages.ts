import { annotationFaults } from "./annotations.js";
import { ceilingFaults } from "./ceilings.js";
import { changesetVerdict } from "./changeset.js";
import { codeFaults } from "./codes.js";
import { conformanceVerdict } from "./conformance.js";
import { consumersVerdict } from "./consumers.js";
import { docSentenceFaults } from "./doc-sentences.js";
import { examplesVerdict } from "./examples.js";
import { generatedVerdict } from "./generated.js";
import { linkFaults } from "./links.js";
import { mutationVerdict } from "./mutation.js";
import { privacyFaults } from "./privacy.js";
import { refusalFaults } from "./refusals.js";
import { releasedVerdict } from "./released.js";
import { sentenceVerdict } from "./sentences.js";
import type { Stage } from "./stage.js";
import { testsVerdict } from "./tests.js";
import { tool, turbo } from "./tool.js";
import { typecheckVerdict } from "./typecheck.js";
import { wordFaults } from "./words.js";

/** The stages that need no build: seconds each, run side by side, reported together. */
export const staticStages: readonly Stage[] = [
  {
    name: "lint",
    says: "every file is formatted and free of lint errors (biome.json).",
    repair: "npm run fix, then correct by hand what it could not",
    run: () => tool("@biomejs/biome", ["ci", ".", "--colors=off", "--max-diagnostics=50"], "biome"),
  },
  {
    name: "versions",
    says: "every package.json asks for the same version of the same dependency, in the same form.",
    repair: "write the version that the other package.json files have",
    // A published package gives a range; the repository pins the version that its generated files were made with.
    run: () => tool("sherif", ["-i", "zod", "-i", "xstate", "-i", "@duckdb/node-api"]),
  },
  {
    name: "arrows",
    says: "imports follow the arrows of the architecture (.dependency-cruiser.cjs).",
    repair: "import from an allowed package, or move the code; the comment of the rule says why it exists",
    run: () => tool("dependency-cruiser", ["packages", "examples", "--output-type", "err-long"], "depcruise"),
  },
  {
    name: "unused",
    says: "no file, export or dependency is unused, and none is missing from its package.json (knip.json).",
    repair: "remove what is named, or list the missing dependency in the package.json of the package that uses it",
    run: () => tool("knip", ["--no-progress", "--no-config-hints"]),
  },
  {
    name: "generated",
    says: "generated files are what their sources give, byte by byte.",
    repair: "npm run generate",
    run: generatedVerdict,
  },
  {
    name: "codes",
    says: "every code has a title and a definition in English, Romanian and Russian.",
    repair: "edit the row in packages/domain/codelists, then npm run generate",
    run: codeFaults,
  },
  {
    name: "refusals",
    says: "every refusal code has What, Why and Do in three languages, and every code that is used has a row.",
    repair: "edit refusals.csv of the package, then npm run generate",
    run: refusalFaults,
  },
  {
    name: "annotations",
    says: "every leaf of every entity and message has a title, a description, a privacy class and a word on its category.",
    repair: "declare the field with directIdentifier, quasiIdentifier, sensitiveField, freeTextField or operational",
    run: annotationFaults,
  },
  {
    name: "doc-sentences",
    says: "every published export has a sentence that says what it is, and every published function an @example.",
    repair: "write the doc comment above the declaration",
    run: docSentenceFaults,
  },
  {
    name: "examples",
    says: "every @example of a published export runs and gives what its comment says.",
    repair: "correct the example in the doc comment, or the code that no longer does what it shows",
    run: examplesVerdict,
  },
  {
    name: "ceilings",
    says: "no hand-written file has more than 400 lines and no function more than 60.",
    repair: "split the file or the function; one notion each",
    run: ceilingFaults,
  },
  {
    name: "privacy",
    says: "the pure packages name no clock, no randomness, no console and no network.",
    repair: "take the value or the function as an argument",
    run: privacyFaults,
  },
  {
    name: "links",
    says: "every relative link in a Markdown file leads to a file of this repository.",
    repair: "correct the link, or add the file",
    run: linkFaults,
  },
  {
    name: "sentences",
    says: "every sentence of the standard with MUST or SHOULD leads to what shows it, and every requirement of the suite to one.",
    repair: "edit packages/conformance/sentences.csv, and the page where its sentence changed",
    run: sentenceVerdict,
  },
  {
    name: "words",
    says: "no file of the repository names a folder of one machine.",
    repair: "name the file by its path from the root of the repository",
    run: wordFaults,
  },
  {
    name: "released",
    says: "a released schema never changes (packages/interchange/schemas/released.json).",
    repair: "take the change back; what is new becomes a new version of the schema",
    run: releasedVerdict,
  },
  {
    name: "mutation",
    says: "the tests notice nearly every mutant of the rules, and every survivor has a reason (packages/*/mutation).",
    repair: "npm run mutation -- PACKAGE, then add a test, or a reason to plan.json",
    run: mutationVerdict,
  },
  {
    name: "changeset",
    says: "a change of a published package has a changeset.",
    repair: "npm run changeset",
    run: changesetVerdict,
  },
];

/** The stages that compile, build, pack or test: minutes, one after the other, the tests last. */
export const heavyStages: readonly Stage[] = [
  {
    name: "typecheck",
    says: "everything compiles in one program, and each package compiles without the types of Node and of the browser.",
    repair: "correct the type errors; a pure package may not name process, console or the DOM",
    run: typecheckVerdict,
  },
  {
    name: "build",
    says: "every package builds.",
    repair: "npm run build shows the same lines",
    run: () => turbo("build"),
  },
  {
    name: "packages",
    says: "every package is what npm would publish: entries resolve, types match, size within its limit.",
    repair: "npx turbo run check:package shows the same lines",
    run: () => turbo("check:package"),
  },
  {
    name: "consumers",
    says: "a stranger can install the packed packages and use them: ESM, require(), the command, three TypeScripts.",
    repair: "npm run check -- --only build,consumers shows the same lines",
    run: consumersVerdict,
  },
  {
    name: "docs",
    says: "the site builds and has no dead link.",
    repair: "npm run docs shows the same lines",
    run: () => turbo("docs"),
  },
  {
    name: "conformance",
    says: "every runner agrees with the public test vectors.",
    repair: "npm run conformance shows the same lines; the text of the standard decides who is wrong",
    run: conformanceVerdict,
  },
  {
    name: "tests",
    says: "every test passes.",
    repair: "npm test shows the same lines",
    run: testsVerdict,
  },
];
