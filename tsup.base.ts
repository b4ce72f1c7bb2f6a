import { defineConfig, type Options } from "tsup";

/**
 * The one way a package of this repository is built: ES modules, one output file for each source file (so that a
 * bundler drops the files a program does not use), declarations for the published entries only.
 */
export function libraryOptions(entries: readonly string[], others: Options = {}): Options {
  return {
    entry: ["src/**/*.ts", "!src/**/*.test.ts"],
    bundle: false,
    format: ["esm"],
    dts: {
      entry: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
      // Declarations are made from the declarations of the siblings, as for a consumer; their sources would be inferred
      // all over again in every package, which takes twice as long.
      compilerOptions: { customConditions: [] },
    },
    sourcemap: true,
    silent: true,
    clean: true,
    target: "node20",
    removeNodeProtocol: false,
    tsconfig: "tsconfig.build.json",
    ...others,
  };
}

/** The build of a package that is a library and nothing else. */
export const library = (entries: readonly string[], others: Options = {}): ReturnType<typeof defineConfig> =>
  defineConfig(libraryOptions(entries, others));
