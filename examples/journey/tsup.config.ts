import { defineConfig } from "tsup";

// A program, not a library: one bundle for each entry; the packages stay outside it.
export default defineConfig({
  entry: ["src/main.ts", "src/seal-consents.ts"],
  format: ["esm"],
  sourcemap: true,
  clean: true,
  target: "node20",
  removeNodeProtocol: false,
  tsconfig: "tsconfig.build.json",
});
