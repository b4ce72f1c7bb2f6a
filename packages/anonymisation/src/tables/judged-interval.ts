import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Bounds } from "./integer-bounds.js";
import { isProtected } from "./protection.js";

/**
 * The interval of a suppressed cell, if it protects it. Refuses what could not be computed, what no table fits, and what is
 * too narrow or ends below k.
 *
 * @param at - where the cell stands, for a refusal
 */
export function judgedInterval(
  bounds: Bounds | "undecided" | "inconsistent",
  at: string,
  k: number,
  width: number,
): Result<Bounds, AnonymisationRefusalCode> {
  if (bounds === "undecided") return refuse("cell.audit-undecided", at);
  if (bounds === "inconsistent") return refuse("table.inconsistent", at);
  if (!isProtected(bounds, k, width)) return refuse("cell.bounded-too-narrowly", at, { k, protectionWidth: width });
  return accept(bounds);
}
