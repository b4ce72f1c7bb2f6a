import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { type Actor, initialSnapshot, referralChart } from "@nrs-kit/referral";
import { newInstances, shortestPaths } from "@nrs-kit/referral/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ActionPanel } from "./action-panel.js";
import { referralServer } from "./server.js";
import { add, apply, read } from "./store.js";

const sender: Actor = { role: "case-coordinator", organisation: "org:team" };
const receiver: Actor = { role: "shelter", organisation: "org:centre" };
const at = "2026-11-24T09:00:00Z";

const sentReferral = () => {
  const [start] = newInstances("referral");
  const path = start && shortestPaths(referralChart, start).get("sent");
  if (path === undefined) throw new Error("no way to a sent referral");
  return path.end as Parameters<typeof add>[2];
};

const db = new PGlite();
const actors = new Map([
  ["sender", sender],
  ["receiver", receiver],
]);
const server = referralServer(
  db,
  (request) => actors.get(String(request.headers["x-session"])),
  () => at,
);
let address = "";

beforeAll(async () => {
  await db.exec(readFileSync(new URL("../schema.sql", import.meta.url), "utf8"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/referrals`;
});

afterAll(async () => {
  server.close();
  await db.close();
});

let key = "";
let count = 0;
beforeEach(async () => {
  count += 1;
  key = `referral-${count}`;
  await add(db, key, sentReferral());
});

interface Answer {
  readonly state?: string;
  readonly revision?: number;
  readonly actions?: readonly { readonly event: string }[];
  readonly refusals?: readonly { readonly code: string }[];
}

const call = async (session: string, body?: unknown, path = key) => {
  const response = await fetch(`${address}/${path}`, {
    headers: { "x-session": session },
    ...(body === undefined ? {} : { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Answer;
  return { status: response.status, ...answer, codes: answer.refusals?.map(({ code }) => code) ?? [] };
};

const received = { type: "referral.received", attested: ["undertaking-is-on-file"] };

describe("the server", () => {
  test("says what may happen next to whom", async () => {
    const events = async (session: string) => (await call(session)).actions?.map(({ event }) => event);
    expect(await events("sender")).toEqual(["consent.withdrawn", "referral.recalled"]);
    expect(await events("receiver")).toContain("referral.received");
  });

  test("steps a referral to its end, and keeps every event in the order in which it happened", async () => {
    const done = [
      await call("receiver", received),
      await call("receiver", { type: "referral.accepted" }),
      await call("receiver", { type: "service.started" }),
      await call("receiver", { type: "referral.completed", feedback: { outcome: "full" } }),
      await call("sender", { type: "feedback.acknowledged" }),
    ];
    expect(done.map(({ state, revision }) => `${revision} ${state}`)).toEqual([
      "1 received",
      "2 accepted",
      "3 in-service",
      "4 completed",
      "5 closed",
    ]);
    const { rows } = await db.query<{ type: string }>(
      "select event ->> 'type' as type from event where instance = $1 order by revision",
      [key],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      "referral.received",
      "referral.accepted",
      "service.started",
      "referral.completed",
      "feedback.acknowledged",
    ]);
  });

  test("refuses with a code what the chart refuses, and nothing has changed", async () => {
    expect(await call("sender", received)).toMatchObject({ status: 422, codes: ["role.not-allowed"] });
    expect(await call("receiver", { type: "referral.received" })).toMatchObject({ codes: ["attestation.missing"] });
    expect(await call("receiver", { type: "service.started" })).toMatchObject({ codes: ["event.not-possible-now"] });
    expect(await call("receiver", { type: "dance.begun" })).toMatchObject({ codes: ["event.unknown"] });
    expect(await call("receiver", "{")).toMatchObject({ codes: ["event.malformed"] });
    expect(await call("receiver", { ...received, by: sender })).toMatchObject({ status: 200, state: "received" });
    expect((await call("receiver")).revision).toBe(1);
  });

  test("knows nobody without a session, and no referral that is not there", async () => {
    expect(await call("stranger")).toMatchObject({ status: 401, codes: ["actor.unknown"] });
    expect(await call("sender", undefined, "nothing")).toMatchObject({ codes: ["referral.unknown"] });
    expect(await call("sender", undefined, "../secret")).toMatchObject({ status: 404 });
  });
});

describe("the store", () => {
  test("lets one of two who act at once win, and judges the other from where the referral then stands", async () => {
    await call("receiver", received);
    const event = (type: string) => ({ type, at, by: receiver, reason: ["no-capacity"] });
    const both = await Promise.all([
      apply(db, key, event("referral.accepted") as never),
      apply(db, key, event("referral.declined") as never),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const codes = both.flatMap((one) => (one.ok ? [] : one.refusals.map(({ code }) => code)));
    expect(codes).toEqual(["event.not-possible-now"]);
    expect(await read(db, key)).toMatchObject({ value: { revision: 2 } });
  });

  test("refuses a row that was tampered with", async () => {
    await db.query(`update instance set snapshot = jsonb_set(snapshot, '{2}', '"in-service"') where key = $1`, [key]);
    expect(await read(db, key)).toMatchObject({ ok: false, refusals: [{ code: "snapshot.incoherent" }] });
    expect(await call("receiver", received)).toMatchObject({ status: 422, codes: ["snapshot.incoherent"] });
  });

  test("finds what waits for somebody by the state that stands in a stored snapshot", async () => {
    const sql =
      "select count(*)::int as sent from instance where snapshot ->> 0 = 'referral' and snapshot ->> 2 = 'sent'";
    const before = await db.query<{ sent: number }>(sql);
    await call("receiver", received);
    const after = await db.query<{ sent: number }>(sql);
    expect((before.rows[0]?.sent ?? 0) - (after.rows[0]?.sent ?? 0)).toBe(1);
  });
});

describe("the panel", () => {
  const html = (actor: Actor, language: "en" | "ro") =>
    renderToStaticMarkup(
      <ActionPanel snapshot={sentReferral()} actor={actor} language={language} onEvent={() => {}} />,
    );

  test("offers what is allowed in the words of the chart, and says why the rest is not", () => {
    expect(html(sender, "en")).toContain(">The sender takes the referral back before the receiver decided");
    expect(html(sender, "en")).toContain("<p>referral.received: ");
    expect(html(receiver, "en")).toContain('<button type="button">The receiver confirms the receipt');
    expect(html(sender, "en")).not.toBe(html(sender, "ro"));
  });

  test("shows nothing to press in a state that is over", () => {
    const begun = initialSnapshot(referralChart, sentReferral().context);
    expect(begun.ok).toBe(false);
    const closed = { ...sentReferral(), value: "closed" };
    const over = renderToStaticMarkup(
      <ActionPanel snapshot={closed} actor={sender} language="en" onEvent={() => {}} />,
    );
    expect(over).not.toContain("<button");
  });
});
