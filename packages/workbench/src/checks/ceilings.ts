import { readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../../bin/shared.mjs";
import { isHandWritten, repositoryFiles } from "./repository-files.js";
import { type Verdict, verdict } from "./stage.js";

const FILE = 400;
const FUNCTION = 60;
const SOURCE = /^(packages\/[^/]+\/(src|bin|kernel)|examples\/[^/]+\/src|docs\/\.vitepress)\/.*\.(ts|mts|mjs|js)$/;
const CHARTS = /^packages\/referral\/src\/charts\//;

const nameOf = (node: ts.SignatureDeclaration): string => {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "a function";
};

const longFunctions = (file: string, text: string): string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      if (lines > FUNCTION) {
        found.push(`${file}:${lineOf(node.getStart())}: ${nameOf(node)} has ${lines} lines, more than ${FUNCTION}`);
      }
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
};

/** What is too long in one file; the literal of a chart may be as long as the chart. */
export function tooLong(file: string, text: string): readonly string[] {
  if (CHARTS.test(file)) return [];
  const lines = text.trimEnd().split("\n").length;
  const fileFault = lines > FILE ? [`${file}: ${lines} lines, more than ${FILE}`] : [];
  return [...fileFault, ...longFunctions(file, text)];
}

/**
 * Files and functions that grow past what one can hold in mind are where the faults of deployed systems were found.
 * Without a ceiling each grows by a few lines at a time, and no single review sees it.
 */
export const ceilingFaults = (): Verdict =>
  verdict(
    repositoryFiles()
      .filter((file) => SOURCE.test(file) && isHandWritten(file))
      .flatMap((file) => tooLong(file, readFileSync(root(file), "utf8"))),
  );
