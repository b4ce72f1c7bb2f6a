import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { BANNER, formatted, type GeneratedFile, root } from "./generated-file.js";

const LISTS = "packages/domain/codelists";

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

/** One line for each code list: its file and the digest of that. */
const listLines = (): string =>
  readdirSync(root(LISTS))
    .filter((file) => file.endsWith(".csv"))
    .sort()
    .map((file) => `${file} ${sha256(readFileSync(root(`${LISTS}/${file}`)))}\n`)
    .join("");

/**
 * The digests of the published schemas and code lists, so that a report can say by which bytes it judged.
 *
 * @param schemas - the files of the published schemas
 */
export function standardDigestFiles(schemas: readonly GeneratedFile[]): readonly GeneratedFile[] {
  const digests = schemas
    // Each file is a schema with an address.
    .map(({ content }) => [(JSON.parse(content) as { readonly $id: string }).$id, sha256(content)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const content = `${BANNER}

    /** The SHA-256 of each published schema file, by the address of the schema. */
    export const schemaDigests: ReadonlyMap<string, string> = new Map(${JSON.stringify(digests)});

    /**
     * The SHA-256 over all published code lists: over one line for each file, in the order of their names, with the name, a
     * blank and the SHA-256 of the file.
     */
    export const codeListsDigest = ${JSON.stringify(sha256(listLines()))};
    `;
  return formatted([{ path: "packages/interchange/src/generated/standard-digests.ts", content }]);
}
