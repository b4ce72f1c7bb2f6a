import type { Journey } from "../journey.js";
import { type MonthLine, monthColumns, monthLines, monthStatements, SUPPRESSED } from "../month-words.js";
import { explained } from "../words.js";
import { type Html, html } from "./escape.js";

const cell = (value: string): Html =>
  value === SUPPRESSED
    ? html`<td class="n"><span class="none" title="suppressed">${value}</span></td>`
    : html`<td class="n">${value}</td>`;

const row = ({ form, sex, cells }: MonthLine, at: number): Html => {
  const head = at % 3 === 0 ? html`<th scope="rowgroup" rowspan="3">${form}</th>` : "";
  return html`<tr${at % 3 === 2 ? html` class="total"` : ""}>${head}<th scope="row">${sex}</th>${cells.map(cell)}</tr>
`;
};

/** The month's counts as a section of the page. */
export const monthSection = ({ month }: Journey): Html => html`
<section class="month" id="month" aria-labelledby="month-title"><h2 id="month-title">The month's counts</h2>
${
  month.ok
    ? html`${monthStatements(month.value).map((one) => html`<p>${one}</p>`)}
<div class="scroll" tabindex="0" role="region" aria-label="Table of the month's counts"><table><caption>Persons by form, sex and age group. “${SUPPRESSED}” is suppressed.</caption>
<thead><tr><th scope="col">Form</th><th scope="col">Sex</th>${monthColumns.map((one) => html`<th scope="col" class="n">${one}</th>`)}</tr></thead>
<tbody>
${monthLines(month.value.table).map(row)}</tbody></table></div>`
    : month.refusals.map(
        ({ code }) => html`<div class="refused"><p>${explained(code).what} <code>${code}</code></p></div>`,
      )
}</section>`;
