import { stateTitle, statusTitle } from "../page-words.js";
import type { Ending, Post, ToldStory } from "../told.js";
import { explained } from "../words.js";
import { type Html, html } from "./escape.js";
import { findingsSection } from "./findings.js";
import { timeline } from "./timeline.js";
import { viewSection } from "./view-table.js";

const fact = (name: string, value: Html | string): Html => html`<li><b>${name}</b> ${value}</li>`;

const address = (file: string): string => file.split("/").map(encodeURIComponent).join("/");

const postItem = ({ file, type, from, to, bytes, findings }: Post, nameOf: ToldStory["nameOf"]): Html => html`
<li><code class="state">${type}</code> ${nameOf(from)} → ${nameOf(to)}
<p class="by"><a href="${address(file)}"><code>${file}</code></a>, ${bytes} bytes, read back with <span class="${findings.length === 0 ? "good" : "bad"}">${findings.length} findings</span></p></li>`;

const messages = ({ posts, nameOf }: ToldStory): Html =>
  posts.length === 0
    ? html``
    : html`<h3>Messages</h3><p>Written to disk by one agency, read back from disk and checked by the other.</p>
<ol class="posts">${posts.map((one) => postItem(one, nameOf))}</ol>`;

const ending = ({ sender, receiver, feedback, refusedLater, stopped }: Ending): Html => html`
${stopped.map(({ code }) => html`<div class="refused"><p><span class="bad">The referral went no further.</span> ${explained(code).what} <code>${code}</code></p></div>`)}
<ul class="facts">
${feedback === undefined ? "" : fact("Feedback", html`outcome <code>${feedback.outcome}</code>, ${feedback.services} services, person satisfied: <code>${feedback.personSatisfied}</code>`)}
${fact("Sender's copy ends", stateTitle(sender))}${receiver === undefined ? "" : fact("Receiver's copy ends", stateTitle(receiver))}</ul>
${refusedLater.map(({ attempt, code }) => html`<div class="refused"><p>Later, ${attempt}: <span class="bad">refused.</span> ${explained(code).what} <code>${code}</code></p></div>`)}`;

/** One story as a section of the page. */
export const storySection = (story: ToldStory): Html => html`
<section class="story" id="${story.id}" aria-labelledby="${story.id}-title"><h2 id="${story.id}-title">${story.title}</h2>
<p>${story.intro}</p>
<ul class="facts">${fact("Check", html`<code>${story.file}</code>: <span class="${story.findings.length === 0 ? "good" : "part"}">${story.findings.length} findings</span>`)}
${fact("Status", statusTitle(story.status))}</ul>
${findingsSection(story.file, story.findings)}
${story.identification.length === 0 ? "" : html`<h3>Identification</h3>${timeline(story.identification, story.nameOf)}`}
<h3>Who may see what</h3>${story.views.map((view) => viewSection(view, story.nameOf))}
${messages(story)}
${story.ending === undefined ? "" : html`<h3>The referral, step by step</h3>${timeline(story.steps, story.nameOf)}${ending(story.ending)}`}
</section>`;
