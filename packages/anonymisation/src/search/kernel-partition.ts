import type { Kernel } from "./kernel.js";
import type { KernelMemory } from "./kernel-memory.js";
import {
  type AttributeGrouping,
  type CodeTable,
  type Gift,
  mostGroups,
  type Partition,
  type Places,
} from "./partition.js";

const BYTES = 4;
const BYTES_OF_CODE = 2;

/** Counts and moves records by WebAssembly. Nothing else may use the memory as long as this is in use. */
export class KernelPartition implements Partition {
  readonly order: Int32Array;
  readonly partOf: Int32Array;
  readonly nextOf: Int32Array;
  private readonly kernel: Kernel;
  private readonly memory: KernelMemory;
  private readonly sizes: Int32Array;
  private readonly row: number;
  private readonly codesAt: number;
  private readonly movedAt: number;

  private constructor(kernel: Kernel, memory: KernelMemory, table: CodeTable, order: Int32Array, groups: number) {
    [this.kernel, this.memory, this.row] = [kernel, memory, table.width * BYTES_OF_CODE];
    const room = (length: number) => memory.at(memory.addressFor({}, length), length);
    const codes = room(wordsOf(table.codes));
    new Uint16Array(codes.buffer, codes.byteOffset).set(table.codes);
    const moved = room(order.length);
    [this.order, this.sizes] = [room(order.length), room(2 * groups)];
    [this.partOf, this.nextOf] = [room(groups), room(groups + 1)];
    [this.codesAt, this.movedAt] = [codes.byteOffset, moved.byteOffset];
    this.order.set(order);
  }

  /** A partition in the memory of a kernel; `undefined` where codes do not fit into two bytes, or there is no room. */
  static of(
    kernel: Kernel,
    memory: KernelMemory,
    table: CodeTable,
    order: Int32Array,
    groupings: readonly AttributeGrouping[],
  ): KernelPartition | undefined {
    const groups = mostGroups(groupings);
    const rooms = [wordsOf(table.codes), order.length, order.length, 2 * groups, groups, groups + 1];
    const lengths = [...rooms, ...groupings.map(({ groupOf }) => groupOf.length)];
    if (!(table.codes instanceof Uint16Array) || !memory.makesRoomFor(0, lengths)) return undefined;
    return new KernelPartition(kernel, memory, table, order, groups);
  }

  sizesAt({ from, to }: Places, grouping: AttributeGrouping): Int32Array {
    const { order, sizes } = this;
    this.kernel.countGroups(
      order.byteOffset + from * BYTES,
      order.byteOffset + to * BYTES,
      this.codesAt + grouping.place * BYTES_OF_CODE,
      this.row,
      this.addressOf(grouping),
      grouping.groups,
      sizes.byteOffset,
    );
    return sizes;
  }

  move({ from, to }: Places, grouping: AttributeGrouping, { group, records, part }: Gift): void {
    const { order, partOf, nextOf } = this;
    this.kernel.moveRecords(
      order.byteOffset + from * BYTES,
      order.byteOffset + to * BYTES,
      this.codesAt + grouping.place * BYTES_OF_CODE,
      this.row,
      this.addressOf(grouping),
      partOf.byteOffset,
      nextOf.byteOffset,
      group,
      records,
      part,
      this.movedAt,
    );
  }

  private addressOf({ groupOf }: AttributeGrouping): number {
    return this.memory.addressOf(groupOf, groupOf.length);
  }
}

/** How many integers the codes take. */
const wordsOf = ({ length }: CodeTable["codes"]): number => Math.ceil((length * BYTES_OF_CODE) / BYTES);
