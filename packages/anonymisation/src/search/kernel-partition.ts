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

/** So many integers a partition takes in the memory of a kernel, besides its groupings. */
const roomsFor = ({ codes }: CodeTable, records: number, groups: number) => ({
  codes: Math.ceil((codes.length * BYTES_OF_CODE) / BYTES),
  order: records,
  moved: records,
  sizes: 2 * groups,
  partOf: groups,
  nextOf: groups + 1,
});

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

  private constructor(
    kernel: Kernel,
    memory: KernelMemory,
    table: CodeTable,
    order: Int32Array,
    rooms: ReturnType<typeof roomsFor>,
  ) {
    [this.kernel, this.memory, this.row] = [kernel, memory, table.width * BYTES_OF_CODE];
    const room = (length: number) => memory.at(memory.addressFor({}, length), length);
    const codes = room(rooms.codes);
    new Uint16Array(codes.buffer, codes.byteOffset).set(table.codes);
    this.order = room(rooms.order);
    this.order.set(order);
    [this.sizes, this.partOf, this.nextOf] = [room(rooms.sizes), room(rooms.partOf), room(rooms.nextOf)];
    [this.codesAt, this.movedAt] = [codes.byteOffset, room(rooms.moved).byteOffset];
  }

  /** A partition in the memory of a kernel; `undefined` where codes do not fit into two bytes, or there is no room. */
  static of(
    kernel: Kernel,
    memory: KernelMemory,
    table: CodeTable,
    order: Int32Array,
    groupings: readonly AttributeGrouping[],
  ): KernelPartition | undefined {
    const rooms = roomsFor(table, order.length, mostGroups(groupings));
    const lengths = [...Object.values(rooms), ...groupings.map(({ groupOf }) => groupOf.length)];
    if (!(table.codes instanceof Uint16Array) || !memory.makesRoomFor(0, lengths)) return undefined;
    return new KernelPartition(kernel, memory, table, order, rooms);
  }

  // Both write out where a class lies: a list of addresses would be made anew for every class.

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
