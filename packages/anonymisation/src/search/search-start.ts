import { oneClass } from "./classes.js";
import type { EncodedTable } from "./encode-tuples.js";
import { greedyDescent } from "./greedy-descent.js";
import { type Hub, hubOf } from "./hub.js";
import { leastLevelsOf, type PairFloors, pairFloors } from "./pair-floors.js";
import type { Choice, SearchProblem } from "./search-problem.js";
import { heightOf } from "./search-problem.js";
import { type StageRooms, stageRoomsFor } from "./stage-classes.js";

/** What is known of a problem before the tree of its generalisations is searched. */
export interface SearchStart {
  readonly floors: PairFloors;
  /** The tuples, joined as far as no generalisation that can hold tells them apart. */
  readonly hub: Hub;
  /** Room for its stages that nobody uses yet. */
  readonly rooms: StageRooms;
  /** A good choice to compare others with. */
  readonly best: Choice | undefined;
  /** How many generalisations were judged for it. */
  readonly checked: number;
}

/** Learns what two attributes at a time rule out, and descends greedily once; `undefined` when nothing can hold. */
export function searchStart(
  problem: SearchProblem,
  combinations: EncodedTable["combinations"],
): SearchStart | undefined {
  const { table } = problem;
  const isTooHigh = (level: number, attribute: number) => level > heightOf(problem, attribute);
  if (problem.least.some(isTooHigh)) return undefined;
  const floors = pairFloors(problem, combinations);
  const least = leastLevelsOf(floors);
  if (least.some(isTooHigh)) return undefined;
  const joins = least.some((level, attribute) => level > (problem.least[attribute] ?? 0));
  const hub = hubOf(problem, table, oneClass(table), 0, least, joins);
  const rooms = stageRoomsFor(hub);
  const descended = greedyDescent(problem, hub, least, rooms);
  return { floors, hub, rooms, best: descended, checked: descended?.checked ?? 0 };
}
