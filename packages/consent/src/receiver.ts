import type { ActorRoleCode } from "@nrs-kit/domain";

/** Who would receive: an organisation, in the role in which it acts. Rights belong to the pair. */
export interface Receiver {
  /** The organisation by its stable identifier; names are never compared. */
  readonly organisation: string;
  readonly role: ActorRoleCode;
  /** The country in which it acts, ISO 3166-1 alpha-2; needed where the person excluded a country. */
  readonly country?: string;
  /** The private person who receives, such as a relative, by the identifier in the case. */
  readonly person?: string;
}
