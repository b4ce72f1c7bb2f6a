import { attesting, attestingForAChild, personIsAnAdult } from "./person.js";

/** The guards of this chart. */
export const monitoringGuards = {
  safeChannelWasUsed: attesting("safe-channel-was-used"),
  calendarIsOver: attesting("safe-channel-was-used", "calendar-is-over"),
  childIsWithTheAuthority: attestingForAChild("child-is-with-the-authority"),
  personIsAnAdult,
};
