import type { ActorRoleCode, PurposeCode, ReferralFeedback } from "@nrs-kit/domain";
import type { ActorRole, IdentificationEvent, IdentificationInput } from "@nrs-kit/referral";

/** A question of one receiver: what may this organisation see, in this role, for this purpose? */
export interface Asked {
  readonly organisation: string;
  readonly role: ActorRoleCode;
  readonly purpose: PurposeCode;
  /** The instant of the question. */
  readonly at: string;
}

/** The identification as it went: what the chart begins with, and its events. */
export interface IdentificationScript {
  readonly start: Omit<IdentificationInput, "case">;
  readonly events: readonly IdentificationEvent[];
}

/** The draft referral of the case file and what becomes of it. */
export interface ReferralScript {
  readonly purpose: PurposeCode;
  readonly senderRole: ActorRole;
  readonly receiverRole: ActorRole & ActorRoleCode;
  readonly sentAt: string;
  readonly ending: "completed" | "withdrawn";
  readonly feedback: Pick<ReferralFeedback, "outcome" | "personSatisfied">;
}

/** One story: who asks, and what happens. The case itself is in its file. */
export interface Story {
  /** The name of its folder among the messages. */
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly asked: readonly Asked[];
  readonly identification?: IdentificationScript | undefined;
  readonly referral?: ReferralScript | undefined;
}
