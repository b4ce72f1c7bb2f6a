import type { ReleasedTable } from "../src/tables/released-table.js";
import { linesOf, shapeOf } from "../src/tables/table-shape.js";

/** What an attacker holds possible for a cell; `high` is Infinity when nothing limits it. */
export interface Belief {
  low: number;
  high: number;
}

/**
 * An attacker with pencil and paper: subtracts what is known from each total, and each total from what is known, until
 * nothing more follows. Knows nothing of linear programming, so that it is independent of the audit.
 */
export function differencingAttack(table: ReleasedTable): Belief[] {
  const least = table.guarantee.zeros === "publish" ? 1 : 0;
  const beliefs = table.cells.map(({ count }) => ({ low: count ?? least, high: count ?? Number.POSITIVE_INFINITY }));
  const belief = (cell: number) => beliefs[cell] ?? { low: 0, high: 0 };
  const lines = linesOf(shapeOf(table.dimensions));
  let rounds = 0;
  for (let learnt = true; learnt && rounds < 200; rounds++) {
    learnt = false;
    for (const { total, parts } of lines) {
      const low = parts.reduce((sum, part) => sum + belief(part).low, 0);
      const high = parts.reduce((sum, part) => sum + belief(part).high, 0);
      learnt = narrow(belief(total), low, high) || learnt;
      for (const part of parts) {
        const others = parts.filter((other) => other !== part);
        const least = belief(total).low - others.reduce((sum, other) => sum + belief(other).high, 0);
        const most = belief(total).high - others.reduce((sum, other) => sum + belief(other).low, 0);
        learnt = narrow(belief(part), least, most) || learnt;
      }
    }
  }
  return beliefs;
}

function narrow(belief: Belief, low: number, high: number): boolean {
  const before = belief.high - belief.low;
  belief.low = Math.max(belief.low, Number.isNaN(low) ? 0 : low);
  belief.high = Math.min(belief.high, Number.isNaN(high) ? Number.POSITIVE_INFINITY : high);
  return belief.high - belief.low < before;
}
