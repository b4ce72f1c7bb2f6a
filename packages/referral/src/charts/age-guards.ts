import { attesting } from "./person.js";

/** The guards of this chart. */
export const ageGuards = {
  documentIsTrusted: attesting("document-is-not-doubted"),
  documentIsGenuine: attesting("document-is-not-suspected-false"),
  childIsBelievedWhileAgeIsUncertain: attesting("age-is-uncertain", "child-is-believed"),
  reasonsAreRecorded: attesting("reasons-are-recorded"),
  assessmentIsLastResort: attesting("assessment-is-last-resort", "guardian-is-appointed", "assent-was-given"),
  marginFavoursThePerson: attesting("margin-favours-the-person"),
  childIsBelieved: attesting("child-is-believed"),
};
