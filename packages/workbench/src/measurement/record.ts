import { readFileSync, writeFileSync } from "node:fs";
import { root } from "../../bin/shared.mjs";
import type { BenchRow } from "./bench-row.js";
import { withMeasured } from "./performance-page.js";

// `npm run bench -- --record`: puts what was just measured into the committed page. Without it the figures that the
// documents quote would be typed by hand, and nobody could tell when and where they held.
const PAGE = "docs/guide/performance.md";

interface Results {
  readonly machine: { readonly processor: string; readonly cores: number };
  readonly date: string;
  readonly node: string;
  readonly rows: readonly (BenchRow & { readonly packageName: string })[];
}

const { machine, date, node, rows } = JSON.parse(readFileSync(root("bench-results.json"), "utf8")) as Results;
const names = [...new Set(rows.map(({ packageName }) => packageName))];
const page = names.reduce(
  (text, packageName) =>
    withMeasured(text, {
      packageName,
      machine,
      node,
      day: date.slice(0, 10),
      rows: rows.filter((row) => row.packageName === packageName),
    }),
  readFileSync(root(PAGE), "utf8"),
);
writeFileSync(root(PAGE), page);
console.log(`${names.join(", ")}: recorded in ${PAGE}`);
