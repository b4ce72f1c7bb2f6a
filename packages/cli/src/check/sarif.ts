import type { Language, Severity } from "@nrs-kit/domain";
import type { Finding } from "@nrs-kit/interchange";
import { textOf } from "../catalogue.js";
import { tool } from "../tool.js";

/** What was found in one file. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

const ruleOf = (code: string, language: Language): unknown => {
  const { what, why, do: act } = textOf(code, language);
  return { id: code, shortDescription: { text: what }, fullDescription: { text: why }, help: { text: act } };
};

const resultOf = (
  file: string,
  { code, pointer, severity, line, column }: Finding,
  codes: readonly string[],
  language: Language,
): unknown => ({
  ruleId: code,
  ruleIndex: codes.indexOf(code),
  level: LEVELS[severity],
  message: { text: textOf(code, language).what },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file) },
        region: { startLine: line, startColumn: column },
      },
      logicalLocations: [{ fullyQualifiedName: pointer, kind: "value" }],
    },
  ],
});

/**
 * A report as SARIF 2.1.0, which code hosts and editors show beside the lines of a file.
 *
 * @param files - what was found in each file
 * @param language - the language of the explanations
 */
export function sarifOf(files: readonly FileFindings[], language: Language): unknown {
  const codes = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  const results = files.flatMap(({ file, findings }) => findings.map((one) => resultOf(file, one, codes, language)));
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { ...tool, rules: codes.map((code) => ruleOf(code, language)) } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
}
