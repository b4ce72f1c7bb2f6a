import { defineConfig, type Options } from "tsup";

/**
 * The one way a package of this repository is built: ES modules, one output file for each source file (so that a
 * bundler drops the files a program does not use), declarations for the published entries only.
 */
export function library(entries: readonly string[], options: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: ["src/**/*.ts", "!src/**/*.test.ts"],
    bundle: false,
    format: ["esm"],
    dts: { entry: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])) },
    sourcemap: true,
    silent: true,
    clean: true,
    target: "node20",
    removeNodeProtocol: false,
    tsconfig: "tsconfig.build.json",
    ...options,
  });
}
