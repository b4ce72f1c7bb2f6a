/** A piece of HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");

type Part = string | number | Html | readonly Html[];

const htmlOf = (part: Part): string => {
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(({ html }) => html).join("");
};

/**
 * HTML with values in it: texts are escaped, pieces of HTML go in as they are.
 *
 * @example
 * ```ts
 * html`<b>${"<script>"}</b>`.html; // => "<b>&lt;script&gt;</b>"
 * ```
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, at) => (at === 0 ? "" : htmlOf(parts[at - 1] ?? "")) + text).join("") };
}
