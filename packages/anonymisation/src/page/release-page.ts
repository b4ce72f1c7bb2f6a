import type { AnonymisationPolicy, Language } from "@nrs-kit/domain";
import { compileHierarchy } from "../hierarchy/compile-hierarchy.js";
import { columnsWithRole } from "../policy/roles.js";
import type { HierarchyTables } from "../policy/task-of-policy.js";
import { shareOf } from "../release/loss-again.js";
import type { AnonymisedRelease } from "../release/prepare-release.js";
import { barChart } from "./bar-chart.js";
import { classBins } from "./class-bins.js";
import { type Html, html } from "./html.js";
import { pageStyle } from "./page-style.js";
import { type PageWords, pageWords } from "./page-words.js";

/** What the page of a release is made from. */
export interface ReleasePageInput {
  readonly policy: AnonymisationPolicy;
  /** The rows of each hierarchy, by the name that the policy uses. */
  readonly hierarchies: HierarchyTables;
  /** The language of the page; English when left out. */
  readonly language?: Language;
}

/** What all parts of a page need. */
interface Page extends AnonymisedRelease, ReleasePageInput {
  readonly word: PageWords;
  readonly count: (number: number) => string;
  readonly percent: (share: number) => string;
}

/**
 * A page about a release, for its makers and those who audit it: how many records were left out, the risk before and after, the sizes of classes, what detail was
 * kept. It is one HTML file with charts as SVG, and asks nothing of any server. It shows no record, and no value of a sensitive column.
 *
 * @param release - the release, as `anonymise` made it
 * @param input - the policy and hierarchies it was made with, and the language
 *
 * @example
 * ```ts
 * const policy = { policyVersion: "1.0", name: "An <example>", recoding: "full-domain", metric: "precision", suppressionLimit: 0, columns: { age: { role: "quasi-identifier", hierarchy: "age" } }, hierarchies: { age: "0".repeat(64) }, models: [{ model: "k-anonymity", k: 2 }], missing: { texts: [], meaning: "refused" } };
 * const hierarchies = { age: [["16", "child"], ["17", "child"]] };
 * const made = anonymise(columnsOf(["age"], [["16"], ["17"]]), policy, hierarchies, { sha256: () => "0".repeat(64), tool: "example 1.0" });
 * releasePage(made.value, { policy, hierarchies }).includes("An &lt;example&gt;"); // => true
 * ```
 */
export function releasePage(release: AnonymisedRelease, input: ReleasePageInput): string {
  const language = input.language ?? "en";
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
  const word = pageWords[language];
  const page = { ...release, ...input, word, count: numbers.format, percent: percents.format };
  const { record, policy } = page;
  const body = [
    html`<h1>${policy.name}</h1><p class="faint">${word.title}. ${word.madeWith} ${record.tool}.</p>`,
    html`<p class="warning">${word.notPublic}</p>`,
    ...(word.unreviewed === "" ? [] : [html`<p class="faint">${word.unreviewed}</p>`]),
    recordsPart(page),
    riskPart(page),
    classesPart(page),
    utilityPart(page),
    modelsPart(page),
    digestsPart(page),
  ];
  const policyOfContent = "default-src 'none'; style-src 'unsafe-inline'";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfContent}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${policy.name}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}

function recordsPart({ record, word, count, percent }: Page): Html {
  const { heading, source, released, leftOut, allowed } = word.records;
  const share = record.suppressedRecords / Math.max(1, record.sourceRecords);
  return html`<h2>${heading}</h2>
<dl>
<div><dt>${source}</dt><dd>${count(record.sourceRecords)}</dd></div>
<div><dt>${released}</dt><dd>${count(record.releasedRecords)}</dd></div>
<div><dt>${leftOut}</dt><dd>${count(record.suppressedRecords)} <small>(${percent(share)}; ${allowed}: ${count(record.mostSuppressed)})</small></dd></div>
<div><dt>${word.model.smallest}</dt><dd>${count(record.classes[0]?.size ?? 0)}</dd></div>
</dl>
<p class="faint">${word.leftOutNote}</p>`;
}

function riskPart({ record: { risk }, word, count, percent }: Page): Html {
  const { heading, before, after, note, classes, ...rest } = word.risk;
  const rows: readonly (readonly [string, string, string])[] = [
    [classes, count(risk.before.classes), count(risk.after.classes)],
    [rest.unique, percent(risk.before.uniqueRecords), percent(risk.after.uniqueRecords)],
    [rest.prosecutor, percent(risk.before.prosecutor), percent(risk.after.prosecutor)],
    [rest.journalist, percent(risk.before.journalist), percent(risk.after.journalist)],
    [rest.marketer, percent(risk.before.marketer), percent(risk.after.marketer)],
  ];
  const bars = (["before", "after"] as const).map((when) => ({
    label: word.risk[when],
    share: risk[when].marketer,
    value: percent(risk[when].marketer),
  }));
  return html`<h2>${heading}</h2>
<table>
<thead><tr><th></th><th class="number">${before}</th><th class="number">${after}</th></tr></thead>
<tbody>${rows.map(([label, was, is]) => html`<tr><td>${label}</td><td class="number">${was}</td><td class="number">${is}</td></tr>`)}</tbody>
</table>
<p>${rest.marketer}</p>
${barChart(rest.marketer, bars)}
<p class="faint">${note}</p>`;
}

function classesPart({ record, word, count, percent }: Page): Html {
  const { heading, count: counted, note } = word.classes;
  const bars = classBins(record.classes).map(({ from, to, records, classes }) => ({
    label: rangeOf(from, to, count),
    share: records / Math.max(1, record.releasedRecords),
    value: `${percent(records / Math.max(1, record.releasedRecords))} (${counted}: ${count(classes)})`,
  }));
  return html`<h2>${heading}</h2>${barChart(heading, bars)}<p class="faint">${note}</p>`;
}

function rangeOf(from: number, to: number, count: Page["count"]): string {
  if (to === Number.POSITIVE_INFINITY) return `${count(from)}+`;
  return from === to ? count(from) : `${count(from)}–${count(to)}`;
}

function utilityPart({ record, released, policy, hierarchies, word, percent, count }: Page): Html {
  const { heading, kept, level, metric, loss, least, proved, notProved, recoding } = word.utility;
  const bars = columnsWithRole(policy, "quasi-identifier").flatMap((field) => {
    const role = policy.columns[field];
    const compiled = compileHierarchy(
      (role?.role === "quasi-identifier" ? hierarchies[role.hierarchy] : undefined) ?? [],
    );
    if (!compiled.ok) return [];
    const lost = shareOf(released, { field, hierarchy: compiled.value }, { ...record, metric: "loss-arithmetic" });
    const place = `${level} ${count(record.levels[field] ?? 0)}/${count(compiled.value.levels.length - 1)}`;
    return [{ label: field, share: 1 - lost, value: `${percent(1 - lost)} (${place})` }];
  });
  return html`<h2>${heading}</h2>
${barChart(`${heading}: ${kept}`, bars)}
<p>${metric}: <code>${record.metric}</code>. ${recoding}: <code>${record.recoding}</code>. ${loss}: ${percent(record.loss)}, ${record.loss === record.leastLoss ? proved : notProved}. ${least} ${percent(record.leastLoss)}.</p>`;
}

function modelsPart({ record, word }: Page): Html {
  const lines = [...record.models, ...(record.population?.models ?? [])].map(({ model, ...parameters }) => {
    // An order lists the values of a sensitive column, which the page does not show.
    const shown = Object.entries(parameters).filter(([, value]) => !Array.isArray(value));
    return html`<li><code>${model}</code> ${shown.map(([name, value]) => `${name} = ${value}`).join(", ")}</li>`;
  });
  return html`<h2>${word.models}</h2><ul>${lines}</ul>`;
}

function digestsPart({ record, word }: Page): Html {
  const digests = [
    [record.policy.name, record.policy.sha256],
    ...Object.entries(record.hierarchies),
    ...(record.population === undefined ? [] : [[word.population, record.population.sha256]]),
    [word.records.released, record.sha256],
  ];
  return html`<h2>${word.digests}</h2>
<table><tbody>${digests.map(([name = "", digest = ""]) => html`<tr><td>${name}</td><td><code>${digest}</code></td></tr>`)}</tbody></table>`;
}
