import ts from "typescript";

/** One small change of a source that a good test must notice. */
export interface Mutant {
  /** The line that changes, from 1. */
  readonly line: number;
  /** What changes, in words that stay the same while the line does: `=== to !==`. */
  readonly what: string;
  /** The text that was replaced, on one line. */
  readonly before: string;
  /** The whole source with the change. */
  readonly source: string;
}

interface Edit {
  readonly node: ts.Node;
  readonly what: string;
  readonly text: string;
}

const OPERATORS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [ts.SyntaxKind.LessThanToken, ["<=", ">"]],
  [ts.SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [ts.SyntaxKind.GreaterThanToken, [">=", "<"]],
  [ts.SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [ts.SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [ts.SyntaxKind.BarBarToken, ["&&"]],
  [ts.SyntaxKind.BarBarEqualsToken, ["&&="]],
  [ts.SyntaxKind.PlusToken, ["-"]],
  [ts.SyntaxKind.MinusToken, ["+"]],
]);

const METHODS: ReadonlyMap<string, string> = new Map([
  ["some", "every"],
  ["every", "some"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
]);

/** Parts of a source that do not run, or whose change says nothing about a rule. */
const isSkipped = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node);

const conditionEdits = (condition: ts.Expression): readonly Edit[] => [
  { node: condition, what: "condition to true", text: "true" },
  { node: condition, what: "condition to false", text: "false" },
];

const binaryEdits = (node: ts.BinaryExpression): readonly Edit[] => {
  const token = node.operatorToken;
  const swapped = (OPERATORS.get(token.kind) ?? []).map((text) => ({
    node: token,
    what: `${token.getText()} to ${text}`,
    text,
  }));
  const isDefault = token.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isDefault ? [{ node, what: "default taken always", text: `(${node.right.getText()})` }] : swapped;
};

const callEdits = (node: ts.CallExpression): readonly Edit[] => {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  const other = METHODS.get(name.text);
  if (other !== undefined) return [{ node: name, what: `${name.text} to ${other}`, text: other }];
  return name.text === "filter" ? [{ node, what: "filter left out", text: expression.getText() }] : [];
};

const isIndex = (node: ts.Node): boolean =>
  ts.isElementAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent) === false;

const literalEdits = (node: ts.Node): readonly Edit[] => {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ node, what: "true to false", text: "false" }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ node, what: "false to true", text: "true" }];
  if (ts.isStringLiteral(node) && node.text !== "") return [{ node, what: "text to another", text: '"mutant"' }];
  if (ts.isNumericLiteral(node) && isIndex(node))
    return [{ node, what: "number to one more", text: `${Number(node.text) + 1}` }];
  return [];
};

const editsAt = (node: ts.Node): readonly Edit[] => {
  if (ts.isIfStatement(node)) return conditionEdits(node.expression);
  if (ts.isConditionalExpression(node)) return conditionEdits(node.condition);
  if (ts.isBinaryExpression(node)) return binaryEdits(node);
  if (ts.isCallExpression(node)) return callEdits(node);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [{ node, what: "negation left out", text: `(${node.operand.getText()})` }];
  }
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
    return [{ node, what: "call left out", text: ";" }];
  }
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    const [, ...rest] = node.elements.map((element) => element.getText());
    return [{ node, what: "first element left out", text: `[${rest.join(", ")}]` }];
  }
  return literalEdits(node);
};

/**
 * The mutants of a source: operators swapped, conditions fixed, calls, filters, negations and elements left out, literals
 * changed. Types, imports and comments are left alone.
 *
 * @param file - the name of the source
 * @param text - the source
 */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isSkipped(node)) return;
    for (const edit of editsAt(node)) {
      const [start, end] = [edit.node.getStart(), edit.node.getEnd()];
      mutants.push({
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        what: edit.what,
        before: text.slice(start, end).replaceAll(/\s+/g, " ").slice(0, 80),
        source: `${text.slice(0, start)}${edit.text}${text.slice(end)}`,
      });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return mutants;
}
