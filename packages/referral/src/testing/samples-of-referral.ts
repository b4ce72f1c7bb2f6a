import type { ReferralContext } from "../charts/referral-context.js";
import { reasonsByEvent } from "../reasons.js";
import { permitForTests } from "./permits.js";

/** What events of one type can say in a context: the first fits whenever anything can, the others have one fault each. */
export type Samples<Context> = (context: Context, at: string) => readonly [object, ...object[]];

const EXCEPTION = "018f6b5c-0000-7000-8000-0000000000e1";
/** The consent under which the tests release. */
export const CONSENT = "018f6b5c-0000-7000-8000-0000000000c1";
/** An id that no instance of the tests has. */
export const OTHER = "018f6b5c-0000-7000-8000-0000000000ff";

const reasoned =
  (type: string, beside: object = {}): Samples<unknown> =>
  () => [
    { reason: [reasonsByEvent[type]?.[0]], ...beside },
    { reason: [], ...beside },
    { ...beside },
    { reason: ["consent-withdrawn"], ...beside },
    { reason: "other", ...beside },
  ];

/** An event that says nothing more than every event. */
export const plain: Samples<unknown> = () => [{}];

/** An event that attests something. */
export const attesting =
  (...attested: readonly string[]): Samples<unknown> =>
  () => [{ attested }, {}, { attested: [] }, { attested: "all" }];

type Wish = Parameters<typeof permitForTests>[1];

const permits = (context: ReferralContext, own: Wish, foreign: Wish): readonly [object, ...object[]] => {
  const permit = (wish: Partial<Wish>) => ({ permit: permitForTests(context, { ...own, ...wish }) });
  const fitting = permit({});
  return [
    fitting,
    {},
    { permit: fitting.permit && { ...fitting.permit } },
    permit({ recipient: "org:elsewhere" }),
    permit({ purpose: context.purpose === "service-delivery" ? "shelter-placement" : "service-delivery" }),
    permit({ person: OTHER }),
    permit({ categories: ["risk-safety"] }),
    { permit: permitForTests(context, foreign) },
  ];
};

const basisOf = (context: ReferralContext, at: string): Wish => {
  const { release } = context;
  if (release?.exceptionRef !== undefined) return { at, exceptionRef: release.exceptionRef };
  return { at, consentRef: release?.consentRefs[0] ?? CONSENT };
};

const categoriesOf = (context: ReferralContext): readonly string[] => context.release?.categories ?? context.categories;

const sending: Samples<ReferralContext> = (context, at) => {
  const own = { ...basisOf(context, at), categories: categoriesOf(context) };
  const stale = permitForTests(context, { ...own, at: "2025-01-01T00:00:00Z" });
  const later = permitForTests(context, { ...own, at: "2098-01-01T00:00:00Z" });
  const swapped = own.consentRef === undefined ? { at, consentRef: CONSENT } : { at, exceptionRef: EXCEPTION };
  const [first, ...rest] = permits(context, own, { ...swapped, categories: categoriesOf(context) });
  return [
    first,
    ...rest,
    { permit: stale },
    { permit: later },
    { permit: permitForTests(context, { ...own, ...other(own) }) },
  ];
};

const other = (own: Wish): Partial<Wish> =>
  own.consentRef === undefined ? { exceptionRef: OTHER } : { consentRef: OTHER };

const releasing: Samples<ReferralContext> = (context, at) =>
  permits(context, { at, consentRef: CONSENT }, { at, exceptionRef: EXCEPTION });

const excepting: Samples<ReferralContext> = (context, at) => {
  const [first, ...rest] = permits(context, { at, exceptionRef: EXCEPTION }, { at, consentRef: CONSENT });
  const decided = { decidedBy: "worker:one" };
  const order = { at, exceptionRef: EXCEPTION, basis: "court-order", purpose: "criminal-proceedings" } as const;
  return [
    { ...first, ...decided },
    ...rest.map((one) => ({ ...one, ...decided })),
    first,
    { ...first, decidedBy: "worker:two" },
    { permit: permitForTests(context, order), ...decided },
  ];
};

const informing: Samples<ReferralContext> = (context, at) => {
  const permit = permitForTests(context, { at, consentRef: OTHER, categories: ["needs-services"] });
  const elsewhere = permitForTests(context, {
    at,
    consentRef: OTHER,
    categories: ["needs-services"],
    recipient: "org:x",
  });
  const exception = permitForTests(context, { at, exceptionRef: EXCEPTION, categories: ["contact"] });
  const categories = ["needs-services"];
  return [
    { categories, permit },
    {},
    { categories },
    { categories: ["health"], permit },
    { categories, permit: permit && { ...permit } },
    { categories, permit: elsewhere },
    { categories: ["contact"], permit: exception },
    { categories: "all", permit },
  ];
};

const giveUp: Samples<ReferralContext> = () => {
  const attested = ["risk-was-reassessed", "beneficiary-was-informed", "plan-was-updated", "supervisor-agreed"];
  const reason = ["person-unreachable"];
  const without = attested.map((lacking) => ({ reason, attested: attested.filter((one) => one !== lacking) }));
  return [{ reason, attested }, { attested }, { reason }, ...without];
};

const outcome = { feedback: { outcome: "full" } };

/** What the events of a referral can say. */
export const referral: Readonly<Record<string, Samples<ReferralContext>>> = {
  "referral.submitted": () => [
    { categories: ["identity", "contact"] },
    {},
    { categories: [] },
    { categories: "identity" },
    { categories: [7] },
  ],
  "draft.cancelled": reasoned("draft.cancelled"),
  "release.permitted": releasing,
  "exception.approved": excepting,
  "referral.requested": sending,
  "consent.withdrawn": ({ release }) => [
    { consentRef: release?.consentRefs[0] },
    { consentRef: "018f6b5c-0000-7000-8000-00000000dead" },
    {},
    ...(release?.consentRefs.slice(1) ?? []).map((consentRef) => ({ consentRef })),
  ],
  "referral.received": attesting("undertaking-is-on-file"),
  "referral.recalled": reasoned("referral.recalled"),
  "referral.info-provided": informing,
  "referral.accepted": (_, at) => [
    { basisConfirmedAt: at },
    {},
    { basisConfirmedAt: "2025-01-01T00:00:00Z" },
    { basisConfirmedAt: "2098-01-01T00:00:00Z" },
    { basisConfirmedAt: "today" },
  ],
  "referral.declined": reasoned("referral.declined"),
  "referral.waitlisted": () => [
    { position: 2 },
    { expectedOn: "2026-02-01" },
    {},
    { position: 0 },
    { position: 1.5 },
    { expectedOn: "soon" },
    { expectedOn: "2026-02-30" },
  ],
  "arrival.missed": reasoned("arrival.missed"),
  "referral.given-up": giveUp,
  "service.paused": reasoned("service.paused"),
  "referral.cancelled": (context, at) => [
    ...reasoned("referral.cancelled", { attested: ["beneficiary-was-informed"] })(context, at),
    { reason: ["no-capacity"], attested: [] },
  ],
  "referral.completed": () => [
    outcome,
    {},
    { feedback: { outcome: "splendid" } },
    { feedback: {} },
    { feedback: "full" },
  ],
  "service.ended-early": (context, at) => [
    ...reasoned("service.ended-early", outcome)(context, at),
    { reason: ["no-capacity"] },
  ],
  "referral.rerouted": (context) => [{ successor: OTHER }, {}, { successor: context.referral }, { successor: "" }],
  "stop.confirmed": () => [{ handling: "erased" }, {}, { handling: "kept" }, { handling: "returned" }],
  "retention-basis.asserted": () => {
    const attested = ["beneficiary-was-informed"];
    const named = { retentionBasis: "legal-obligation", legalReference: "law:1" };
    return [
      { ...named, attested },
      { ...named, attested: [] },
      { ...named, retentionBasis: "consent", attested },
      { ...named, retentionBasis: "official-authority", attested },
      { ...named, legalReference: "", attested },
    ];
  },
};
