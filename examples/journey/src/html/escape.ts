const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A piece of HTML that is safe to put into the page. */
export class Html {
  readonly source: string;

  /** Use {@link html} instead: it escapes what it is given. */
  constructor(source: string) {
    this.source = source;
  }
}

type Part = Html | string | number | readonly Part[];

const sourceOf = (part: Part): string => {
  if (part instanceof Html) return part.source;
  if (typeof part === "object") return part.map(sourceOf).join("");
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
};

/** Builds HTML: what stands in the template is kept, and every value put into it is escaped. */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(template.reduce((source, text, at) => source + sourceOf(parts[at - 1] ?? "") + text));
