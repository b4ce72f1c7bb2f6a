import ts from "typescript";

const EXPECTATION = /^\s*\/\/ => ?(.*)$/;

const code = (block: string): string => /```(?:ts|typescript|js)?\n([\s\S]*?)```/.exec(block)?.[1] ?? block;

/** The expected value that a comment behind a statement gives, lines of a longer comment joined. */
const expectationAfter = (text: string, end: number): string | undefined => {
  const [first = "", ...following] = text.slice(end).split("\n");
  const lines = first.trim() === "" ? following : [first, ...following];
  const expected = EXPECTATION.exec(lines[0] ?? "")?.[1];
  if (expected === undefined) return undefined;
  const more = lines.slice(1).map((line) => /^\s*\/\/ {2,}(.*)$/.exec(line)?.[1]);
  const last = more.indexOf(undefined);
  return [expected, ...more.slice(0, last === -1 ? more.length : last)].join(" ");
};

/** An import inside a function: types fall away, values are awaited. */
const importStatement = (statement: ts.ImportDeclaration): string => {
  const clause = statement.importClause;
  const from = `await import(${statement.moduleSpecifier.getText()})`;
  if (clause === undefined) return `${from};`;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword || clause.namedBindings === undefined) return "";
  const bound = clause.namedBindings;
  if (ts.isNamespaceImport(bound)) return `const ${bound.name.text} = ${from};`;
  const names = bound.elements.filter(({ isTypeOnly }) => !isTypeOnly);
  const pairs = names.map(({ name, propertyName }) => `${(propertyName ?? name).getText()}: ${name.text}`);
  return `const { ${pairs.join(", ")} } = ${from};`;
};

const statementOf = (statement: ts.Statement, text: string): string => {
  if (ts.isImportDeclaration(statement)) return importStatement(statement);
  const written = statement.getText();
  const expected = expectationAfter(text, statement.end);
  if (expected === undefined) return written;
  if (ts.isExpressionStatement(statement)) {
    return `expectSame(${statement.expression.getText()}, (${expected}), ${JSON.stringify(written)});`;
  }
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name.getText() : "";
  if (!declared) throw new Error(`an expectation stands behind a statement that has no value: ${written}`);
  return `${written}\nexpectSame(${declared}, (${expected}), ${JSON.stringify(written)});`;
};

/** One example as the body of a function: what stands before `// =>` is compared with what stands after it. */
export function exampleBody(example: string): string {
  const text = code(example);
  const source = ts.createSourceFile("example.ts", text, ts.ScriptTarget.ES2022, true);
  return source.statements.map((statement) => statementOf(statement, text)).join("\n");
}
