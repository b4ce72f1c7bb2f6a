import { describe, expect, test } from "vitest";
import { rightsOf } from "./actor.js";
import type { AnyChart } from "./chart.js";
import type { CompiledTransition } from "./compile.js";
import type { Condition } from "./guard.js";
import { chartByName, chartNames } from "./registry.js";
import { answer, type Question, questions, withTransition } from "./testing/answers.js";
import { newInstances } from "./testing/starts.js";

const chartOf = (name: string): AnyChart => {
  const found = chartByName(name);
  if (!found.ok) throw new Error("no such chart");
  return found.value;
};

interface Mutant {
  readonly name: string;
  readonly transition: CompiledTransition<object>;
  readonly chart: AnyChart;
}

type Conditions = CompiledTransition<object>["conditions"];

const guarded = (conditions: Conditions) => ({ conditions, tests: conditions.map(([, { test }]) => test) });

/** Every chart that differs from a chart in one guard, one target or one role. */
function mutantsOf(chart: AnyChart): readonly Mutant[] {
  const states = Object.keys(chart.table.states);
  return chart.table.transitions.flatMap((transition) => {
    const { from, event, to, conditions, meta } = transition;
    const mutant = (what: string, change: Partial<CompiledTransition<object>>): Mutant => {
      return { name: `${from} ${event}: ${what}`, transition, chart: withTransition(chart, transition, change) };
    };
    const guards = conditions.flatMap(([name, condition], index) => {
      const against: Condition<object> = { ...condition, test: (...all) => !condition.test(...all) };
      return [
        mutant(`without ${name}`, guarded(conditions.toSpliced(index, 1))),
        mutant(`against ${name}`, guarded(conditions.with(index, [name, against]))),
      ];
    });
    const elsewhere = states[(states.indexOf(to) + 1) % states.length] ?? to;
    const roles = meta.roles.includes("anyone")
      ? []
      : [
          mutant("by anyone", { rights: rightsOf(["anyone"]) }),
          ...meta.roles.map((role) =>
            mutant(`not by ${role}`, {
              rights: rightsOf(
                meta.roles.filter((one) => one !== role),
                chart.supervised,
              ),
            }),
          ),
        ];
    return [...guards, mutant(`to ${elsewhere}`, { to: elsewhere }), ...roles];
  });
}

/** A mutant that breaks down is told apart as well: nobody waits for its answer. */
function answerOf(chart: AnyChart, question: Question): string {
  try {
    return answer(chart, question);
  } catch {
    return "breaks down";
  }
}

/** A sender may be a supervisor already, so that taking one name of the two away changes nothing. */
const equivalent = ["not by supervisor"];

const killed = new Map<string, readonly [killed: number, all: number]>();

describe.each(chartNames)("the answers of the chart %s", (name) => {
  const chart = chartOf(name);
  const asked = questions(chart, newInstances(name));
  const lines = asked.map((question) => `${question.label} => ${answer(chart, question)}`);
  const answers = new Map(asked.map((question) => [question, answer(chart, question)]));

  test("are those on record", async () => {
    const samples = lines.filter((line) => !/ by [a-z-]+ of /.test(line));
    await expect(`${samples.join("\n")}\n`).toMatchFileSnapshot(`../test-data/answers/${name}.txt`);
  });

  test("tell every mutant of the chart from the chart", () => {
    const about = (transition: CompiledTransition<object>): readonly Question[] =>
      asked.filter(({ snapshot, event }) => snapshot.value === transition.from && event.type === transition.event);
    const mutants = mutantsOf(chart);
    const survivors = mutants.filter((mutant) =>
      about(mutant.transition).every((one) => answerOf(mutant.chart, one) === answers.get(one)),
    );
    killed.set(name, [mutants.length - survivors.length, mutants.length]);
    const unexplained = survivors.map((one) => one.name).filter((one) => !equivalent.some((why) => one.endsWith(why)));
    expect(unexplained).toEqual([]);
  });
});

test("at least 95 of 100 mutants are told apart", () => {
  const all = [...killed.values()];
  const [told, made] = [all.reduce((sum, [one]) => sum + one, 0), all.reduce((sum, [, one]) => sum + one, 0)];
  console.log(`${told} of ${made} mutants of the charts were told apart`);
  expect(told / made).toBeGreaterThanOrEqual(0.95);
});
