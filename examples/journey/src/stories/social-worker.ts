import { LOCAL_AUTHORITY, POLICE, SCHOOL, SOCIAL_ASSISTANCE } from "../organisations.js";
import type { Story } from "../story.js";

const at = "2026-10-21T10:00:00Z";

/** A family at risk, met by a community social worker: prevention, not identification. */
export const socialWorker: Story = {
  id: "social-worker",
  title: "A family at risk",
  intro:
    "A community social worker visits a mother alone with two children who is about to accept a doubtful offer of work abroad. Nobody was exploited: she is a potential victim, and prevention begins. The children are dependants and not victims.",
  identification: {
    start: { treatedAsChild: false, childAtExploitation: false },
    events: [
      {
        type: "indicator.recorded",
        at: "2026-10-15T09:30:00Z",
        by: { role: "frontline-detector", organisation: LOCAL_AUTHORITY },
        indicators: ["unclear-job-offer"],
      },
      {
        type: "vulnerability.found",
        at: "2026-10-19T11:00:00Z",
        by: { role: "social-services", organisation: SOCIAL_ASSISTANCE },
        findings: { act: "suspected", means: "suspected", purpose: "absent" },
      },
    ],
  },
  asked: [
    { organisation: SOCIAL_ASSISTANCE, role: "social-services", purpose: "service-delivery", at },
    { organisation: SCHOOL, role: "education-employment", purpose: "service-delivery", at },
    { organisation: POLICE, role: "law-enforcement", purpose: "identification", at },
  ],
  referral: {
    purpose: "service-delivery",
    senderRole: "frontline-detector",
    receiverRole: "social-services",
    sentAt: at,
    ending: "completed",
    feedback: { outcome: "partial", personSatisfied: "yes" },
  },
};
