import { profiles } from "../generated/profiles.js";
import type { MessageType } from "../message.js";

/** A minimum data set: what a message must and may hold for a purpose. Whatever is in neither list is over-collection. */
export interface Profile {
  readonly name: string;
  /** The case file of a message, or the whole body of the messages of a type. */
  readonly about: "caseFile" | MessageType;
  /** Paths without places in lists, such as `persons/ageBand`; a path stands for everything beneath it. */
  readonly must: readonly string[];
  readonly may: readonly string[];
}

/**
 * The address of a profile of the standard, as messages name it.
 *
 * @example
 * ```ts
 * profileAddress("referral-minimum"); // => "https://w3id.org/nrs-kit/profiles/referral-minimum"
 * ```
 */
export const profileAddress = (name: string): string => `https://w3id.org/nrs-kit/profiles/${name}`;

const byAddress: ReadonlyMap<string, Profile> = new Map(profiles.map((one) => [profileAddress(one.name), one]));

/** The profile of the standard under an address, or undefined for one of somebody else. */
export const profileAt = (address: string): Profile | undefined => byAddress.get(address);
