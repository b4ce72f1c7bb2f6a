import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";
import { libraryOptions } from "../../tsup.base.js";

/** The validators that a program imports one by one. */
const validators = ["validate", "findings", "compact"].flatMap((kind) =>
  readdirSync(`src/generated/${kind}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `generated/${kind}/${file.replaceAll("\\", "/").slice(0, -3)}`),
);

export default defineConfig([
  {
    ...libraryOptions(["index", "generated/refusals", "synthetic/index", ...validators]),
    entry: ["src/**/*.ts", "!src/**/*.test.ts", "!src/test-support/**"],
    clean: false,
  },
  // Node starts from one small file instead of six, or twelve: to load them was most of the time to a first verdict.
  {
    entry: {
      "node/validate/case-file": "src/generated/validate/case-file.ts",
      "node/findings/case-file": "src/generated/findings/case-file.ts",
    },
    format: ["esm"],
    bundle: true,
    splitting: false,
    minify: true,
    sourcemap: true,
    silent: true,
    target: "node20",
    tsconfig: "tsconfig.build.json",
  },
]);
