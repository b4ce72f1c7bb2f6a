import type { ActorRoleCode } from "@nrs-kit/domain";

/** Who would receive: an organisation, in the role in which it acts. Rights belong to the pair. */
export interface Receiver {
  /** The organisation by its stable identifier; names are never compared. */
  readonly organisation: string;
  readonly role: ActorRoleCode;
}
