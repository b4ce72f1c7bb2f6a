import type { CaseFileJson } from "../case-file.js";
import type { ConsentJson } from "./consent.js";
import { at, daysAfter } from "./days.js";
import { agencies, type Story } from "./story.js";

type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];
type Event = NonNullable<ReferralJson["events"]>[number];
type State = Event["toState"];

interface Step {
  readonly event: string;
  readonly to: State;
  readonly role: Event["role"];
  readonly organisation: string;
}

const stepsOf = ({ lead }: Story): readonly Step[] => {
  const sender = { role: "case-coordinator", organisation: lead } as const;
  const receiver = { role: "shelter", organisation: agencies.centre } as const;
  return [
    { event: "referral.submitted", to: "release-check", ...sender },
    { event: "release.permitted", to: "ready", role: "system", organisation: lead },
    { event: "referral.requested", to: "sent", ...sender },
    { event: "referral.received", to: "received", ...receiver },
    { event: "referral.accepted", to: "accepted", ...receiver },
    { event: "service.started", to: "in-service", ...receiver },
    { event: "referral.completed", to: "completed", ...receiver },
    { event: "feedback.acknowledged", to: "closed", ...sender },
  ];
};

/** How far the referral came: to its end in a closed case, and no further than its receipt when consent was withdrawn. */
const taken = (story: Story, consent: ConsentJson): readonly Step[] => {
  const steps = stepsOf(story);
  if (consent.status === "withdrawn") {
    const ended = { role: "system", organisation: story.lead } as const;
    return [
      ...steps.slice(0, 4),
      { event: "consent.withdrawn", to: "withdrawing", ...ended },
      { event: "stop.confirmed", to: "withdrawn", role: "shelter", organisation: agencies.centre },
    ];
  }
  return story.closed === undefined ? steps.slice(0, story.draw.between(0, steps.length)) : steps;
};

/** The referral to the Centre, as far as it came. */
export function referralOf(story: Story, consent: ConsentJson): Partial<CaseFileJson> {
  const { draw, worker, person, lead, isVictim } = story;
  const first = consent.validFrom.slice(0, 10);
  const steps = taken(story, consent);
  const events = steps.map(
    ({ event, to, role, organisation }, place): Event => ({
      id: draw.uuid(),
      event,
      fromState: steps[place - 1]?.to ?? "draft",
      toState: to,
      at: at(daysAfter(first, place), 10),
      role,
      organisation,
    }),
  );
  const when = (state: State): string | undefined => events.find(({ toState }) => toState === state)?.at;
  const [sentOn, receivedOn, acceptedOn, completedOn] = [
    when("sent"),
    when("received"),
    when("accepted"),
    when("completed"),
  ];
  const feedback = completedOn === undefined ? {} : { feedback: { outcome: "full", reportedAt: completedOn } as const };
  return {
    referrals: [
      {
        id: draw.uuid(),
        direction: "outbound-service",
        from: lead,
        fromWorker: worker,
        to: agencies.centre,
        persons: [person],
        reason: [isVictim ? "protection-risk" : "preventive-support"],
        requestedServices: [isVictim ? "shelter.short-term" : "social.case-management"],
        urgency: draw.one(["urgent", "high", "routine"]),
        state: events.at(-1)?.toState ?? "draft",
        ...(sentOn === undefined ? {} : { sentOn }),
        ...(receivedOn === undefined ? {} : { receivedOn }),
        ...(acceptedOn === undefined ? {} : { acceptedOn }),
        respondBy: at(daysAfter(first, 10), 10),
        consentRef: consent.id,
        minimumDataset: `https://w3id.org/nrs-kit/profiles/${isVictim ? "referral-centre-intake" : "at-risk"}`,
        events,
        ...feedback,
      },
    ],
  };
}
