import { CENTRE, LEGAL_AID, POLICE, PROSECUTION, TEAM } from "../organisations.js";
import type { Story } from "../story.js";

const at = "2026-10-14T09:00:00Z";

/** An adult found by the anti-trafficking police. */
export const police: Story = {
  id: "police",
  title: "Found by the police",
  intro:
    "The anti-trafficking police find a man in forced labour on a farm. He is presumed a victim the next day, and assistance begins; it does not depend on his testimony. The police refer him to the Centre.",
  identification: {
    start: { treatedAsChild: false, childAtExploitation: false },
    events: [
      {
        type: "indicator.recorded",
        at: "2026-10-03T23:30:00Z",
        by: { role: "frontline-detector", organisation: POLICE },
        indicators: ["withholds-documents", "debt-bondage"],
      },
      {
        type: "reasonable-grounds.found",
        at: "2026-10-04T12:00:00Z",
        by: { role: "identifying-authority", organisation: POLICE },
        findings: { act: "established", means: "suspected", purpose: "established" },
        body: "police",
      },
      {
        type: "team.convened",
        at: "2026-10-08T10:00:00Z",
        by: { role: "mdt-coordinator", organisation: TEAM },
        attested: ["interview-was-consented"],
      },
      {
        type: "identification.confirmed",
        at: "2026-10-13T15:00:00Z",
        by: { role: "mdt-coordinator", organisation: TEAM },
        findings: { act: "established", means: "established", purpose: "established" },
        body: "multidisciplinary-team",
      },
    ],
  },
  asked: [
    { organisation: CENTRE, role: "shelter", purpose: "shelter-placement", at },
    { organisation: PROSECUTION, role: "prosecutor-court", purpose: "criminal-proceedings", at },
    { organisation: LEGAL_AID, role: "legal-aid", purpose: "service-delivery", at },
  ],
  referral: {
    purpose: "shelter-placement",
    senderRole: "law-enforcement",
    receiverRole: "shelter",
    sentAt: at,
    ending: "completed",
    feedback: { outcome: "partial", personSatisfied: "yes" },
  },
};
