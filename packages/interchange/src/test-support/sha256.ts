import { createHash } from "node:crypto";

/** The hash function that tests hand to the package. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
