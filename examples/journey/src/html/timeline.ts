import { instantTitle, roleTitle } from "../page-words.js";
import type { ChartStep, ToldStory } from "../told.js";
import { type Html, html } from "./escape.js";

/** Steps of both copies that one event of one actor caused belong together. */
const together = (steps: readonly ChartStep[]): readonly (readonly [ChartStep, ...ChartStep[]])[] => {
  const groups: [ChartStep, ...ChartStep[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0].event === step.event && last[0].at === step.at && last[0].role === step.role) last.push(step);
    else groups.push([step]);
  }
  return groups;
};

const COPIES: Readonly<Record<ChartStep["copy"], string>> = {
  identification: "Identification",
  sender: "Sender's copy",
  receiver: "Receiver's copy",
};

const copy = ({ copy: whose, from, to }: ChartStep): Html =>
  html`<span>${COPIES[whose]}: <code>${from}</code> → <code class="state">${to}</code></span>`;

/** Steps of a chart with their actors, in their order. */
export const timeline = (steps: readonly ChartStep[], nameOf: ToldStory["nameOf"]): Html => html`
<ol class="timeline">${together(steps).map(
  (group) => html`
<li><time datetime="${group[0].at}">${instantTitle(group[0].at)}</time> <code>${group[0].event}</code>
<p>${group[0].says}</p>
<div class="copies">${group.map(copy)}</div>
<p class="by">By ${roleTitle(group[0].role)}, ${nameOf(group[0].organisation)}</p></li>`,
)}</ol>`;
