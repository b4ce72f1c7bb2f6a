import { type CaseFile, schemaId } from "@nrs-kit/domain";
import { memberNames, readCaseFile } from "../generated/read/case-file.js";
import type { Scanner } from "../scanner.js";
import { Tape } from "./tape.js";

/** The address of the schema of a case file. */
export const CASE_FILE_SCHEMA: string = schemaId("case-file");

const SCHEMA_NAME = memberNames.split(" ").indexOf("schema") + 1;

/** A case file that was read by its schema. */
export interface ReadCaseFile {
  readonly text: string;
  /**
   * What the text says. Every record of a type has all members of the type in the same order, and those that are not given
   * are undefined; free text stands in it as on the wire.
   */
  readonly file: CaseFile;
}

/** Reads case files that have their shape, which are nearly all, from what a scanner found: without the parser of the engine. */
export class CaseFileReader {
  readonly #tape: Tape;
  readonly #schema: number;

  /** @param scanner - what will scan the documents: it learns the names of members first */
  constructor(scanner: Scanner) {
    this.#tape = new Tape(scanner, memberNames);
    this.#schema = scanner.learn(CASE_FILE_SCHEMA);
  }

  /**
   * Reads a case file; undefined says only that the document is another one, or has to be looked at more closely.
   *
   * @param decode - gives the text that the scanner has just found strict; undefined when it is not UTF-8
   */
  read(decode: () => string | undefined): ReadCaseFile | undefined {
    if (!this.#tape.says(SCHEMA_NAME, this.#schema)) return undefined;
    const text = decode();
    if (text === undefined) return undefined;
    // The reader makes what the schema says.
    const file = this.#tape.read(text, readCaseFile) as CaseFile | undefined;
    return file && { text, file };
  }
}
