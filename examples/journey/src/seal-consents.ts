// Writes the digest of each consent record into the case files. Without it a consent edited by hand would keep the
// digest of another text, and the chain of its revisions could not be followed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { revisionHash } from "./revision-hash.js";

const folder = new URL("../cases/", import.meta.url);

for (const name of readdirSync(folder)) {
  const file: { consents?: { revisionHash?: string }[] } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  for (const consent of file.consents ?? []) consent.revisionHash = revisionHash(consent);
  writeFileSync(new URL(name, folder), `${JSON.stringify(file, null, 2)}\n`);
}
