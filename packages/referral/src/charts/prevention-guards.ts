import { attesting, personIsAnAdult } from "./person.js";

/** The guards of this chart. */
export const preventionGuards = {
  riskProfileIsSeen: attesting("risk-profile-is-seen"),
  supportIsConsented: attesting("support-was-consented"),
  personIsAnAdult,
};
