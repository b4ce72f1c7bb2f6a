import type { SpecVersion } from "@nrs-kit/domain";

/** What the sender's system adds to a message: identity, order and time. Nothing here is read from a clock or drawn. */
export interface MessageFacts {
  /** A UUID of version 7, lower case. */
  readonly id: string;
  /** The place in the conversation and direction, from 1, without gaps. */
  readonly sequence: number;
  /** The instant of sending, RFC 3339. */
  readonly sentAt: string;
  /** When the message is no longer to be processed, RFC 3339. */
  readonly expiresAt?: string;
  /** SHA-256 over the canonical form of the whole previous message of this conversation and direction. */
  readonly previous?: string;
  /** The version of the standard to write, one that the receiver reads; version 1.0 when left out. */
  readonly specVersion?: SpecVersion;
}
