import {
  type AttributeGrouping,
  type CodeTable,
  type Gift,
  groupAt,
  mostGroups,
  type Partition,
  type Places,
} from "./partition.js";

/** Counts and moves records in plain JavaScript. */
export class ScriptPartition implements Partition {
  readonly order: Int32Array;
  readonly partOf: Int32Array;
  readonly nextOf: Int32Array;
  private readonly table: CodeTable;
  private readonly sizes: Int32Array;
  private readonly moved: Int32Array;

  constructor(table: CodeTable, order: Int32Array, groupings: readonly AttributeGrouping[]) {
    const groups = mostGroups(groupings);
    this.table = table;
    this.order = order.slice();
    this.moved = new Int32Array(order.length);
    this.sizes = new Int32Array(groups);
    this.partOf = new Int32Array(groups);
    this.nextOf = new Int32Array(groups + 1);
  }

  sizesAt({ from, to }: Places, grouping: AttributeGrouping): Int32Array {
    const { table, order, sizes } = this;
    sizes.fill(0, 0, grouping.groups);
    for (let at = from; at < to; at++) {
      const group = groupAt(table, order[at] as number, grouping);
      sizes[group] = (sizes[group] as number) + 1;
    }
    return sizes;
  }

  move({ from, to }: Places, grouping: AttributeGrouping, gift: Gift): void {
    const { table, order, partOf, nextOf, moved } = this;
    let left = gift.records;
    for (let at = from; at < to; at++) {
      const record = order[at] as number;
      const group = groupAt(table, record, grouping);
      const isGiven = group === gift.group && left > 0;
      if (isGiven) left--;
      const part = isGiven ? gift.part : (partOf[group] as number);
      const next = nextOf[part] as number;
      moved[next] = record;
      nextOf[part] = next + 1;
    }
    for (let at = from; at < to; at++) order[at] = moved[at - from] as number;
  }
}
