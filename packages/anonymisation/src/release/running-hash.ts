import type { Sha256Function } from "@nrs-kit/domain";

/** A hash that is fed piece by piece, as `createHash("sha256")` of Node is. */
export interface RunningHash {
  readonly update: (text: string, encoding: "utf8") => unknown;
  readonly digest: (encoding: "hex") => string;
}

/** A running hash of a host that has none: it keeps all pieces and hashes them as one text. */
export function gatheringHash(sha256: Sha256Function): RunningHash {
  const pieces: string[] = [];
  return { update: (text) => pieces.push(text), digest: () => sha256(pieces.join("")) };
}
