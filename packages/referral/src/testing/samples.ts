import { attestations } from "../attestation.js";
import type { AnyChart } from "../chart.js";
import type { CaseFileContext } from "../charts/case-guards.js";
import { type ConsentContext, explainedItems } from "../charts/consent-guards.js";
import type { IdentificationContext } from "../charts/identification-guards.js";
import type { PalermoFindings } from "../charts/palermo.js";
import type { PlanContext } from "../charts/plan-guards.js";
import type { ReferralContext } from "../charts/referral-context.js";
import { permitForTests } from "./permits.js";

import { attesting, CONSENT, OTHER, plain, referral, type Samples } from "./samples-of-referral.js";

const findings = (act: string, means: string, purpose: string) => ({ act, means, purpose }) as PalermoFindings;
const established = findings("established", "established", "established");
const finding = { findings: established, body: "multidisciplinary-team" };

const identification: Readonly<Record<string, Samples<IdentificationContext>>> = {
  "indicator.recorded": () => [
    { indicators: ["debt-bondage"] },
    {},
    { indicators: [] },
    { indicators: "one" },
    { indicators: [""] },
  ],
  "foreign-identification.received": () => [
    { body: "foreign-authority" },
    { body: "international-organisation" },
    { body: "police" },
    {},
  ],
  "reasonable-grounds.found": () => [
    finding,
    { ...finding, body: "ngo" },
    { ...finding, body: "court" },
    { findings: established },
    { ...finding, findings: findings("suspected", "suspected", "suspected") },
    { ...finding, findings: findings("suspected", "absent", "suspected") },
    { ...finding, findings: findings("absent", "suspected", "suspected") },
    { ...finding, findings: findings("suspected", "suspected", "absent") },
    { body: "police" },
    { ...finding, findings: findings("suspected", "perhaps", "suspected") },
  ],
  "vulnerability.found": () => [
    { findings: findings("suspected", "absent", "absent") },
    { findings: findings("absent", "absent", "suspected") },
    {},
  ],
  "team.convened": () => [
    { attested: ["interview-was-consented", "representative-is-present"] },
    { attested: ["interview-was-consented"] },
    { attested: ["representative-is-present"] },
    {},
  ],
  "identification.confirmed": () => [
    finding,
    { ...finding, body: "ngo" },
    { ...finding, body: "prosecutor" },
    { findings: established },
    { ...finding, findings: findings("established", "suspected", "established") },
    { ...finding, findings: findings("established", "established", "suspected") },
    { body: "police" },
  ],
  "identification.not-confirmed": attesting("reasons-are-written"),
  "new-information.not-received": attesting("waiting-period-is-over"),
  "person.re-referred": attesting("new-consent-was-given"),
  "revocation.proposed": attesting("error-is-documented"),
  "age-state.changed": ({ treatedAsChild, childAtExploitation }) => [
    { treatedAsChild: !treatedAsChild },
    { treatedAsChild: !treatedAsChild, childAtExploitation: !childAtExploitation },
    {},
    { treatedAsChild: "perhaps" },
  ],
};

const LATER = "2027-01-05T10:00:00Z";
const representative = { by: { role: "legal-representative", organisation: "org:team" } };
const everything = { openReferrals: 0, openUnderConsent: 0, openStays: 0 };
const standing =
  (where: object): Samples<object> =>
  () => [
    { standing: { ...everything, ...where } },
    {},
    { standing: {} },
    { standing: { ...everything, openReferrals: 1, openUnderConsent: 1, ...where } },
    { standing: { ...everything, ...where, openStays: 1 } },
    { standing: { ...everything, ...where, plan: "active" } },
    { standing: everything },
    { standing: "fine" },
  ];

const requested = {
  purpose: "shelter-placement",
  recipient: "org:centre",
  retention: "two-years",
  categories: ["identity", "contact"],
};

const granting =
  (beside: object): Samples<ConsentContext> =>
  (_, at) => [
    { ...beside },
    { ...representative, ...beside },
    { ...beside, validUntil: "2026-12-01T10:00:00Z" },
    { ...beside, validUntil: LATER },
    { ...beside, validUntil: "2027-01-05T10:00:01Z" },
    { ...beside, validUntil: at },
    { ...beside, validUntil: "never" },
  ];

const consent: Readonly<Record<string, Samples<ConsentContext>>> = {
  "consent.requested": () => [
    requested,
    { ...requested, purpose: "" },
    { ...requested, recipient: undefined },
    { ...requested, retention: undefined },
    { ...requested, categories: [] },
  ],
  "representative.required": () => [{}, { attested: [] }],
  "consent.explained": () => [{ explained: explainedItems }, {}, { explained: explainedItems.slice(1) }],
  "consent.granted": granting({}),
  "consent.granted-in-part": (context, at) => [
    ...granting({ withheld: ["contact"] })(context, at),
    {},
    { withheld: [] },
    { withheld: ["identity", "contact"] },
    { withheld: ["health"] },
  ],
  "consent.expired": ({ validUntil }, at) => [{ at: LATER }, { at }, { at: validUntil ?? at }],
  "age-state.changed": () => [{ treatedAsChild: true }, { treatedAsChild: false }, {}],
  "consent.superseded": (context) => [{ successor: OTHER }, {}, { successor: context.consent }],
};

const transferring: Samples<CaseFileContext> = (context, at) => {
  const elsewhere = { person: OTHER, purpose: "shelter-placement", categories: ["identity"], to: "org:centre" };
  // The permit reads these members of a referral only.
  const permit = permitForTests(elsewhere as unknown as ReferralContext, { at, consentRef: CONSENT });
  const acceptedBy = "org:centre";
  return [
    { acceptedBy, permit },
    { acceptedBy },
    { permit },
    { acceptedBy: "org:other", permit },
    { acceptedBy: context.owner, permit },
    { acceptedBy, permit: permit && { ...permit } },
  ];
};

const caseFile: Readonly<Record<string, Samples<CaseFileContext>>> = {
  "immediate-risk.found": (context, at) => [
    ...standing({ risk: "imminent" })(context, at),
    { standing: { risk: "high" }, attested: [] },
    { standing: { risk: "imminent" }, attested: [] },
  ],
  "reasonable-grounds.found": standing({ identification: "presumed" }),
  "vulnerability.found": standing({ identification: "potential-victim" }),
  "indicators.not-found": standing({ identification: "not-identified" }),
  "prevention.ended": standing({ prevention: "graduated" }),
  "needs.assessed": standing({ risk: "high" }),
  "plan.agreed": standing({ plan: "active" }),
  "objectives.met": standing({ risk: "medium" }),
  "identification.denied": standing({ identification: "not-identified" }),
  "case.transferred": transferring,
  "concern.raised": (context, at) => [
    ...standing({ risk: "unassessed" })(context, at),
    { standing: { ...everything, risk: "low" }, attested: [] },
    { standing: { ...everything, risk: "medium" }, attested: [] },
  ],
  "monitoring.completed": standing({ monitoring: "completed" }),
  "beneficiary.withdrew": standing({}),
  "tracing.ended": standing({}),
  // Once is enough to see it: otherwise the count would never end.
  "case.reopened": ({ reopenings }) => (reopenings === 0 ? [{}] : [{ attested: [] }]),
};

const plan: Readonly<Record<string, Samples<PlanContext>>> = {
  "plan.revised": ({ version }) => [{ version: Math.min(version + 1, 2) }, { version }, {}],
  "goals.closed": () => [{ services: ["delivered", "declined", "unavailable"] }, {}, { services: ["in-progress"] }],
};

const lowering: Samples<object> = () => [{ confirmedBy: "worker:one" }, {}, { confirmedBy: "worker:two" }];

const others: Readonly<Record<string, Readonly<Record<string, Samples<object>>>>> = {
  stay: {
    "admission.refused": () => [
      { reason: ["no-capacity"] },
      {},
      { reason: [] },
      { reason: ["no-capacity", "weather"] },
    ],
  },
  risk: { "risk.assessed-low": lowering, "risk.assessed-medium": lowering },
  reflection: {
    "reflection.extended": () => [
      { ground: "health", until: "2026-06-01T00:00:00Z" },
      { ground: "health" },
      { ground: "curiosity", until: "2026-06-01T00:00:00Z" },
      { ground: "child", until: "2026-01-06T00:00:00Z" },
    ],
    "reflection.elapsed": (_, at) => [{ at: LATER }, { at }],
  },
};

// A sampler is only ever given contexts of its own chart.
const samplers = { referral, identification, consent, case: caseFile, plan, ...others } as unknown as Readonly<
  Record<string, Readonly<Record<string, Samples<object>>>>
>;

const everyAttestation = Object.keys(attestations);

/** What is attested with an event of this type anywhere in the chart. */
const attestedIn = (chart: AnyChart, type: string): readonly string[] => {
  const conditions = chart.table.transitions.filter((one) => one.event === type).flatMap((one) => one.conditions);
  return [...new Set(conditions.flatMap(([, condition]) => condition.attestation ?? []))];
};

/** What events of one type can say in a context of a chart, as {@link Samples}. */
export function samplesOf(chart: AnyChart, type: string, context: object, at: string): readonly object[] {
  const [fitting, ...faulty] = (samplers[chart.name]?.[type] ?? plain)(context, at);
  const attested = (details: object) => ({ attested: everyAttestation, ...details });
  const lacking = attestedIn(chart, type).map((one) => everyAttestation.filter((other) => other !== one));
  const without = "attested" in fitting ? [] : lacking.map((some) => ({ ...fitting, attested: some }));
  return [fitting, ...faulty].map(attested).concat(without);
}
