import { createHash } from "node:crypto";

/** A SHA-256 that is fed piece by piece. */
export const newSha256 = () => createHash("sha256");

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export const sha256 = (text: string): string => newSha256().update(text).digest("hex");
