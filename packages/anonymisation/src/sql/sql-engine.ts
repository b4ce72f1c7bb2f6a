/** A value as a database gives it. */
export type SqlValue = string | number | bigint | null;

/** What differs between databases in the few statements that are used here. */
export interface SqlDialect {
  /** A name of a table or column, quoted. */
  readonly name: (name: string) => string;
  /** A text, quoted. */
  readonly text: (text: string) => string;
  /** An expression as text; the empty text where it is null. */
  readonly asText: (expression: string) => string;
  /** The query of the names of the columns of a table or view. */
  readonly columnsOf: (table: string) => string;
  /** What stands between `create table NAME` and `as select` or the columns. */
  readonly storage: string;
}

/** A database that a release is made in. */
export interface SqlEngine {
  readonly dialect: SqlDialect;
  /** Runs a statement that gives nothing. */
  readonly run: (sql: string) => Promise<void>;
  /** Runs a query, and gives its rows in batches. */
  readonly read: (sql: string) => AsyncIterable<readonly (readonly SqlValue[])[]>;
}
