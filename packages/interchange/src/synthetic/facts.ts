import { drawing } from "@nrs-kit/domain/synthetic";
import { type MessageType, messageTypes } from "../message.js";
import type { MessageFacts } from "../message-facts.js";

/** What the systems of the parties would add: a UUID of version 7 that follows from the seed, an order and a time. */
export const factsFrom = (seed: number) => {
  const draw = drawing(seed);
  return (sentAt: string, sequence: number): MessageFacts => {
    const time = Date.parse(sentAt).toString(16).padStart(12, "0");
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7${draw.hex(3)}-8${draw.hex(3)}-${draw.hex(12)}`;
    return { id, sequence, sentAt };
  };
};

/** The facts of the one message of a type that follows from a seed. */
export const factsOf = (type: MessageType, seed: number, sentAt: string): MessageFacts =>
  factsFrom(seed * messageTypes.length + messageTypes.indexOf(type))(sentAt, 1);
