/**
 * Numbers pairs (class, group) consecutively: how rows that share a class are split by one more attribute. Small tables
 * of pairs are addressed directly, large ones hashed; equality is always decided by the pair itself, never by a hash.
 */
export class Interner {
  private table = new Int32Array(0);
  private parents = new Int32Array(0);
  private groups = new Int32Array(0);

  /**
   * Writes for each row the number of its pair to `out` and returns how many there are.
   *
   * @param classes - the class of each row, below `classCount`
   * @param groupOf - the group of each code, below `groupCount`
   */
  refine(
    rows: number,
    classes: Int32Array,
    classCount: number,
    codes: Int32Array,
    groupOf: Int32Array,
    groupCount: number,
    out: Int32Array,
  ): number {
    return classCount * groupCount <= 4 * rows + 256
      ? this.direct(rows, classes, classCount, codes, groupOf, groupCount, out)
      : this.hashed(rows, classes, codes, groupOf, out);
  }

  private direct(
    rows: number,
    classes: Int32Array,
    classCount: number,
    codes: Int32Array,
    groupOf: Int32Array,
    groupCount: number,
    out: Int32Array,
  ): number {
    const table = this.cleared(classCount * groupCount);
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const place = at(classes, row) * groupCount + at(groupOf, at(codes, row));
      let number = at(table, place);
      if (number === 0) table[place] = number = ++count;
      out[row] = number - 1;
    }
    return count;
  }

  /**
   * Like {@link refine}, and sums the counts of the rows of each pair into `sizes`, in the same pass: most of what a search
   * asks is only how large the classes are.
   */
  refineAndSum(
    rows: number,
    classes: Int32Array,
    classCount: number,
    codes: Int32Array,
    groupOf: Int32Array,
    groupCount: number,
    out: Int32Array,
    counts: Int32Array,
    sizes: Int32Array,
  ): number {
    if (classCount * groupCount > 4 * rows + 256) {
      const found = this.hashed(rows, classes, codes, groupOf, out);
      sizes.fill(0, 0, found);
      for (let row = 0; row < rows; row++) sizes[at(out, row)] = at(sizes, at(out, row)) + at(counts, row);
      return found;
    }
    const table = this.cleared(classCount * groupCount);
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const place = at(classes, row) * groupCount + at(groupOf, at(codes, row));
      let number = at(table, place);
      if (number === 0) {
        table[place] = number = ++count;
        sizes[count - 1] = 0;
      }
      out[row] = number - 1;
      sizes[number - 1] = at(sizes, number - 1) + at(counts, row);
    }
    return count;
  }

  private hashed(rows: number, classes: Int32Array, codes: Int32Array, groupOf: Int32Array, out: Int32Array): number {
    const capacity = 2 ** Math.ceil(Math.log2(2 * rows + 2));
    const table = this.cleared(capacity);
    if (this.parents.length < rows) {
      this.parents = new Int32Array(rows);
      this.groups = new Int32Array(rows);
    }
    const { parents, groups } = this;
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const parent = at(classes, row);
      const group = at(groupOf, at(codes, row));
      const mixed = Math.imul(Math.imul(parent, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca6b), 0xc2b2ae35);
      let place = (mixed ^ (mixed >>> 15)) & (capacity - 1);
      let number = at(table, place);
      while (number !== 0 && (at(parents, number - 1) !== parent || at(groups, number - 1) !== group)) {
        place = (place + 1) & (capacity - 1);
        number = at(table, place);
      }
      if (number === 0) {
        parents[count] = parent;
        groups[count] = group;
        table[place] = number = ++count;
      }
      out[row] = number - 1;
    }
    return count;
  }

  private cleared(length: number): Int32Array {
    if (this.table.length < length) this.table = new Int32Array(length);
    else this.table.fill(0, 0, length);
    return this.table;
  }
}

function at(numbers: Int32Array, place: number): number {
  // Within bounds by construction; the assertion keeps this inner loop free of a branch.
  return numbers[place] as number;
}
