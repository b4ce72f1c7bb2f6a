import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

// Workspace packages resolve to their TypeScript source: no build is needed to run the tests.
const conditions = ["@nrs-kit/source", ...defaultServerConditions];
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folders = ["packages", "examples"].flatMap((parent) =>
  readdirSync(here(parent))
    .filter((name) => existsSync(here(`${parent}/${name}/src`)))
    .map((name) => ({ name, root: here(`${parent}/${name}`) })),
);

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", here("packages/workbench/src/plain-line-reporter.ts")],
    projects: folders.map(({ name, root }) => ({
      extends: true as const,
      test: { name, root, include: ["src/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
    })),
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/generated/**", "packages/workbench/**"],
      reporter: ["text-summary", "json-summary"],
    },
  },
});
