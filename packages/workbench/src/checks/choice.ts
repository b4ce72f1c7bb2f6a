import type { Stage } from "./stage.js";

const USAGE = "npm run check -- [--list] [--only STAGE…] [--except STAGE…] [--all]";

/** The stages that a run consists of. */
export interface Choice {
  readonly first: readonly Stage[];
  readonly after: readonly Stage[];
}

const list = (stages: readonly Stage[]): void => {
  const width = Math.max(...stages.map(({ name }) => name.length));
  for (const { name, says } of stages) console.log(`${name.padEnd(width)}  ${says}`);
};

/** Reads the arguments of the command; undefined means that they were wrong. After `--list` nothing is left to run. */
export function chosenStages(
  args: readonly string[],
  first: readonly Stage[],
  after: readonly Stage[],
): Choice | undefined {
  const [option, ...rest] = args.filter((arg) => arg !== "--all");
  const names = rest.flatMap((part) => part.split(",")).filter(Boolean);
  const all = [...first, ...after];
  if (option === "--list") {
    list(all);
    return { first: [], after: [] };
  }
  if (option === undefined) return { first, after };
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  if (!["--only", "--except"].includes(option) || names.length === 0 || unknown.length > 0) {
    const stages = all.map(({ name }) => name).join(", ");
    console.error(`${unknown.length > 0 ? `unknown stage: ${unknown.join(", ")}\n` : ""}${USAGE}\nstages: ${stages}`);
    return undefined;
  }
  const wanted = ({ name }: Stage): boolean => names.includes(name) === (option === "--only");
  return { first: first.filter(wanted), after: after.filter(wanted) };
}
