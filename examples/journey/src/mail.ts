import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, type Json, type Message, type MessageFacts } from "@nrs-kit/interchange";
import { sha256 } from "./sha256.js";

/** The post of one conversation: a folder into which one agency writes and from which the other reads. */
export interface Mailbox {
  readonly folder: string;
  /** The messages so far. */
  readonly sent: readonly Message[];
}

const idAt = (sentAt: string, seed: string): string => {
  const time = Date.parse(sentAt).toString(16).padStart(12, "0");
  const rest = sha256(seed);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
};

/**
 * What the system of a sender adds to its next message. The identifier is a UUID of version 7 whose random part comes
 * from the story, so that two runs write the same bytes; a real system draws it.
 */
export function factsFor({ sent }: Mailbox, conversation: string, sender: string, sentAt: string): MessageFacts {
  const own = sent.filter((message) => message.sender === sender);
  const last = own.at(-1);
  const sequence = own.length + 1;
  const facts = { id: idAt(sentAt, `${conversation} ${sender} ${sequence}`), sequence, sentAt };
  // A message that was composed consists of JSON values.
  return last === undefined ? facts : { ...facts, previous: digestOf(last as unknown as Json, sha256) };
}

/** Writes a message into the folder and reads its bytes back, as the receiving agency does. */
export function delivered(box: Mailbox, message: Message): { readonly file: string; readonly bytes: Uint8Array } {
  const file = join(box.folder, `${box.sent.length + 1}-${message.type}.json`);
  mkdirSync(box.folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(message, null, 2)}\n`);
  return { file, bytes: readFileSync(file) };
}
