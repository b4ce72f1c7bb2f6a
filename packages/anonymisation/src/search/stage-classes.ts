import { type Classes, type ClassSizes, type Room, refined, roomFor, sizesOf, splitBy } from "./classes.js";
import { type Hub, stageOf } from "./hub.js";
import type { Split } from "./interner.js";
import type { SearchProblem } from "./search-problem.js";
import { compositePart } from "./splitting.js";
import type { Stage } from "./stage.js";

/** Room for the classes at each stage: of its tuples before they are split, and after. */
export interface StageRooms {
  readonly before: readonly Int32Array<ArrayBuffer>[];
  readonly after: readonly Room[];
}

/** Room for the classes after each stage of a hub that nobody uses yet. */
export const roomsAfter = ({ stages }: Pick<Hub, "stages">): Room[] => stages.map(({ table }) => roomFor(table.tuples));

/** Rooms for the stages of a hub that nobody uses yet. */
export const stageRoomsFor = (hub: Pick<Hub, "stages">): StageRooms => ({
  before: hub.stages.map(({ table }) => new Int32Array(table.tuples)),
  after: roomsAfter(hub),
});

/** Classes of the tuples of the stage before a composite, the levels at which every stage from there on splits them, and rooms. */
type Passage = [
  problem: SearchProblem,
  hub: Pick<Hub, "stages">,
  composite: number,
  before: Classes,
  levels: ArrayLike<number>,
  rooms: StageRooms,
];

/**
 * The classes after each stage that they pass. They lie in the rooms after the stages, and last until these are used again.
 *
 * @param loses - says before classes are split whether they would lose too much; nothing is found then
 */
export function classesThrough(passage: Passage): Classes[];
export function classesThrough(passage: Passage, loses: (split: Split) => boolean): Classes[] | undefined;
export function classesThrough(
  [problem, hub, composite, before, levels, rooms]: Passage,
  loses?: (split: Split) => boolean,
): Classes[] | undefined {
  const found: Classes[] = [];
  let classes = before;
  for (let place = composite; place < hub.stages.length; place++) {
    const stage = stageOf(hub, place);
    const { codes, grouping } = compositePart(problem, stage.table, place, levels);
    const room = rooms.after[place];
    if (grouping.groups === 1 && room !== undefined) {
      // Nothing is split.
      room.sizes.set(classes.sizes.subarray(0, classes.classes));
      classes = { ...carried(stage, classes, problem, room.classOf), sizes: room.sizes };
    } else {
      const split = splitBy(stage.table, carried(stage, classes, problem, rooms.before[place]), codes, grouping);
      if (loses?.(split)) return undefined;
      classes = refined(split, problem.interner, room);
    }
    found.push(classes);
  }
  return found;
}

/** The sizes of the classes after the last stage: what {@link classesThrough} gives last, sooner. */
export function sizesThrough([problem, hub, composite, before, levels, rooms]: Passage): ClassSizes {
  const last = hub.stages.length - 1;
  if (composite > last) return before;
  const stages = hub.stages.slice(0, last);
  const classes = classesThrough([problem, { stages }, composite, before, levels, rooms]).at(-1) ?? before;
  const stage = stageOf(hub, last);
  const { codes, grouping } = compositePart(problem, stage.table, last, levels);
  const split = splitBy(stage.table, carried(stage, classes, problem, rooms.before[last]), codes, grouping);
  return sizesOf(split, problem.interner, rooms.after[last]);
}

/** The classes of the stage before as classes of the tuples of a stage. They lie in the room, and last until it is used again. */
export function carried(
  stage: Stage,
  classes: Classes,
  { interner }: Pick<SearchProblem, "interner">,
  room?: Int32Array<ArrayBuffer>,
): Classes {
  return { ...classes, classOf: interner.numbersAt(stage.within, classes.classOf, stage.before, room) };
}
