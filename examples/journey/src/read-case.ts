import { readFileSync } from "node:fs";
import type { CaseFile } from "@nrs-kit/domain";
import { checkDocument, type Finding } from "@nrs-kit/interchange";
import { sha256 } from "./sha256.js";

/** What reading a case file gives: the case, or findings about the document, or a file that could not be used. */
export type ReadCase =
  | { readonly kind: "case"; readonly caseFile: CaseFile; readonly findings: readonly Finding[] }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "unusable"; readonly why: string };

const bytesOf = (path: string): Uint8Array | undefined => {
  try {
    return readFileSync(path);
  } catch {
    // Missing, a folder, not readable or larger than memory: the file cannot be used, whatever the reason.
    return undefined;
  }
};

/** Reads a file and checks it; a document with an error is never used. */
export function readCase(path: string): ReadCase {
  const bytes = bytesOf(path);
  if (bytes === undefined) return { kind: "unusable", why: "The file is missing or cannot be read." };
  const { document, findings } = checkDocument(bytes, { sha256 });
  if (document === undefined) return { kind: "findings", findings };
  if (document.kind === "message")
    return { kind: "unusable", why: "This is a message; the journey begins with a case file." };
  return { kind: "case", caseFile: document.value, findings };
}
