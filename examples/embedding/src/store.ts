import { accept, type Result, refuse } from "@nrs-kit/domain";
import { type ReferralContext, referralChart, type Snapshot, step } from "@nrs-kit/referral";
import { restoreSnapshot, storeSnapshot } from "@nrs-kit/referral/storage";

/** What the store needs of a database: the `query` of `pg`, of PGlite and of most drivers for PostgreSQL. */
export interface Database {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

type ReferralEvent = Parameters<typeof step<typeof referralChart>>[2];

/** A referral as it is stored: where it stands, and how many events brought it there. */
export interface Stored {
  readonly revision: number;
  readonly snapshot: Snapshot<ReferralContext>;
}

/** How often a step is tried again when somebody else was faster. */
const TRIES = 3;

/** Puts a new referral into the store. */
export async function add(db: Database, key: string, snapshot: Snapshot<ReferralContext>): Promise<void> {
  const text = storeSnapshot(referralChart, snapshot);
  await db.query("insert into instance (key, revision, snapshot) values ($1, 0, $2::jsonb)", [key, text]);
}

/** Reads a referral. A row that was tampered with, or that a newer program wrote, is refused with a code. */
export async function read(db: Database, key: string): Promise<Result<Stored>> {
  const { rows } = await db.query("select revision, snapshot::text as text from instance where key = $1", [key]);
  const [row] = rows as readonly { readonly revision: number; readonly text: string }[];
  if (row === undefined) return refuse("referral.unknown");
  const restored = restoreSnapshot(referralChart, row.text);
  return restored.ok ? accept({ revision: row.revision, snapshot: restored.value }) : restored;
}

/**
 * Applies one event: the row changes and the log grows in one statement, and only if nobody moved the referral since it
 * was read. Whoever was slower is judged again, from where the referral stands now.
 */
export async function apply(db: Database, key: string, event: ReferralEvent): Promise<Result<Stored>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await read(db, key);
    if (!found.ok) return found;
    const { revision, snapshot } = found.value;
    const stepped = step(referralChart, snapshot, event);
    if (!stepped.ok) return stepped;
    const text = storeSnapshot(referralChart, stepped.value);
    const { rows } = await db.query(MOVE, [key, revision, text, JSON.stringify(event)]);
    if (rows.length === 1) return accept({ revision: revision + 1, snapshot: stepped.value });
  }
  return refuse("referral.busy");
}

const MOVE = `
  with moved as (
    update instance set revision = revision + 1, snapshot = $3::jsonb
    where key = $1 and revision = $2
    returning key, revision
  )
  insert into event (instance, revision, event) select key, revision, $4::jsonb from moved returning revision`;
