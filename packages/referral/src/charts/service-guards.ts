import { attesting } from "./person.js";

/** The guards of this chart. */
export const serviceGuards = {
  gapIsReported: attesting("gap-is-reported"),
  outcomeAndFeedbackAreRecorded: attesting("outcome-is-recorded"),
};
