import type { Finding } from "@nrs-kit/interchange";
import type { Unusable } from "./journey.js";
import type { Paint } from "./paint.js";
import { explained } from "./words.js";

/** A finding as lines: code, file, place, and what, why and do. It holds no value from the file. */
export const findingLines = (
  file: string,
  { code, pointer, line, column, severity }: Finding,
  paint: Paint,
): readonly string[] => {
  const { what, why, do: advice } = explained(code);
  const colour = severity === "error" ? paint.bad : paint.part;
  const place = pointer === "" ? "whole document" : pointer;
  return [
    `  ${colour(severity)} ${paint.heading(code)}  ${file}:${line}:${column}  ${place}`,
    `    What: ${what}`,
    `    Why:  ${why}`,
    `    Do:   ${advice}`,
  ];
};

/** Most findings printed for one file. */
const MOST = 50;

/** A file that could not travel, as lines. */
export function unusableLines({ file, findings, why }: Unusable, paint: Paint): readonly string[] {
  const head = paint.title(`== ${file}`);
  if (why !== undefined) return [head, `  ${paint.bad("error")} ${why}`];
  const more = findings.length > MOST ? [`  … and ${findings.length - MOST} more`] : [];
  return [head, ...findings.slice(0, MOST).flatMap((finding) => findingLines(file, finding, paint)), ...more];
}
