import { findingLines, unusableLines } from "./findings-text.js";
import { hasTravelled, type Journey } from "./journey.js";
import { monthColumns, monthLines, monthStatements } from "./month-words.js";
import { categoryTitle, instantTitle, purposeTitle, roleTitle, stateTitle, statusTitle } from "./page-words.js";
import type { Paint } from "./paint.js";
import type { ChartStep, Ending, Post, ToldStory, View } from "./told.js";
import { explained } from "./words.js";

type Names = ToldStory["nameOf"];

const WIDTH = 36;

const cell = (count: number, colour: (text: string) => string): string => {
  const text = (count === 0 ? "-" : String(count)).padStart(9);
  return count === 0 ? text : colour(text);
};

const viewLines = (view: View, nameOf: Names, paint: Paint): readonly string[] => {
  const who = `${nameOf(view.organisation)}, as ${roleTitle(view.role)}, for: ${purposeTitle(view.purpose)}`;
  if (view.refusals.length > 0) {
    const why = view.refusals.map(({ code }) => `    ${paint.bad("sees nothing")}  ${code}: ${explained(code).what}`);
    return [`  ${paint.heading(who)}`, ...why];
  }
  const head = `    ${"category".padEnd(WIDTH)}${["sent", "reduced", "withheld"].map((one) => one.padStart(9)).join("")}`;
  const rows = view.rows.flatMap(({ category, sent, reduced, withheld, reasons }) => [
    `    ${categoryTitle(category).padEnd(WIDTH)}${cell(sent, paint.good)}${cell(reduced, paint.part)}${cell(withheld, paint.bad)}`,
    ...reasons.map(({ code, count }) => paint.faint(`        ${count} × ${explained(code).what}`)),
  ]);
  return [
    `  ${paint.heading(who)}`,
    `    Basis: ${view.basis ?? "none"}. Decided at ${instantTitle(view.at)}.`,
    paint.faint(head),
    ...rows,
  ];
};

const OF_COPY: Readonly<Record<ChartStep["copy"], string>> = {
  identification: "identification",
  sender: "sender's copy",
  receiver: "receiver's copy",
};

const stepLine = ({ at, copy, event, from, to, role, organisation }: ChartStep, nameOf: Names, paint: Paint): string =>
  `    ${paint.faint(instantTitle(at))}  ${OF_COPY[copy].padEnd(15)}  ${event}: ${from} → ${paint.heading(to)}  ${paint.faint(`by ${roleTitle(role)}, ${nameOf(organisation)}`)}`;

const postLine = ({ file, type, from, to, bytes, findings }: Post, nameOf: Names, paint: Paint): string =>
  `    ${paint.heading(type)}  ${nameOf(from)} → ${nameOf(to)}: ${file}, ${bytes} bytes, read back with ${findings.length === 0 ? paint.good("0 findings") : paint.bad(`${findings.length} findings`)}`;

const endingLines = (
  { sender, receiver, feedback, refusedLater, stopped }: Ending,
  paint: Paint,
): readonly string[] => [
  ...stopped.map(({ code }) => `  ${paint.bad("stopped")}  ${code}: ${explained(code).what}`),
  ...(feedback === undefined
    ? []
    : [
        `  Feedback: outcome ${paint.heading(feedback.outcome)}, ${feedback.services} services, person satisfied: ${feedback.personSatisfied}`,
      ]),
  ...refusedLater.map(({ attempt, code }) => `  Later, ${attempt}: ${paint.bad(code)}: ${explained(code).what}`),
  `  Ends: sender's copy ${paint.heading(stateTitle(sender))}${receiver === undefined ? "" : `, receiver's copy ${paint.heading(stateTitle(receiver))}`}`,
];

const storyLines = (story: ToldStory, paint: Paint): readonly string[] => {
  const { title, intro, file, findings, status, nameOf } = story;
  const check = findings.length === 0 ? paint.good("0 findings") : paint.part(`${findings.length} warnings`);
  const mark = story.synthetic ? "synthetic data" : paint.bad("NOT marked synthetic: handle as personal data");
  return [
    "",
    paint.title(`== ${title}`),
    `  ${intro}`,
    `  ${paint.heading("Check")}  ${file}: ${check} (${mark})`,
    ...findings.flatMap((finding) => findingLines(file, finding, paint)),
    `  ${paint.heading("Status")}  ${statusTitle(status)} (${status ?? "none"})`,
    ...story.identification.map((step) => stepLine(step, nameOf, paint)),
    `  ${paint.heading("Who may see what")} (number of fields)`,
    ...story.views.flatMap((view) => viewLines(view, nameOf, paint)),
    ...(story.ending === undefined
      ? [`  ${paint.heading("Referral")}  none in state draft`]
      : [
          `  ${paint.heading("Messages")}`,
          ...story.posts.map((post) => postLine(post, nameOf, paint)),
          `  ${paint.heading("Referral, step by step")}`,
          ...story.steps.map((step) => stepLine(step, nameOf, paint)),
          ...endingLines(story.ending, paint),
        ]),
  ];
};

const monthText = ({ month }: Journey, paint: Paint): readonly string[] => {
  const head = ["", paint.title("== The month's counts")];
  if (!month.ok) return [...head, ...month.refusals.map(({ code }) => `  ${paint.bad(code)}: ${explained(code).what}`)];
  const columns = monthColumns.map((one) => one.padStart(12)).join("");
  const lines = monthLines(month.value.table).map(
    ({ form, sex, cells }) => `  ${form.padEnd(32)}${sex.padEnd(8)}${cells.map((one) => one.padStart(12)).join("")}`,
  );
  const statements = monthStatements(month.value).map((one) => `  ${one}`);
  return [...head, paint.faint(`  ${"".padEnd(40)}${columns}`), ...lines, ...statements];
};

/** The journey as lines for a terminal. */
export const terminalLines = (journey: Journey, paint: Paint): readonly string[] => [
  paint.heading("Five minutes in a referral system. Every person here is invented."),
  ...journey.told.flatMap((one) => (hasTravelled(one) ? storyLines(one, paint) : ["", ...unusableLines(one, paint)])),
  ...monthText(journey, paint),
];
