import { existsSync, readFileSync } from "node:fs";
import { main } from "assemblyscript/asc";
import { BANNER, type GeneratedFile, root } from "./generated-file.js";

/** A source in AssemblyScript that becomes the bytes of a module of WebAssembly. */
interface Kernel {
  readonly package: string;
  /** The source, in the folder `kernel` of its package, beside what it imports. */
  readonly source: string;
  /** The module below `src/generated`, and the constant that it exports. */
  readonly module: string;
  readonly constant: string;
  readonly options: readonly string[];
}

const KERNELS: readonly Kernel[] = [
  {
    package: "anonymisation",
    source: "kernel.ts",
    module: "kernel-bytes.ts",
    constant: "kernelBytes",
    options: ["--enable", "simd", "--initialMemory", "1"],
  },
  {
    package: "interchange",
    source: "scan.ts",
    module: "scan-bytes.ts",
    constant: "scanBytes",
    // Two pages of tables, seventeen for the longest document, four for a shorter one in ASCII, four for the tape and five for words.
    options: ["--enable", "simd", "--initialMemory", "32", "--maximumMemory", "32"],
  },
];

/** Kernels, compiled: the same source and compiler give the same bytes. */
export async function kernelFiles(): Promise<readonly GeneratedFile[]> {
  return Promise.all(KERNELS.map(compiled));
}

async function compiled({ package: name, source, module, constant, options }: Kernel): Promise<GeneratedFile> {
  const folder = `packages/${name}/kernel`;
  const written = new Map<string, Uint8Array | string>();
  const { error, stderr } = await main([source, "-O3", "--noAssert", ...options, "--outFile", "kernel.wasm"], {
    readFile: (file) => {
      const path = root(`${folder}/${file}`);
      return existsSync(path) ? readFileSync(path, "utf8") : null;
    },
    writeFile: (file, contents) => void written.set(file, contents),
    listFiles: () => [],
  });
  const bytes = written.get("kernel.wasm");
  if (error !== null || !(bytes instanceof Uint8Array))
    throw new Error(`${folder}/${source} does not compile: ${stderr}`);
  const content = `${BANNER}

    /** Each byte in two digits, which compress better than a list of numbers. */
    const DIGITS = "${Buffer.from(bytes).toString("hex")}";

    /** The kernel as a module of WebAssembly; its source is kernel/${source}. */
    export const ${constant}: Uint8Array<ArrayBuffer> = /* @__PURE__ */ Uint8Array.from(
      DIGITS.match(/../g) ?? [],
      (byte) => Number.parseInt(byte, 16),
    );
    `;
  return { path: `packages/${name}/src/generated/${module}`, content };
}
