import type { DataCategoryCode, DisclosureRecord } from "@nrs-kit/domain";

/** One organisation that received something, and every line of the log under which it did. */
export interface Holder {
  readonly organisation: string;
  readonly received: readonly DisclosureRecord[];
}

/** Who holds what: every organisation that received, in the order in which the log first names it. */
export type ShareGraph = ReadonlyMap<string, Holder>;

/**
 * Lays the log of disclosures out by who received. The log is that of one person; lines of several agencies may be put
 * together, and their order does not matter.
 *
 * @param log - the lines of the log
 *
 * @example
 * ```ts
 * const line = { id: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001", organisation: "urn:example:ngo", recipient: "urn:example:centre", levels: [{ category: "identity", level: "allow" }] };
 * [...shareGraph([line]).keys()]; // => ["urn:example:centre"]
 * ```
 */
export function shareGraph(log: readonly DisclosureRecord[]): ShareGraph {
  const holders = new Map<string, { organisation: string; received: DisclosureRecord[] }>();
  for (const line of log) {
    const known = holders.get(line.recipient);
    if (known === undefined) holders.set(line.recipient, { organisation: line.recipient, received: [line] });
    else known.received.push(line);
  }
  return holders;
}

/** The categories of some lines, each once, in the order in which they were first received. */
export const categoriesIn = (lines: readonly DisclosureRecord[]): readonly DataCategoryCode[] => [
  ...new Set(lines.flatMap(({ levels }) => levels.map(({ category }) => category))),
];

/**
 * The lines that lie downstream of some others: what the recipients of those disclosed further, and so on. Instants are
 * not compared, because the clocks of two organisations need not agree, and a holder that is asked in vain does less harm
 * than one that is not asked.
 *
 * @param log - all lines
 * @param from - the lines to begin with
 * @returns the lines to begin with and all downstream of them, each once
 */
export function downstreamOf(
  log: readonly DisclosureRecord[],
  from: readonly DisclosureRecord[],
): readonly DisclosureRecord[] {
  const bySender = new Map<string, DisclosureRecord[]>();
  for (const line of log) {
    const sent = bySender.get(line.organisation);
    if (sent === undefined) bySender.set(line.organisation, [line]);
    else sent.push(line);
  }
  const reached = new Set(from);
  // A set yields what is added while it is walked, and each line once.
  for (const { recipient } of reached) {
    for (const onward of bySender.get(recipient) ?? []) reached.add(onward);
  }
  return [...reached];
}
