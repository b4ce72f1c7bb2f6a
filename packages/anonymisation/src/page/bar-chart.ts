import { type Html, html } from "./html.js";

/** A bar: what it stands for, how long it is from 0 to 1, and what is written beside it. */
export interface Bar {
  readonly label: string;
  readonly share: number;
  readonly value: string;
}

const [WIDTH, LABELS, VALUES, ROW] = [900, 230, 250, 26];
const LONGEST = WIDTH - LABELS - VALUES;

/** Horizontal bars as SVG. The numbers stand in it as text, so that nothing is told by colour or length alone. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const height = bars.length * ROW;
  const rows = bars.map(({ label, share, value }, at) => {
    const width = Math.max(1, Math.min(1, share) * LONGEST).toFixed(1);
    const [top, middle] = [at * ROW, at * ROW + 17];
    return html`<text x="0" y="${middle}">${label}</text><rect x="${LABELS}" y="${top + 5}" width="${width}" height="16"></rect><text x="${LABELS + Number(width) + 8}" y="${middle}">${value}</text>`;
  });
  return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${rows}</svg>`;
}
