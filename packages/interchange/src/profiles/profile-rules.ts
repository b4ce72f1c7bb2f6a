import { type FieldNode, type Json, type Refusal, refusal } from "@nrs-kit/domain";
import { bodyTree, caseFileTree } from "../body-tree.js";
import { isDeclaredBy, type KnownExtensions } from "../extensions.js";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import { jsonPointer } from "../json-pointer.js";
import type { Message } from "../message.js";
import { excessOf, type Place } from "./excess.js";
import { missingIn } from "./missing.js";
import { type Profile, profileAt } from "./profile.js";

type Found = Refusal<InterchangeRefusalCode>;

/** What a profile is about in a message. */
interface Subject {
  readonly tree: FieldNode;
  readonly value: Json;
  readonly place: Place;
}

const subjectOf = ({ about }: Profile, { type }: Message, body: Json): Subject | undefined => {
  if (about === type) return { tree: bodyTree(type), value: body, place: ["body"] };
  const tree = caseFileTree(type);
  if (about !== "caseFile" || tree === undefined) return undefined;
  // The shape was checked: where the tree has a case file, the body has one.
  const { caseFile } = body as { readonly caseFile: Json };
  return { tree, value: caseFile, place: ["body", "caseFile"] };
};

const warning = (found: Found): Found => ({ ...found, severity: "warning" });

/** What a subject has beyond a profile, and lacks of it. */
const judged = (profile: Profile, { tree, value, place }: Subject): readonly Found[] => {
  const params = { profile: profile.name };
  const at = (inner: Place) => jsonPointer([...place, ...inner]);
  return [
    ...excessOf(profile, tree, value).map((one) => refusal("profile.over-collection" as const, at(one), params)),
    ...missingIn(profile, value).map((one) => warning(refusal("profile.field-missing", at(one), params))),
  ];
};

/**
 * The rules of profiles: a message holds nothing beyond each profile of the standard that it claims, nor beyond the one that
 * its referral names as the minimum data set; what it lacks is reported, because consent comes before completeness. A profile
 * that this reader does not know is reported, unless the reader knows an extension of it.
 *
 * Source: minimum data sets of the model, section 7.
 *
 * @param message - the message, which has its shape
 * @param body - the body as it stands in the document
 * @param known - the extensions that this reader knows
 */
export function profileRefusals(message: Message, body: Json, known?: KnownExtensions): readonly Found[] {
  const claimed = (message.profiles ?? []).flatMap((address, at) => {
    const pointer = `/profiles/${at}`;
    const profile = profileAt(address);
    if (profile === undefined) {
      const isKnown = [...(known?.keys() ?? [])].some((extension) => isDeclaredBy(extension, [address]));
      return isKnown ? [] : [warning(refusal("profile.unknown", pointer))];
    }
    const subject = subjectOf(profile, message, body);
    return subject === undefined ? [refusal("profile.not-for-this-message", pointer)] : judged(profile, subject);
  });
  const minimum = message.type === "referral.requested" ? message.body.referral.minimumDataset : undefined;
  const profile = minimum === undefined || message.profiles?.includes(minimum) ? undefined : profileAt(minimum);
  const subject = profile && subjectOf(profile, message, body);
  return [...claimed, ...(profile && subject ? judged(profile, subject) : [])];
}
