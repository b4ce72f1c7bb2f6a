import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { root } from "../../bin/shared.mjs";
import { type Verdict, verdict } from "./stage.js";

const FOLDER = "packages/interchange/schemas";
const HASH = /^(sha256[:-])?([0-9a-f]{64})$/;

/** Every pair of a file and a hash in the list, however it is grouped. */
const released = (value: unknown, prefix = ""): readonly (readonly [file: string, hash: string])[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const hash = typeof inner === "string" ? HASH.exec(inner)?.[2] : undefined;
    const grouped = prefix === "" ? key : `${prefix}/${key}`;
    if (hash !== undefined) return [[existsSync(root(`${FOLDER}/${grouped}`)) ? grouped : key, hash]];
    return released(inner, key);
  });
};

/**
 * Partner agencies validate against schemas that they copied. Without this check a released schema could change under the
 * same address, and two agencies would disagree about the same message without either being wrong.
 */
export function releasedVerdict(): Verdict {
  const list = `${FOLDER}/released.json`;
  if (!existsSync(root(list))) return verdict([], "no schema is released yet: there is no released.json");
  const entries = released(JSON.parse(readFileSync(root(list), "utf8")));
  if (entries.length === 0) return verdict([], "no schema is released yet: released.json lists none");
  const faults = entries.flatMap(([file, hash]) => {
    const path = `${FOLDER}/${file}`;
    if (!existsSync(root(path))) return [`${path} is released and missing`];
    const now = createHash("sha256")
      .update(readFileSync(root(path)))
      .digest("hex");
    return now === hash ? [] : [`${path} is released and has changed: its SHA-256 is ${now}`];
  });
  return verdict(faults, `${entries.length} released files`);
}
