import type { AnyChart } from "../chart.js";
import { sourceOf, titleOf } from "./chart-note.js";

/** A chart in a form that a program in any language can step. */
export interface TransitionsJson {
  readonly format: "nrs-kit/transitions/1";
  readonly chart: string;
  readonly version: number;
  readonly title: string;
  readonly note: string;
  readonly initial: string;
  readonly finals: readonly string[];
  readonly states: readonly { readonly name: string; readonly description: string; readonly final: boolean }[];
  readonly events: readonly string[];
  readonly transitions: readonly TransitionJson[];
}

/** One transition in that form. */
export interface TransitionJson {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly description: string;
  /** Who may cause it: codes of `actor-role`, or roles relative to the organisations of the case. */
  readonly roles: readonly string[];
  /** What must hold, by name, each with the refusal that answers when it does not. */
  readonly conditions: readonly ConditionJson[];
  readonly timeLimit?: string;
  readonly documents?: string;
  readonly source: readonly string[];
}

/** One condition in that form. */
export interface ConditionJson {
  readonly name: string;
  readonly refusal: string;
  readonly pointer: string;
  readonly needs: readonly string[];
  readonly attestation?: string;
  /** The condition before this one that must hold for this one to be judged at all. */
  readonly presumes?: string;
}

/**
 * Writes a chart in a form that needs neither JavaScript nor XState.
 *
 * @example
 * ```ts
 * transitionsJson(referralChart).finals; // => ["closed", "rerouted", "cancelled", "withdrawn", "withdrawn-with-retention"]
 * ```
 */
export function transitionsJson(chart: AnyChart): TransitionsJson {
  const { table, name, version } = chart;
  const { title, note } = titleOf(chart);
  const states = Object.values(table.states).map(({ on, ...state }) => state);
  const finals = states.filter((state) => state.final).map((state) => state.name);
  const { initial, events } = table;
  const transitions = table.transitions.map((one) => transitionJson(chart, one));
  const format = "nrs-kit/transitions/1";
  return { format, chart: name, version, title, note, initial, finals, states, events, transitions };
}

function transitionJson(chart: AnyChart, transition: AnyChart["table"]["transitions"][number]): TransitionJson {
  const { from, event, to, description, conditions, meta } = transition;
  const named = conditions.map(([name, { test, ...condition }]) => ({ name, ...condition }));
  return { from, event, to, description, conditions: named, ...meta, ...sourceOf(chart, transition) };
}
