import { readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../../bin/shared.mjs";
import { isHandWritten, repositoryFiles } from "./repository-files.js";
import { type Verdict, verdict } from "./stage.js";

const PURE = /^packages\/(domain|consent|referral|anonymisation|interchange)\/src\/.*\.ts$/;
const GLOBALS = new Set(["console", "process", "fetch", "performance", "setTimeout", "setInterval", "globalThis"]);
const MEMBERS = new Set(["Date.now", "Math.random", "crypto.randomUUID", "crypto.getRandomValues"]);

const isName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return parent.getChildAt(2) === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return "name" in parent && parent.name === node;
};

const violation = (node: ts.Node, declared: ReadonlySet<string>): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && MEMBERS.has(node.getText())) return node.getText();
  const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "Date";
  if (isDate && (ts.isCallExpression(node) || !node.arguments?.length)) return node.getText();
  const isGlobal = ts.isIdentifier(node) && GLOBALS.has(node.text) && !declared.has(node.text);
  return isGlobal && !isName(node) ? node.text : undefined;
};

const declaredIn = (source: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node);
    if ((declares || ts.isImportSpecifier(node)) && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    node.forEachChild(visit);
  };
  visit(source);
  return names;
};

/** Where a source names what only the host may give, as `line: text`. */
export function impurities(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const declared = declaredIn(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = violation(node, declared);
    if (named !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${file}:${line}: ${named} is not available to a pure package; take it as an argument`);
    } else node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/**
 * The packages that hold the rules are pure: the same arguments give the same answer, and no value of a case can reach a
 * log or a network. Without this check one convenient `Date.now()` or `console.log(case)` would end both.
 */
export const privacyFaults = (): Verdict =>
  verdict(
    repositoryFiles()
      .filter((file) => PURE.test(file) && isHandWritten(file))
      .flatMap((file) => impurities(file, readFileSync(root(file), "utf8"))),
  );
