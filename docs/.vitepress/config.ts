import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DefaultTheme, defineConfig } from "vitepress";

type Entry = DefaultTheme.SidebarItem;

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const pagesIn = (folder: string): readonly string[] =>
  existsSync(here(folder))
    ? readdirSync(here(folder))
        .filter((file) => file.endsWith(".md") && file !== "index.md")
        .map((file) => file.replace(/\.md$/, ""))
        .sort()
    : [];

/** The first heading of a page, without its marks. */
const headingOf = (page: string): string => {
  const heading = /^# (.+)$/m.exec(readFileSync(here(`${page}.md`), "utf8"))?.[1] ?? page;
  return heading.replaceAll("`", "").trim();
};

const linked = (page: string): Entry => ({ text: headingOf(page), link: `/${page}` });

const pages = (folder: string): Entry[] => pagesIn(folder).map((page) => linked(`${folder}/${page}`));

const nounOf = (code: string): string => code.split(".")[0] ?? code;

const codes = pagesIn("refusals");
const nouns = [...new Set(codes.map(nounOf))];

/** The codes that share a noun: `consent.missing` stands beside `consent.withdrawn`. */
const codesOf = (noun: string): Entry[] => [
  { text: "All codes", link: "/refusals/" },
  ...codes.filter((code) => nounOf(code) === noun).map((code) => ({ text: code, link: `/refusals/${code}` })),
];

/** The API pages exist only after TypeDoc has run; the page of a package lists its exports. */
const api = (): Entry[] =>
  ["domain", "consent", "referral", "anonymisation", "interchange", "cli"].map((name) => ({
    text: `@nrs-kit/${name}`,
    link: `/api/@nrs-kit/${name}/`,
  }));

/** Every page carries its sidebar, so the long lists stand only on the pages that they belong to. */
const sidebar = (): DefaultTheme.SidebarMulti => {
  const guide = [
    linked("guide/for-readers"),
    linked("guide/for-developers"),
    linked("guide/for-partner-agencies"),
    linked("guide/for-chart-teams"),
    linked("guide/embedding-charts"),
    linked("guide/consent-records"),
    linked("guide/statistics"),
    linked("guide/anonymise"),
    linked("guide/command-line"),
    linked("guide/performance"),
  ];
  const standard = [
    { text: "The standard", link: "/standard/" },
    linked("standard/versioning"),
    { text: "Decision rules", link: "/standard/decision/" },
    linked("standard/rules"),
    linked("standard/profiles"),
    linked("standard/invariants"),
    linked("standard/data-protection/record-of-processing"),
    linked("standard/data-protection/impact-assessment"),
    { text: "Charts", collapsed: true, items: pages("standard/charts") },
    ...pages("standard/generated"),
    { text: "Rules and refusals", link: "/refusals/" },
    linked("glossary"),
    linked("threat-model"),
  ];
  const decisions = [{ text: "All decisions", link: "/adr/" }, ...pages("adr")];
  const general = (open: boolean): Entry[] => [
    { text: "Guide", items: guide },
    { text: "Standard", items: standard },
    { text: "Decisions", collapsed: !open, items: decisions },
    { text: "API", items: api() },
  ];
  const byNoun = nouns.map((noun): [string, Entry[]] => [
    `/refusals/${noun}.`,
    [{ text: "Rules and refusals", items: codesOf(noun) }, ...general(false)],
  ]);
  return { ...Object.fromEntries(byNoun), "/adr/": general(true), "/": general(false) };
};

type Search = NonNullable<DefaultTheme.LocalSearchOptions["_render"]>;

/** What the search finds of a page. Of the API pages: names and sentences, without code and tables. */
const searchable: Search = (source, env, markdown) => {
  const isApi = String(env.relativePath).startsWith("api/");
  const text = isApi ? source.replaceAll(/^```[\s\S]*?^```$|^\|.*$/gm, "") : source;
  return markdown.render(text, env);
};

export default defineConfig({
  title: "NRS Kit",
  description: "Packages and a data standard for National Referral Systems",
  lang: "en-GB",
  srcExclude: ["**/node_modules/**", "**/README.md"],
  ignoreDeadLinks: false,
  // One file for the site data and the list of pages, instead of a copy in each of several hundred pages.
  metaChunk: true,
  themeConfig: {
    search: { provider: "local", options: { _render: searchable } },
    outline: [2, 3],
    nav: [
      { text: "Guide", link: "/guide/for-readers" },
      { text: "Standard", link: "/standard/" },
      { text: "Refusals", link: "/refusals/" },
      { text: "Decisions", link: "/adr/" },
      { text: "API", link: "/api/" },
    ],
    sidebar: sidebar(),
  },
});
