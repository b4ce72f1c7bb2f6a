import { dirname } from "node:path";
import ts from "typescript";

/** Says whether a source that replaces a file still compiles. */
export type TypeChecker = (file: string, source: string) => boolean;

/**
 * A checker for the sources of one package. A mutant that the compiler refuses could never be shipped: it is counted
 * neither as killed nor as survived.
 *
 * @param config - the absolute path of the tsconfig of the package
 */
export function typeChecker(config: string): TypeChecker {
  const read = ts.getParsedCommandLineOfConfigFile(
    config,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: throws },
  );
  if (read === undefined) throw new Error(`${config} cannot be read`);
  let replaced = { file: "", source: "", version: 0 };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => read.fileNames,
    getScriptVersion: (file) => (file === replaced.file ? String(replaced.version) : "0"),
    getScriptSnapshot: (file) => {
      const text = file === replaced.file ? replaced.source : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => dirname(config),
    getCompilationSettings: () => read.options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  return (file, source) => {
    replaced = { file, source, version: replaced.version + 1 };
    return service.getSyntacticDiagnostics(file).length === 0 && service.getSemanticDiagnostics(file).length === 0;
  };
}

function throws(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}
