import { CENTRE, HEALTH_PROVIDER, LEGAL_AID, NGO, POLICE } from "../organisations.js";
import type { Story } from "../story.js";

const at = "2026-10-14T08:00:00Z";

/** An adult who came through an NGO, and who withdraws her consent while the service is under way. */
export const ngo: Story = {
  id: "ngo",
  title: "Through an NGO, with consent withdrawn",
  intro:
    "A young woman calls the hotline of an NGO. The NGO has reasonable grounds and begins to help; it refers her to the Centre. In the second week she withdraws her consent, and both sides stop.",
  identification: {
    start: { treatedAsChild: false, childAtExploitation: false },
    events: [
      {
        type: "indicator.recorded",
        at: "2026-10-09T13:00:00Z",
        by: { role: "frontline-detector", organisation: NGO },
        indicators: ["blackmail-images", "takes-earnings"],
      },
      {
        type: "reasonable-grounds.found",
        at: "2026-10-12T10:00:00Z",
        by: { role: "identifying-authority", organisation: NGO },
        findings: { act: "established", means: "suspected", purpose: "established" },
        body: "ngo",
      },
    ],
  },
  asked: [
    { organisation: CENTRE, role: "shelter", purpose: "shelter-placement", at },
    { organisation: LEGAL_AID, role: "legal-aid", purpose: "service-delivery", at },
    { organisation: HEALTH_PROVIDER, role: "health-provider", purpose: "service-delivery", at },
    { organisation: POLICE, role: "law-enforcement", purpose: "identification", at },
  ],
  referral: {
    purpose: "shelter-placement",
    senderRole: "case-coordinator",
    receiverRole: "shelter",
    sentAt: at,
    ending: "withdrawn",
    feedback: { outcome: "none", personSatisfied: "not-asked" },
  },
};
