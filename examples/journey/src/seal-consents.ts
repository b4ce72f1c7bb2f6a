// Writes the digest of each consent record into the case files. Without it a consent edited by hand would keep the
// digest of another text, and the chain of its revisions could not be followed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { revisionHash } from "./revision-hash.js";

const folder = new URL("../cases/", import.meta.url);

for (const name of readdirSync(folder)) {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { consents = [] }: { consents?: object[] } = JSON.parse(text);
  const digests = consents.map(revisionHash).values();
  // The digests change in place, so that the layout of the file stays as it is.
  const sealed = text.replace(/("revisionHash": ")[^"]*/g, (_, key: string) => `${key}${digests.next().value ?? ""}`);
  writeFileSync(new URL(name, folder), sealed);
}
