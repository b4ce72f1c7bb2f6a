import { readFileSync } from "node:fs";
import { defaultServerConditions, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

// The tests of one package with one source replaced, as the environment says: how a mutant is put before the tests
// without a change of any file.
const { NRS_MUTANT_FILE = "", NRS_MUTANT_SOURCE = "", NRS_MUTANT_ROOT = "" } = process.env;

const mutant: Plugin = {
  name: "mutant",
  enforce: "pre",
  load: (id) => (id === NRS_MUTANT_FILE ? readFileSync(NRS_MUTANT_SOURCE, "utf8") : null),
};

export default defineConfig({
  plugins: [mutant],
  ssr: { resolve: { conditions: ["@nrs-kit/source", ...defaultServerConditions] } },
  test: {
    root: NRS_MUTANT_ROOT,
    include: ["src/**/*.test.ts"],
    testTimeout: 60_000,
    bail: 1,
    isolate: false,
    reporters: [],
  },
});
