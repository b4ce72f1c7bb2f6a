import type { Finding } from "@nrs-kit/interchange";
import { explained } from "../words.js";
import { type Html, html } from "./escape.js";

/** Most findings shown for one file. */
const MOST = 50;

const item = (file: string, { code, pointer, line, column }: Finding): Html => {
  const { what, why, do: advice } = explained(code);
  return html`<div class="refused"><p><code>${code}</code> at <code>${file}:${line}:${column}</code> ${pointer === "" ? "whole document" : html`<code>${pointer}</code>`}</p>
<p>${what}</p><p>${why}</p><p>${advice}</p></div>`;
};

/** Findings about a file; nothing when there are none. */
export const findingsSection = (file: string, findings: readonly Finding[]): Html =>
  html`${findings.slice(0, MOST).map((finding) => item(file, finding))}${findings.length > MOST ? html`<p>… and ${findings.length - MOST} more.</p>` : ""}`;
