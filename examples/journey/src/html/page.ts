import { hasTravelled, type Journey, type Unusable } from "../journey.js";
import { type Html, html } from "./escape.js";
import { findingsSection } from "./findings.js";
import { monthSection } from "./month-section.js";
import { storySection } from "./story-section.js";
import { style } from "./style.js";

const SYNTHETIC = "Synthetic data: every person and every organisation on this page is invented.";
const UNMARKED = "A case file of this page is not marked synthetic. Handle the page as personal data.";

const unusableSection = ({ file, findings, why = "" }: Unusable): Html => html`
<section class="story"><h2>${file}</h2><p><span class="bad">This file did not travel.</span> ${why}</p>${findingsSection(file, findings)}</section>`;

/** The whole journey as one page that needs nothing but itself. */
export function page(journey: Journey): string {
  const travelled = journey.told.filter(hasTravelled);
  const banner = travelled.every(({ synthetic }) => synthetic) ? SYNTHETIC : UNMARKED;
  const { source } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark"><title>The journey of a case</title><style>${style}</style></head>
<body><div class="banner" role="note">${banner}</div>
<header><h1>The journey of a case</h1>
<p>Each case file is checked, identified, disclosed as far as the person agreed, referred, answered, and counted. This page shows codes, counts and instants; it shows no value from a case.</p>
<nav aria-label="Stories"><ul>${travelled.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}<li><a href="#month">The month's counts</a></li></ul></nav></header>
<main>${journey.told.map((one) => (hasTravelled(one) ? storySection(one) : unusableSection(one)))}
${monthSection(journey)}</main>
<footer><p>${banner}</p></footer></body></html>
`;
  return source;
}
