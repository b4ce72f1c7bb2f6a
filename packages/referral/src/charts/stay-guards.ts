import { allOf } from "../guard.js";

import { attesting, guardOf, type PersonContext, personIsAnAdult, personIsTreatedAsAChild } from "./person.js";

const reasonOfRefusal = guardOf<PersonContext>("admissionIsRefusedForAnAdmittedReason", {
  refusal: "admission-reason.not-fitting",
  pointer: "/reason",
  needs: ["reason"],
  test: (_, { reason }) =>
    Array.isArray(reason) && reason.length > 0 && reason.every((one) => admissionRefusals.includes(String(one))),
});

const admissionRefusals = ["no-capacity", "cannot-meet-security-need", "out-of-mandate"];

/** The guards of this chart. */
export const stayGuards = {
  admissionIsConsented: attesting("admission-was-consented", "house-rules-were-explained"),
  anotherBedIsArranged: allOf(reasonOfRefusal, attesting("another-bed-is-arranged")),
  personIsAnAdult,
  personIsAnAdultWithSafetyPlan: allOf(personIsAnAdult, attesting("safety-plan-was-offered")),
  medicalCheckWasOffered: attesting("medical-check-was-offered", "risk-was-assessed"),
  extensionIsNeededAndAgreed: attesting("protection-is-needed", "beneficiary-agreed"),
  lifeOrHealthIsInDanger: attesting("danger-is-real"),
  destinationIsSafe: attesting("destination-is-safe", "destination-was-told-with-consent"),
  receivingShelterAccepted: attesting("receiving-shelter-accepted"),
  absentPersonIsTreatedAsAChild: personIsTreatedAsAChild,
  newConsentWasGiven: attesting("new-consent-was-given"),
};
