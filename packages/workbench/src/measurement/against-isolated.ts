import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Match } from "./against.js";
import type { BenchRow } from "./bench-row.js";
import { median, summaryOf } from "./summary.js";

/** Where a contestant stands: a module, and the name of a function in it that does some work and says how much. */
export interface Isolated {
  readonly module: URL;
  readonly name: string;
}

const starter = fileURLToPath(new URL("./contestant-process.ts", import.meta.url));

/** The next word of a contestant; one that broke down says nothing more. */
const wordOf = async (child: ChildProcess): Promise<unknown> => {
  const broken = new AbortController();
  const end = (): void => broken.abort(new Error("a contestant broke down"));
  child.once("exit", end);
  const [word] = await once(child, "message", { signal: broken.signal });
  child.off("exit", end);
  return word;
};

const started = async ({ module, name }: Isolated): Promise<ChildProcess> => {
  const child = fork(starter, [module.href, name]);
  await wordOf(child);
  return child;
};

const rateOf = async (child: ChildProcess): Promise<number> => {
  const answered = wordOf(child);
  child.send("go");
  return Number(await answered);
};

/**
 * Measures a subject against a peer in turns, each in a process of its own, by the processor time of that process. Two
 * contestants that share functions would otherwise hand each other objects of other shapes, and the engine would
 * compile for both.
 */
export async function againstIsolated(match: Match, subject: Isolated, peer: Isolated): Promise<BenchRow> {
  const [ours, theirs] = [await started(subject), await started(peer)];
  for (const warming of [ours, theirs, ours, theirs]) await rateOf(warming);
  const rounds: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < (match.rounds ?? 9); round += 1) {
    rounds.push({ ours: await rateOf(ours), theirs: await rateOf(theirs) });
  }
  for (const child of [ours, theirs]) child.disconnect();
  const [own, other] = [median(rounds.map((one) => one.ours)), median(rounds.map((one) => one.theirs))];
  const said = [own, other].map((rate) => rate.toLocaleString("en", { maximumFractionDigits: rate < 100 ? 1 : 0 }));
  const inPeers = summaryOf(rounds.map((one) => one.theirs / one.ours)).ratio;
  return {
    id: match.id,
    subject: match.subject,
    peer: match.peer,
    ...summaryOf(rounds.map((one) => one.ours / one.theirs)),
    note: `${match.inPeers === true ? `${inPeers} times the peer; ` : ""}${match.note}; ${said.join(" against ")} per second of processor time, each in a process of its own`,
  };
}
