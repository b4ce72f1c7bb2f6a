import type { CaseFile, OrganisationTypeCode, PurposeCode } from "@nrs-kit/domain";
import type { ActorRole } from "@nrs-kit/referral";
import { after, HOURS, later } from "./instants.js";
import type { Asked, ReferralScript, Story } from "./story.js";

/** The role in which an organisation of a type usually receives; a type without one receives nothing. */
const USUAL_ROLE: Readonly<Partial<Record<OrganisationTypeCode, ActorRole>>> = {
  centre: "shelter",
  "ngo-national": "social-services",
  "ngo-international": "social-services",
  "ngo-unspecified": "social-services",
  religious: "social-services",
  "international-organisation": "international-organisation",
  police: "law-enforcement",
  "law-enforcement-unspecified": "law-enforcement",
  "border-police": "border-police",
  prosecution: "prosecutor-court",
  court: "prosecutor-court",
  ministry: "central-authority",
  "social-assistance-territorial": "social-services",
  "local-authority": "social-services",
  "multidisciplinary-team": "mdt-member",
  health: "health-provider",
  legal: "legal-aid",
  education: "education-employment",
  "labour-authority": "education-employment",
  "migration-authority": "migration-authority",
  diplomatic: "consulate",
};

const CHILD_AUTHORITIES: readonly OrganisationTypeCode[] = ["social-assistance-territorial", "local-authority"];

const usualRole = ({ organisations = [] }: CaseFile, organisation: string, purpose: PurposeCode): ActorRole => {
  const type = organisations.find(({ id }) => id === organisation)?.type;
  if (type === undefined) return "frontline-detector";
  if (purpose === "child-protection" && CHILD_AUTHORITIES.includes(type)) return "guardianship-authority";
  return USUAL_ROLE[type] ?? "frontline-detector";
};

const askedOf = (caseFile: CaseFile): readonly Asked[] =>
  (caseFile.consents ?? []).map(({ recipient: organisation, purpose, validFrom }) => ({
    organisation,
    role: usualRole(caseFile, organisation, purpose),
    purpose,
    at: validFrom,
  }));

const referralOf = (caseFile: CaseFile): ReferralScript | undefined => {
  const referral = caseFile.referrals?.find(({ state }) => state === "draft");
  if (referral === undefined) return undefined;
  const naming = (caseFile.consents ?? []).filter(({ recipient }) => recipient === referral.to);
  const first = naming[0];
  const purpose = first?.purpose ?? "service-delivery";
  const validFrom = naming.map((consent) => consent.validFrom).reduce(later, first?.validFrom ?? referral.respondBy);
  return {
    purpose,
    senderRole: "case-coordinator",
    receiverRole: usualRole(caseFile, referral.to, purpose),
    // An hour after the consent begins, so that the release half an hour before is covered too.
    sentAt: after(validFrom, HOURS),
    ending: "completed",
    feedback: { outcome: "full", personSatisfied: "not-asked" },
  };
};

/** What any case file can be asked: what each recipient of a consent may see, and how its draft referral fares. */
export function genericStory(caseFile: CaseFile, name: string): Story {
  const id =
    name
      .toLowerCase()
      .replace(/\.json$/, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "case";
  return {
    id,
    title: `The case file ${name}`,
    intro: "What each recipient of a consent may see when the consent begins, and how the draft referral fares.",
    asked: askedOf(caseFile),
    referral: referralOf(caseFile),
  };
}
