import { categoryTitle, instantTitle, purposeTitle, roleTitle } from "../page-words.js";
import type { CategoryRow, ToldStory, View } from "../told.js";
import { explained, titled } from "../words.js";
import { type Html, html } from "./escape.js";

const count = (head: string, number: number, kind: "good" | "part" | "bad"): Html =>
  html`<td role="cell" class="n" data-head="${head}"><span class="${number === 0 ? "none" : kind}">${number}</span></td>`;

const reason = ({ code, count: times }: CategoryRow["reasons"][number]): Html =>
  html`<li>${times} × ${explained(code).what}</li>`;

const row = ({ category, sent, reduced, withheld, reasons }: CategoryRow): Html => html`
<tr role="row"><th role="rowheader" scope="row">${categoryTitle(category)}</th>${count("sent", sent, "good")}${count("reduced", reduced, "part")}${count("withheld", withheld, "bad")}<td role="cell" class="why">${reasons.length === 0 ? "" : html`<ul>${reasons.map(reason)}</ul>`}</td></tr>`;

/** The roles are said again, because a narrow screen lays the rows out as a grid, which hides them from some readers. */
const table = (view: View): Html => html`
<table role="table" class="view"><caption>Number of fields, decided at ${instantTitle(view.at)}. Legal basis: ${titled("legal-basis", view.basis ?? "")}.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Category</th><th role="columnheader" scope="col" class="n">Sent</th><th role="columnheader" scope="col" class="n">Reduced</th><th role="columnheader" scope="col" class="n">Withheld</th><th role="columnheader" scope="col">And why</th></tr></thead>
<tbody role="rowgroup">${view.rows.map(row)}</tbody></table>`;

const refused = (view: View): Html => html`
<div class="refused">${view.refusals.map(({ code }) => html`<p><span class="bad">Sees nothing.</span> ${explained(code).what} <code>${code}</code></p><p>${explained(code).why}</p>`)}</div>`;

/** What one receiver may see, as a section of the page. */
export const viewSection = (view: View, nameOf: ToldStory["nameOf"]): Html => html`
<section><h4>${nameOf(view.organisation)}</h4>
<p>As ${roleTitle(view.role)}, for the purpose: ${purposeTitle(view.purpose)}.</p>
${view.refusals.length > 0 ? refused(view) : table(view)}</section>`;
