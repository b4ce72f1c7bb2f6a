import { CENTRE, SCHOOL, SOCIAL_ASSISTANCE, TEAM } from "../organisations.js";
import type { Story } from "../story.js";

const at = "2026-11-09T09:00:00Z";

/** A child, for whom the guardian consents and whose own views are recorded. */
export const child: Story = {
  id: "child",
  title: "A child",
  intro:
    "A child protection specialist finds a child who is made to beg. The temporary guardian consents and the child agrees; no means of force need to be shown for a child. The team refers the child to the Centre.",
  identification: {
    start: { treatedAsChild: true, childAtExploitation: true },
    events: [
      {
        type: "indicator.recorded",
        at: "2026-11-03T10:00:00Z",
        by: { role: "frontline-detector", organisation: TEAM },
        indicators: ["minor-abused", "takes-earnings"],
      },
      {
        type: "reasonable-grounds.found",
        at: "2026-11-05T09:00:00Z",
        by: { role: "identifying-authority", organisation: SOCIAL_ASSISTANCE },
        findings: { act: "suspected", means: "absent", purpose: "established" },
        body: "social-assistance-authority",
      },
      {
        type: "team.convened",
        at: "2026-11-06T14:00:00Z",
        by: { role: "mdt-coordinator", organisation: TEAM },
        attested: ["interview-was-consented", "representative-is-present"],
      },
    ],
  },
  asked: [
    { organisation: SOCIAL_ASSISTANCE, role: "guardianship-authority", purpose: "child-protection", at },
    { organisation: CENTRE, role: "shelter", purpose: "shelter-placement", at },
    { organisation: SCHOOL, role: "education-employment", purpose: "service-delivery", at },
  ],
  referral: {
    purpose: "shelter-placement",
    senderRole: "mdt-coordinator",
    receiverRole: "shelter",
    sentAt: at,
    ending: "completed",
    feedback: { outcome: "full", personSatisfied: "yes" },
  },
};
