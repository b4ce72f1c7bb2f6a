import { ageStateOf } from "../age-state.js";
import type { CaseFileJson } from "../case-file.js";
import { at, daysAfter } from "./days.js";
import { agencies, type Story } from "./story.js";

type Parts = Partial<CaseFileJson>;
type PersonJson = CaseFileJson["persons"][number];
type ConsentJson = NonNullable<CaseFileJson["consents"]>[number];
type ReferralJson = NonNullable<CaseFileJson["referrals"]>[number];
type Event = NonNullable<ReferralJson["events"]>[number];
type State = Event["toState"];

const CATEGORIES = ["identity", "demographic", "contact", "needs-services", "risk-safety", "exploitation"] as const;

/** How long a consent is given for; for a child not beyond the day before its eighteenth birthday. */
const TERMS = [90, 60, 30, 14, 7, 3, 1] as const;

const lastDay = (principal: PersonJson, from: string): string => {
  const isAdult = (day: string): boolean => ageStateOf(principal, day) === "adult";
  const fits = (days: number): boolean => isAdult(from) || !isAdult(daysAfter(from, days - 1));
  return daysAfter(from, TERMS.find(fits) ?? 1);
};

/** A conversation about consent, and the consent that came of it. */
export function consentOf(
  story: Story,
  principal: PersonJson,
): { readonly parts: Parts; readonly consent: ConsentJson } {
  const { draw, person, opened, isVictim, language } = story;
  const from = daysAfter(opened, draw.between(0, 5));
  const byRepresentative = isVictim ? "temporary-guardian" : "parent";
  const givenBy = ageStateOf(principal, from) === "adult" ? "self" : byRepresentative;
  const isWithdrawn = draw.happens(8);
  const purpose = isVictim ? "shelter-placement" : "service-delivery";
  const consent: ConsentJson = {
    id: draw.uuid(),
    formRef: draw.uuid(),
    person,
    status: isWithdrawn ? "withdrawn" : "given",
    givenBy,
    purpose,
    recipient: agencies.centre,
    categories: [...CATEGORIES],
    validFrom: at(from, 9),
    validUntil: at(lastDay(principal, from), 0),
    ...(isWithdrawn ? { endedOn: at(daysAfter(from, 20), 9) } : {}),
    revisionHash: draw.hex(64),
  };
  const form: NonNullable<CaseFileJson["consentForms"]>[number] = {
    id: consent.formRef,
    person,
    form: "written",
    givenBy,
    purposes: [purpose],
    recipients: [agencies.centre],
    categories: [...CATEGORIES],
    explainedItems: ["interview-purpose", "data-use", "withdrawal", "refusal-costs-nothing"],
    informedOn: at(from, 8),
    informedInLanguage: language,
    interpreter: false,
    noticeVersion: "urn:example:notice:1.0",
    signedAt: at(from, 9),
    statisticalUse: draw.happens(90),
  };
  return { parts: { consentForms: [form], consents: [consent] }, consent };
}

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
export function referralOf(story: Story, consent: ConsentJson): Parts {
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
