import type { SubjectAccess } from "./subject-access.js";

/**
 * An answer as plain text, to be read aloud or printed.
 *
 * @param access - the answer
 *
 * @example
 * ```ts
 * accessText({ language: "en", title: "What is written about you", intro: "", sections: [], toReview: [] }).startsWith("What"); // => true
 * ```
 */
export function accessText({ title, intro, sections }: SubjectAccess): string {
  const parts = sections.map(({ heading, note, lines }) =>
    [
      heading,
      ...(note === undefined ? [] : [note]),
      ...lines.map(({ label, value }) => `  ${label === "" ? "" : `${label}: `}${value}`),
    ].join("\n"),
  );
  return `${[title, intro, ...parts].join("\n\n")}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

const STYLE =
  "body{font:1.1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}" +
  "dt{font-weight:bold;margin-top:.6rem}dd{margin:0}h2{border-top:1px solid #999;padding-top:1rem}@media print{body{margin:0}}";

/**
 * An answer as one page that needs nothing else: no script, no picture, no request. It may be opened without a network and
 * printed.
 *
 * @param access - the answer
 *
 * @example
 * ```ts
 * accessHtml({ language: "ro", title: "T", intro: "", sections: [], toReview: [] }).includes('<html lang="ro">'); // => true
 * ```
 */
export function accessHtml({ language, title, intro, sections }: SubjectAccess): string {
  const parts = sections.map(({ heading, note, lines }) => {
    const said = note === undefined ? "" : `<p>${escaped(note)}</p>`;
    return `<section><h2>${escaped(heading)}</h2>${said}${listOf(lines)}</section>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(intro)}</p>
${parts.join("\n")}
</main></body></html>
`;
}

function listOf(lines: SubjectAccess["sections"][number]["lines"]): string {
  if (lines.length === 0) return "";
  if (lines.every(({ label }) => label === "")) {
    return `<ul>${lines.map(({ value }) => `<li>${escaped(value)}</li>`).join("")}</ul>`;
  }
  return `<dl>${lines.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>`;
}
