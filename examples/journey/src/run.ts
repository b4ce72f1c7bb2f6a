import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { page } from "./html/page.js";
import { type Journey, journey, type Places } from "./journey.js";
import type { Paint } from "./paint.js";
import { terminalLines } from "./terminal.js";

/** The journey from the command line: what is printed, and the exit code. */
export interface Run {
  readonly lines: readonly string[];
  readonly exitCode: Journey["exitCode"];
}

/** Lets the case files travel, writes the messages and the page, and says what to print. */
export function run(files: readonly string[], places: Places, paint: Paint): Run {
  const { out } = places;
  // The messages of an earlier run would stand among those of this one.
  rmSync(join(out, "messages"), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const travelled = journey(files, places);
  const file = join(out, "journey.html");
  writeFileSync(file, page(travelled));
  const { exitCode } = travelled;
  return { lines: [...terminalLines(travelled, paint), "", `The whole journey as a page: ${file}`], exitCode };
}
