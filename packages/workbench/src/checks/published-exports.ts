import { existsSync } from "node:fs";
import { relative } from "node:path";
import ts from "typescript";
import { root } from "../../bin/shared.mjs";
import { type PublicPackage, publicPackages } from "./packages.js";

/** One name that a package publishes, with what its doc comment says. */
export interface PublishedExport {
  readonly specifier: string;
  readonly name: string;
  /** Where it is declared, as `file:line` from the root. */
  readonly place: string;
  readonly isFunction: boolean;
  /** The doc comment without its tags. */
  readonly text: string;
  readonly examples: readonly string[];
}

const isFunction = (declaration: ts.Declaration): boolean => {
  if (ts.isFunctionDeclaration(declaration)) return true;
  const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return made !== undefined && (ts.isArrowFunction(made) || ts.isFunctionExpression(made));
};

const placeOf = (declaration: ts.Declaration | undefined): string => {
  if (declaration === undefined) return "";
  const source = declaration.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(root(), source.fileName)}:${line + 1}`;
};

const publishedExport = (checker: ts.TypeChecker, specifier: string, exported: ts.Symbol): PublishedExport => {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  const tags = symbol.getJsDocTags(checker).filter(({ name }) => name === "example");
  return {
    specifier,
    name: exported.name,
    place: placeOf(declarations[0]),
    isFunction: declarations.some(isFunction),
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    examples: tags.map(({ text }) => ts.displayPartsToString(text)),
  };
};

const programOf = (files: readonly string[]): ts.Program => {
  const { config } = ts.readConfigFile(root("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root());
  return ts.createProgram(files, options);
};

let known: ReadonlyMap<PublicPackage, readonly PublishedExport[]> | undefined;

/** Every export of every published entry, re-exports followed to where they are declared; read once. */
export function publishedExports(): ReadonlyMap<PublicPackage, readonly PublishedExport[]> {
  if (known !== undefined) return known;
  const packages = publicPackages();
  const files = packages.flatMap(({ entries }) => entries.map(({ source }) => root(source)));
  const program = programOf(files.filter((file) => existsSync(file)));
  const checker = program.getTypeChecker();
  const exportsOf = ({ specifier, source }: PublicPackage["entries"][number]): readonly PublishedExport[] => {
    const file = program.getSourceFile(root(source));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) return [];
    return checker.getExportsOfModule(module).map((exported) => publishedExport(checker, specifier, exported));
  };
  known = new Map(packages.map((pack) => [pack, pack.entries.flatMap(exportsOf)]));
  return known;
}
