import { defineConfig } from "tsup";
import { libraryOptions } from "../../tsup.base.js";

// The command starts from a few files instead of some hundred: loading modules was most of the time of a short run.
export default defineConfig([
  {
    ...libraryOptions(["index"]),
    entry: ["src/**/*.ts", "!src/**/*.test.ts", "!src/bin.ts", "!src/*-worker.ts"],
    clean: false,
  },
  {
    entry: ["src/bin.ts", "src/check-worker.ts", "src/search-worker.ts"],
    format: ["esm"],
    bundle: true,
    splitting: true,
    silent: true,
    noExternal: [/^@nrs-kit\//],
    external: ["zod", "xstate"],
    target: "node20",
    removeNodeProtocol: false,
    tsconfig: "tsconfig.build.json",
  },
]);
