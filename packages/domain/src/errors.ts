/** The caller broke the contract of a function (a bug of the program that calls us, never caused by data of a case). */
export class MisuseError extends Error {
  override readonly name = "MisuseError";
}

/** We broke our own promise. Please report it: https://github.com/nrs-kit/nrs-kit/issues */
export class BugError extends Error {
  override readonly name = "BugError";
}
