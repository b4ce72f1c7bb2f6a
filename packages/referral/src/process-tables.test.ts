import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { actorRoles } from "./actor.js";
import { eventNames } from "./event-names.js";
import { reasonsByEvent } from "./reasons.js";
import { chartByName, chartNames } from "./registry.js";

const tables = new URL("../../../../shared/domain/machines.json", import.meta.url);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Row {
  readonly from: readonly string[];
  readonly event: string;
  readonly to: string;
  readonly actorRoles: readonly string[];
}

/** Roles that our charts add to the tables, or name where the tables name none, each with its reason. */
const added: Readonly<Record<string, readonly string[]>> = {
  // Nothing may stand between a withdrawal and its effect: whoever is told of it may record it.
  "referral consent.withdrawn": [
    "data-protection-officer",
    "guardianship-authority",
    "legal-representative",
    "prosecutor-court",
    "recipient",
    "sender",
    "system",
  ],
  // The wiring of the composed system causes these.
  "case immediate-risk.found": ["system"],
  "case reasonable-grounds.found": ["system"],
  "case vulnerability.found": ["system"],
  "reflection reasonable-grounds.found": ["system"],
  "service service.referred": ["system"],
  "service service.started": ["system"],
  "service referral.failed": ["system"],
  "service service.delivered": ["system"],
  "service service.interrupted": ["system"],
  // The table names nobody; those who hear the person, or are there with them, can say so.
  "proceedings person.heard": ["case-coordinator", "law-enforcement", "legal-aid", "prosecutor-court"],
};

/** Roles that our charts name otherwise: the owner gives a case away, with the acceptance of the other as evidence. */
const renamed: Readonly<Record<string, readonly string[]>> = { "case case.transferred": ["worker"] };

describe.skipIf(!existsSync(tables))("beside the process tables of the standard", () => {
  const machines: readonly { readonly name: string; readonly rows: readonly Row[] }[] = existsSync(tables)
    ? JSON.parse(readFileSync(tables, "utf8")).machines
    : [];

  test.each(chartNames)("the chart %s has every row, with the roles of the row", (name) => {
    const chart = chartByName(name);
    const names: Readonly<Record<string, string>> = eventNames[name];
    const rows = machines.find((one) => one.name === name)?.rows ?? [];
    const theirs = rows.flatMap((row) =>
      row.from.map((from) => {
        const event = names[row.event] ?? "";
        const base = renamed[`${name} ${event}`] ?? row.actorRoles;
        const roles = [...base, ...(added[`${name} ${event}`] ?? [])].sort().join();
        return `${kebab(from)} ${event} ${kebab(row.to)} ${roles}`;
      }),
    );
    const ours = chart.ok ? chart.value.table.transitions : [];
    const own = ours.map(({ from, event, to, meta }) => `${from} ${event} ${to} ${[...meta.roles].sort().join()}`);
    expect(own.sort()).toEqual(theirs.sort());
  });
});

const csv = (list: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(new URL(`../../domain/codelists/${list}.csv`, import.meta.url)), { columns: true });

test("the roles are the codes of the list actor-role", () => {
  expect([...actorRoles].sort()).toEqual(
    csv("actor-role")
      .map((row) => row.code)
      .sort(),
  );
});

test("the reasons of each event are those that the list referral-decline-reason allows for it", () => {
  const names: Readonly<Record<string, string>> = eventNames.referral;
  const theirs = csv("referral-decline-reason").flatMap((row) =>
    (row.events ?? "").split(/[\s;|]+/).map((event) => `${names[event] ?? event} ${row.code}`),
  );
  const own = Object.entries(reasonsByEvent).flatMap(([event, reasons]) => reasons.map((one) => `${event} ${one}`));
  expect(own.sort()).toEqual(theirs.sort());
});
