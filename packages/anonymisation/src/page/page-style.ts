/** The style of the page: nothing is loaded from anywhere, and it prints on white paper. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1c2733; --faint: #5a6b7b; --line: #d5dde5; --bar: #2f6f8f; --paper: #ffffff; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.75rem; border-bottom: 1px solid var(--line); padding-bottom: 0.3rem; }
p { margin: 0.4rem 0; }
.faint { color: var(--faint); }
.warning { border-left: 4px solid #b3541e; padding: 0.4rem 0.9rem; margin: 1rem 0; background: #fbf3ee; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 0; }
dl div { border: 1px solid var(--line); border-radius: 6px; padding: 0.6rem 0.8rem; }
dt { color: var(--faint); font-size: 0.85rem; }
dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
dd small { font-size: 0.85rem; color: var(--faint); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; }
code { font-size: 0.8rem; overflow-wrap: anywhere; }
svg { max-width: 100%; height: auto; font: 14px system-ui, sans-serif; }
svg rect { fill: var(--bar); }
svg text { fill: var(--ink); }
`;
