import { accept, type Refusal, type Result, refusal, refuse, Sha256, SPEC_VERSION, settle } from "@nrs-kit/domain";
import * as z from "zod";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import { jsonPointer } from "../json-pointer.js";

const FileName = z.string().min(1).max(200);

/**
 * What a consumer relies on, pinned: the SHA-256 of each schema and code list, by file name. It is kept beside the
 * consumer's own sources and checked before the files are used, as a lock file of packages is.
 */
export const StandardLock = z.strictObject({
  lockVersion: z.literal(1),
  specVersion: z.string().max(20),
  files: z.record(FileName, Sha256),
});
/** {@inheritDoc StandardLock} */
export interface StandardLock extends z.infer<typeof StandardLock> {}

/** A schema or a code list: the name of its file, and the SHA-256 of its bytes in lower-case hexadecimal. */
export interface StandardFile {
  readonly name: string;
  readonly sha256: string;
}

type LockFault = Extract<InterchangeRefusalCode, `lock.${string}`>;

const repeatedName = (files: readonly StandardFile[]): number =>
  files.findIndex(({ name }, at) => files.findIndex((other) => other.name === name) !== at);

/**
 * Pins schemas and code lists.
 *
 * @param files - the files; their order does not matter
 * @returns the lock, or `lock.name-repeated` with the index of the file whose name another file has too
 *
 * @example
 * ```ts
 * lockStandard([{ name: "case-file.schema.json", sha256: "0".repeat(64) }]).value.lockVersion; // => 1
 * ```
 */
export function lockStandard(files: readonly StandardFile[]): Result<StandardLock, LockFault> {
  const repeated = repeatedName(files);
  if (repeated >= 0) return refuse("lock.name-repeated", `/${repeated}`);
  const inOrder = [...files].sort(({ name: one }, { name: other }) => (one < other ? -1 : 1));
  const hashes = inOrder.map(({ name, sha256 }) => [name, sha256] as const);
  return accept({ lockVersion: 1, specVersion: SPEC_VERSION, files: Object.fromEntries(hashes) });
}

/**
 * Compares files with a lock. One byte that differs is a refusal, and so is a file that is missing or that the lock does
 * not know: what was not pinned was not reviewed.
 *
 * @param lock - a value that came from JSON
 * @param files - the files as they are now
 * @returns the lock; else `lock.malformed`, or a refusal for each file, with its place in the lock
 *
 * @example
 * ```ts
 * checkStandardLock({}, []).refusals[0].code; // => "lock.malformed"
 * ```
 */
export function checkStandardLock(lock: unknown, files: readonly StandardFile[]): Result<StandardLock, LockFault> {
  const parsed = StandardLock.safeParse(lock);
  if (!parsed.success) return refuse("lock.malformed");
  const now = lockStandard(files);
  if (!now.ok) return now;
  const [pinned, found] = [parsed.data.files, now.value.files];
  const at = (name: string): string => jsonPointer(["files", name]);
  const missingOrChanged = Object.entries(pinned).flatMap(([name, hash]): readonly Refusal<LockFault>[] => {
    if (!Object.hasOwn(found, name)) return [refusal("lock.file-missing", at(name))];
    return found[name] === hash ? [] : [refusal("lock.file-changed", at(name))];
  });
  const unknown = Object.keys(found).filter((name) => !Object.hasOwn(pinned, name));
  return settle(
    [...missingOrChanged, ...unknown.map((name) => refusal("lock.file-unknown" as const, at(name)))],
    () => parsed.data,
  );
}
