import type { PopulationModel } from "../src/models/population-model.js";
import type { PrivacyModel } from "../src/models/privacy-model.js";
import type { GeneralisationTask } from "../src/search/generalisation-task.js";

/** Rows as texts, by field. */
export type TextRow = Readonly<Record<string, string>>;

interface Group {
  readonly rows: readonly TextRow[];
}

/**
 * The least loss over every generalisation, found by trying all of them with text keys and plain sums; `undefined` when none
 * holds. Shares nothing with the search but the task.
 *
 * @param people - the people of the population, where the task asks something in view of it
 */
export function exhaustiveLoss(
  rows: readonly TextRow[],
  task: GeneralisationTask,
  people: readonly TextRow[] = [],
): number | undefined {
  const limit = Math.floor(task.suppressionLimit * rows.length);
  let best: number | undefined;
  for (const levels of allLevels(task.quasiIdentifiers.map(({ hierarchy }) => hierarchy.levels.length))) {
    const { kept, dropped } = split(rows, task, levels, people);
    if (dropped.length > limit || tellsWhoIsAbsent(task, levels, kept, dropped, people)) continue;
    const loss = lossOf(rows, task, levels, kept, dropped);
    if (best === undefined || loss < best) best = loss;
  }
  return best;
}

function* allLevels(heights: readonly number[]): Generator<number[]> {
  const [first, ...rest] = heights;
  if (first === undefined) yield [];
  else for (let level = 0; level < first; level++) for (const tail of allLevels(rest)) yield [level, ...tail];
}

/** The text that a value is generalised to. */
export function generalised(task: GeneralisationTask, attribute: number, level: number, value: string): string {
  const hierarchy = task.quasiIdentifiers[attribute]?.hierarchy;
  const found = hierarchy?.levels[level];
  return found?.labels[found.groupOf[hierarchy?.values.indexOf(value) ?? -1] ?? -1] ?? "";
}

function keyOf(task: GeneralisationTask, levels: readonly number[], row: TextRow): string {
  return task.quasiIdentifiers
    .map(({ field }, place) => generalised(task, place, levels[place] ?? 0, row[field] ?? ""))
    .join("|");
}

function split(
  rows: readonly TextRow[],
  task: GeneralisationTask,
  levels: readonly number[],
  people: readonly TextRow[],
) {
  const groups = new Map<string, TextRow[]>();
  for (const row of rows) {
    const key = keyOf(task, levels, row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const all = [...groups.values()].map((members): Group => ({ rows: members }));
  const alike = (group: Group) => {
    const key = keyOf(task, levels, group.rows[0] ?? {});
    return people.filter((one) => keyOf(task, levels, one) === key).length;
  };
  const holds = (group: Group) =>
    task.models.every((model) => modelHolds(model, group.rows, rows)) &&
    (task.population?.models ?? []).every((model) => populationHolds(model, group.rows.length, alike(group)));
  return { kept: all.filter(holds), dropped: all.filter((group) => !holds(group)).flatMap((group) => group.rows) };
}

/** Whether a class fulfils a model in view of the people who look alike, by the textbook. */
export function populationHolds(model: PopulationModel, records: number, people: number): boolean {
  if (model.model === "k-map") return people >= model.k;
  return records <= model.most * people + 1e-9 && records >= model.least * people - 1e-9;
}

/** Whether a model must hide absence, and somebody can be told to be absent. */
function tellsWhoIsAbsent(
  task: GeneralisationTask,
  levels: readonly number[],
  kept: readonly Group[],
  dropped: readonly TextRow[],
  people: readonly TextRow[],
): boolean {
  const mustHide = task.population?.models.some((model) => model.model === "delta-presence" && model.least > 0);
  if (mustHide !== true) return false;
  const present = new Set(kept.map(({ rows }) => keyOf(task, levels, rows[0] ?? {})));
  return dropped.length > 0 || people.some((one) => !present.has(keyOf(task, levels, one)));
}

/** Whether a class fulfils a model, by the textbook. */
export function modelHolds(model: PrivacyModel, group: readonly TextRow[], all: readonly TextRow[]): boolean {
  if (model.model === "k-anonymity") return group.length >= model.k;
  const counts = countBy(group, model.field);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  switch (model.model) {
    case "distinct-l-diversity":
      return sorted.length >= model.l;
    case "entropy-l-diversity":
      return (
        sorted.reduce((sum, count) => sum - (count / group.length) * Math.log(count / group.length), 0) >=
        Math.log(model.l) - 1e-12
      );
    case "recursive-c-l-diversity":
      return (sorted[0] ?? 0) < model.c * sorted.slice(model.l - 1).reduce((sum, count) => sum + count, 0);
    default:
      return distance(model, share(group, model.field), share(all, model.field)) <= model.t + 1e-12;
  }
}

function distance(
  model: Extract<PrivacyModel, { t: number }>,
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  const difference = (value: string) => (one.get(value) ?? 0) - (other.get(value) ?? 0);
  if (model.model === "equal-t-closeness")
    return [...other.keys()].reduce((sum, value) => sum + Math.abs(difference(value)), 0) / 2;
  if (model.model === "ordered-t-closeness") {
    let carried = 0;
    let sum = 0;
    for (const value of model.order) {
      carried += difference(value);
      sum += Math.abs(carried);
    }
    return sum / Math.max(1, model.order.length - 1);
  }
  // Earth moves within the lowest group that it can: what is left over goes up one level.
  const { levels, values } = model.hierarchy;
  let moved = 0;
  let surplus = values.map(difference);
  for (const [height, level] of levels.entries()) {
    if (height === 0) continue;
    const next = values.map(() => 0);
    for (const group of level.labels.keys()) {
      const members = values.map((_, place) => place).filter((place) => level.groupOf[place] === group);
      const parts = members.map((place) => surplus[place] ?? 0);
      const gain = parts.filter((part) => part > 0).reduce((sum, part) => sum + part, 0);
      const need = parts.filter((part) => part < 0).reduce((sum, part) => sum - part, 0);
      moved += (height / (levels.length - 1)) * Math.min(gain, need);
      next[members[0] ?? 0] = gain - need;
    }
    surplus = next;
  }
  return moved;
}

function countBy(rows: readonly TextRow[], field: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[field] ?? "", (counts.get(row[field] ?? "") ?? 0) + 1);
  return counts;
}

function share(rows: readonly TextRow[], field: string): Map<string, number> {
  return new Map([...countBy(rows, field)].map(([value, count]) => [value, count / rows.length]));
}

function lossOf(
  rows: readonly TextRow[],
  task: GeneralisationTask,
  levels: readonly number[],
  kept: readonly Group[],
  dropped: readonly TextRow[],
): number {
  const lost = new Set(dropped);
  const perAttribute = task.quasiIdentifiers.map(({ field, hierarchy }, place) => {
    const level = levels[place] ?? 0;
    const width = hierarchy.values.length;
    const costs = rows.map((row) => {
      if (task.metric === "precision") return lost.has(row) ? 1 : level / Math.max(1, hierarchy.levels.length - 1);
      const own = generalised(task, place, level, row[field] ?? "");
      const size = hierarchy.values.filter((value) => generalised(task, place, level, value) === own).length;
      return width === 1 ? 0 : ((lost.has(row) ? width : size) - 1) / (width - 1);
    });
    // One-level hierarchies have nothing to lose, and one value is always known.
    if (task.metric === "precision" && hierarchy.levels.length === 1 && dropped.length === 0) return 0;
    return costs.reduce((sum, cost) => sum + cost, 0) / rows.length;
  });
  switch (task.metric) {
    case "loss-geometric":
      return perAttribute.reduce((product, one) => product * (one + 1), 1) ** (1 / perAttribute.length) - 1;
    case "discernibility":
      return kept.reduce((sum, group) => sum + group.rows.length ** 2, dropped.length * rows.length);
    case "average-class-size":
      return rows.length / (kept.length + (dropped.length > 0 ? 1 : 0));
    case "entropy":
      return entropyLoss(rows, task, levels, dropped);
    default:
      return perAttribute.reduce((sum, one) => sum + one, 0) / perAttribute.length;
  }
}

function entropyLoss(
  rows: readonly TextRow[],
  task: GeneralisationTask,
  levels: readonly number[],
  dropped: readonly TextRow[],
): number {
  return task.quasiIdentifiers.reduce((sum, { field }, place) => {
    const general = (row: TextRow) => generalised(task, place, levels[place] ?? 0, row[field] ?? "");
    const bits = (texts: readonly string[], given: readonly string[]) => {
      const joint = texts.map((text, at) => `${text}|${given[at]}`);
      const count = (list: readonly string[], one: string | undefined) => list.filter((other) => other === one).length;
      return joint.reduce((total, one, at) => total - Math.log2(count(joint, one) / count(given, given[at])), 0);
    };
    const whole = bits(
      rows.map((row) => row[field] ?? ""),
      rows.map(general),
    );
    return (
      sum +
      whole +
      bits(
        dropped.map(general),
        dropped.map(() => ""),
      )
    );
  }, 0);
}
