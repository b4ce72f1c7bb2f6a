import { Html } from "./escape.js";

/** The style of the page: inline, in light and dark, from 320 pixels wide, and in print. */
export const style = new Html(`
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #565e69; --line: #d3d8de; --card: #f5f7f9;
  --good: #17643a; --part: #7a4a00; --bad: #a3262b; --accent: #174ea6; --banner: #fff3cd; --banner-ink: #4d3800; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #14171a; --faint: #a5adb8; --line: #3a4149; --card: #1d2125;
  --good: #7ad69c; --part: #f0bd63; --bad: #ff9a97; --accent: #8ab4f8; --banner: #423300; --banner-ink: #ffe9a8; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
main, header, footer { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; } footer { padding-bottom: 3rem; color: var(--faint); }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .5rem 0; } h2 { font-size: 1.45rem; margin: 0 0 .5rem; line-height: 1.25; }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h4 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .4rem 0; max-width: 46rem; } a { color: var(--accent); }
code { font: .88em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; }
.banner { background: var(--banner); color: var(--banner-ink); text-align: center; font-weight: 600; padding: .6rem 1rem; position: sticky; top: 0; z-index: 1; border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; list-style: none; }
.story, .month { border-top: 3px solid var(--accent); padding-top: 1.2rem; margin-top: 3rem; scroll-margin-top: 3rem; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 1rem 0; list-style: none; }
.facts li { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .7rem; }
.facts b { display: block; font-size: .78rem; font-weight: 600; color: var(--faint); }
.scroll { overflow-x: auto; } .scroll table { min-width: 30rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; overflow-wrap: break-word; }
.month tbody th { white-space: nowrap; }
caption { text-align: left; color: var(--faint); padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .38rem .6rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); font-size: .82rem; color: var(--faint); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.why { color: var(--faint); font-size: .88rem; } td.why ul { margin: 0; padding-left: 1rem; }
tbody th { font-weight: 500; }
.view th:first-child { width: 13rem; }
.good { color: var(--good); font-weight: 600; } .part { color: var(--part); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; } .none { color: var(--faint); opacity: .7; }
.refused { border-left: 4px solid var(--bad); background: var(--card); padding: .5rem .9rem; margin: .5rem 0; }
.timeline { list-style: none; margin: .5rem 0; padding: 0; border-left: 2px solid var(--line); }
.timeline > li { position: relative; padding: 0 0 1rem 1.1rem; }
.timeline > li::before { content: ""; position: absolute; left: -.42rem; top: .5rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--accent); }
.timeline time, .by { color: var(--faint); font-size: .86rem; } .timeline p { margin: .1rem 0; }
.posts { padding-left: 1.4rem; } .posts li { margin: .5rem 0; } .posts p { margin: 0; }
.copies { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: .15rem 0; font-size: .9rem; }
.state { font-weight: 600; }
.month .none { font-weight: 700; opacity: 1; } .month tbody tr.total th, .month .none { font-weight: 700; opacity: 1; } .month tbody tr.total td { border-bottom: 2px solid var(--line); font-weight: 600; }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; } .banner { font-size: .85rem; }
  .view thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
  .view tr { display: grid; grid-template-columns: repeat(3, 1fr); padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .view th:first-child { width: auto; } .view th, .view td { border: 0; padding: .1rem .2rem; } .view tbody th, .view td.why { grid-column: 1 / -1; }
  .view td.n { text-align: left; } .view td.n::before { content: attr(data-head) ": "; color: var(--faint); font-weight: 400; font-size: .82rem; }
}
@media print { .banner { position: static; border: 2px solid; } .story { break-before: page; } nav { display: none; } body { font-size: 10pt; } }
`);
