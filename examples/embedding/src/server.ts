import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Refusal } from "@nrs-kit/domain";
import { type Actor, availableActions, parseEvent, referralChart } from "@nrs-kit/referral";
import { apply, type Database, read } from "./store.js";

/** Says who sent a request: from a session or a certificate, never from what the request says of itself. */
export type Authenticate = (request: IncomingMessage) => Actor | undefined;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const LONGEST = 100_000;

/** Says what time it is: RFC 3339. */
export type Clock = () => string;

/** A server for one chart: `GET /referrals/KEY` says what may happen next, `POST` says what happened. */
export const referralServer = (db: Database, authenticate: Authenticate, now: Clock): Server =>
  createServer((request, response) => {
    answer(db, authenticate, now, request)
      // What went wrong inside is for the log of the operator, without values; the caller learns that it did.
      .catch((): Answer => ({ status: 500, body: { refusals: [{ code: "server.failed" }] } }))
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      });
  });

async function answer(db: Database, authenticate: Authenticate, now: Clock, request: IncomingMessage): Promise<Answer> {
  const actor = authenticate(request);
  if (actor === undefined) return { status: 401, body: { refusals: [{ code: "actor.unknown" }] } };
  const key = /^\/referrals\/([\w-]{1,100})$/.exec(request.url ?? "")?.[1];
  if (key === undefined) return { status: 404, body: { refusals: [{ code: "referral.unknown" }] } };
  if (request.method === "GET") return next(db, key, actor);
  return request.method === "POST" ? happened(db, key, actor, now(), request) : { status: 405, body: {} };
}

async function next(db: Database, key: string, actor: Actor): Promise<Answer> {
  const found = await read(db, key);
  if (!found.ok) return refused(found.refusals);
  const { revision, snapshot } = found.value;
  const actions = availableActions(referralChart, snapshot, actor).filter(({ allowed }) => allowed);
  return { status: 200, body: { revision, state: snapshot.value, actions } };
}

async function happened(
  db: Database,
  key: string,
  actor: Actor,
  at: string,
  request: IncomingMessage,
): Promise<Answer> {
  const said = await jsonOf(request);
  // When it happened and who did it is for the server to say.
  const event = parseEvent(referralChart, { ...said, at, by: actor });
  if (!event.ok) return refused(event.refusals);
  const moved = await apply(db, key, event.value);
  if (!moved.ok) return refused(moved.refusals);
  return { status: 200, body: { revision: moved.value.revision, state: moved.value.snapshot.value } };
}

const refused = (refusals: readonly Refusal[]): Answer => ({ status: 422, body: { refusals } });

async function jsonOf(request: IncomingMessage): Promise<object> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
    if (text.length > LONGEST) return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
