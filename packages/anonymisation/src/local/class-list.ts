import { BugError } from "@nrs-kit/domain";

/** A class: where its records stand, and for each attribute its level and whether no finer level will hold a class any more. */
export interface OneClass {
  from: number;
  to: number;
  readonly levels: Uint16Array;
  readonly closed: Uint8Array;
}

/** A class without records, of so many attributes. */
export const noClass = (width: number): OneClass => ({
  from: 0,
  to: 0,
  levels: new Uint16Array(width),
  closed: new Uint8Array(width),
});

/** Classes one behind the other, in flat arrays: of thousands of objects the garbage collector would move each one. */
export class ClassList {
  length = 0;
  readonly width: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** For each class its levels: `width` of them. */
  readonly levels: Uint16Array;
  private readonly closed: Uint8Array;

  /**
   * @param most - how many classes there can be at once
   * @param width - how many attributes they have
   */
  constructor(most: number, width: number) {
    this.width = width;
    [this.from, this.to] = [new Int32Array(most), new Int32Array(most)];
    [this.levels, this.closed] = [new Uint16Array(most * width), new Uint8Array(most * width)];
  }

  /** Adds a class as the last one. */
  push({ from, to, levels, closed }: OneClass): void {
    const { length, width } = this;
    if (length === this.from.length) throw new BugError("more classes than records allow");
    this.from[length] = from;
    this.to[length] = to;
    for (let place = 0, at = length * width; place < width; place++, at++) {
      this.levels[at] = levels[place] as number;
      this.closed[at] = closed[place] as number;
    }
    this.length = length + 1;
  }

  /** Takes the last class away and writes what it is; `false` when there is none. */
  pop(one: OneClass): boolean {
    if (this.length === 0) return false;
    const last = --this.length;
    one.from = this.from[last] as number;
    one.to = this.to[last] as number;
    for (let place = 0, at = last * this.width; place < this.width; place++, at++) {
      one.levels[place] = this.levels[at] as number;
      one.closed[place] = this.closed[at] as number;
    }
    return true;
  }

  /** How many records the smallest class holds; 0 when there is none. */
  smallest(): number {
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < this.length; at++)
      least = Math.min(least, (this.to[at] as number) - (this.from[at] as number));
    return this.length === 0 ? 0 : least;
  }
}
