import { readFileSync } from "node:fs";
import { main } from "assemblyscript/asc";
import { BANNER, type GeneratedFile, root } from "./generated-file.js";

const SOURCE = "packages/anonymisation/kernel/kernel.ts";
const OPTIONS = ["-O3", "--noAssert", "--initialMemory", "1"];

/** The inner loops of the search, compiled: the same source and compiler give the same bytes. */
export async function kernelFiles(): Promise<readonly GeneratedFile[]> {
  const written = new Map<string, Uint8Array | string>();
  const { error, stderr } = await main(["kernel.ts", ...OPTIONS, "--outFile", "kernel.wasm"], {
    readFile: (name) => (name === "kernel.ts" ? readFileSync(root(SOURCE), "utf8") : null),
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
  });
  const bytes = written.get("kernel.wasm");
  if (error !== null || !(bytes instanceof Uint8Array)) throw new Error(`${SOURCE} does not compile: ${stderr}`);
  const content = `${BANNER}

    /** The kernel as a module of WebAssembly; its source is kernel/kernel.ts. */
    export const kernelBytes = new Uint8Array([${[...bytes].join(",")}]);
    `;
  return [{ path: "packages/anonymisation/src/generated/kernel-bytes.ts", content }];
}
