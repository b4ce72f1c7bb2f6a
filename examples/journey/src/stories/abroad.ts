import { CENTRE, COORDINATION_UNIT, IOM, POLICE } from "../organisations.js";
import type { Story } from "../story.js";

const at = "2026-09-19T10:00:00Z";
const unit = { role: "identifying-authority", organisation: COORDINATION_UNIT } as const;

/** An adult identified abroad who comes home and is received at the Centre. */
export const abroad: Story = {
  id: "abroad",
  title: "Identified abroad, returned to the Centre",
  intro:
    "An adult escapes domestic servitude abroad. The IOM mission there identifies her and organises the return; the national coordination unit refers her to the Centre, which meets her on arrival.",
  identification: {
    start: { treatedAsChild: false, childAtExploitation: false },
    events: [
      {
        type: "foreign-identification.received",
        at: "2026-09-07T08:00:00Z",
        by: { role: "international-organisation", organisation: IOM },
        body: "international-organisation",
      },
      {
        type: "team.convened",
        at: "2026-09-11T09:00:00Z",
        by: { role: "mdt-coordinator", organisation: COORDINATION_UNIT },
        attested: ["interview-was-consented"],
      },
      {
        type: "identification.confirmed",
        at: "2026-09-16T14:00:00Z",
        by: unit,
        findings: { act: "established", means: "established", purpose: "established" },
        body: "national-coordination-unit",
      },
    ],
  },
  asked: [
    { organisation: IOM, role: "international-organisation", purpose: "return", at },
    { organisation: CENTRE, role: "shelter", purpose: "shelter-placement", at },
    { organisation: POLICE, role: "law-enforcement", purpose: "criminal-proceedings", at },
  ],
  referral: {
    purpose: "shelter-placement",
    senderRole: "central-authority",
    receiverRole: "shelter",
    sentAt: at,
    ending: "completed",
    feedback: { outcome: "full", personSatisfied: "yes" },
  },
};
