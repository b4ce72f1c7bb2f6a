import { digestOf, type Json } from "@nrs-kit/interchange";
import { sha256 } from "./sha256.js";

/** The digest of one revision of a consent record: over its canonical form without the digest itself. */
export function revisionHash({ revisionHash: _, ...record }: { readonly revisionHash?: string | undefined }): string {
  // A consent record consists of JSON values.
  return digestOf(record as Json, sha256);
}
