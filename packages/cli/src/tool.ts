import { readFileSync } from "node:fs";

/** The name and version of this tool, as its package says. */
export const tool: { readonly name: string; readonly version: string } = (({ version }) => ({ name: "nrs", version }))(
  // The package file of this very package.
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string },
);
