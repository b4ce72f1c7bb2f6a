import { allOf } from "../guard.js";

import { attesting, attestingForAChild, personIsTreatedAsAChild } from "./person.js";

/** The guards of this chart. */
export const proceedingsGuards = {
  legalAidIsOffered: attesting("legal-aid-is-offered"),
  childIsReportedAndToldBefore: allOf(personIsTreatedAsAChild, attesting("child-and-guardian-were-told")),
  releaseToPoliceIsConsented: attesting("release-to-police-was-consented"),
  hearingIsPrepared: allOf(attesting("risk-was-reassessed"), attestingForAChild("guardian-and-psychologist-attend")),
  victimIsInformed: attesting("beneficiary-was-informed"),
  riskWasReassessed: attesting("risk-was-reassessed"),
  actsWereCompelled: attesting("acts-were-compelled"),
};
