#!/usr/bin/env node
// Committed, because npm links a command at installation, before dist/ exists.
import { existsSync } from "node:fs";
import process from "node:process";

if (existsSync(new URL("../dist/bin.js", import.meta.url))) {
  await import("../dist/bin.js");
} else {
  process.stderr.write("nrs is not built yet: run npm run build first\n");
  process.exitCode = 2;
}
