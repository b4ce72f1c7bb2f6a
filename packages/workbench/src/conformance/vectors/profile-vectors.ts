import { type Json, type MessageType, type Profile, profileAddress, profiles } from "@nrs-kit/interchange";
// By their paths: what profiles do inside the package is not part of what it offers.
import { bodyTree, caseFileTree } from "../../../../interchange/src/body-tree.js";
import { withinProfile } from "../../../../interchange/src/profiles/within-profile.js";
import { sealed, validMessage } from "./message-vectors.js";
import { changed, type Expected, textOf, type Values, type Vector } from "./vector.js";

const vector = (
  id: string,
  kind: MessageType,
  message: Values,
  expected: readonly Expected[],
  twin?: string,
): Vector => ({
  id: `${kind}/profile/${id}`,
  kind,
  text: textOf(sealed(message)),
  expected,
  layer: expected.length === 0 ? "shape" : "rule",
  ...(twin === undefined ? {} : { twin: `${kind}/profile/${twin}` }),
  requirement: "REQ-profiles",
});

const valueAt = (value: unknown, place: readonly (string | number)[]): unknown =>
  place.reduce((inner, step) => Reflect.get(inner as object, step) as unknown, value);

/** A message that keeps to a profile, and the same with one field too many. */
const bothOf = (profile: Profile): readonly Vector[] => {
  const isAboutCase = profile.about === "caseFile";
  const type: MessageType = profile.about === "caseFile" ? "case.shared" : profile.about;
  const tree = isAboutCase ? caseFileTree(type) : bodyTree(type);
  if (tree === undefined) throw new Error(`${type} holds nothing that ${profile.name} is about`);
  const at = isAboutCase ? ["body", "caseFile"] : ["body"];
  const whole: Values = { ...validMessage(type, true), profiles: [profileAddress(profile.name)] };
  const { value, outside } = withinProfile(profile, tree, valueAt(whole, at) as Json);
  const kept = changed(whole, at, value);
  const [place] = outside;
  const good = vector(`${profile.name}-kept`, type, kept, []);
  if (place === undefined) return [good];
  const path = [...at, ...place];
  const exceeded = changed(kept, path, valueAt(whole, path));
  const expected = [{ code: "profile.over-collection", pointer: `/${path.join("/")}` }];
  return [good, vector(`${profile.name}-exceeded`, type, exceeded, expected, `${profile.name}-kept`)];
};

/** A request whose referral names the least that works as its minimum data set. */
const minimumRequest = (): readonly Vector[] => {
  const [profile] = profiles;
  const tree = caseFileTree("referral.requested");
  if (profile === undefined || tree === undefined) throw new Error("a request holds a case file");
  const asked = ["body", "referral", "minimumDataset"];
  const at = ["body", "caseFile"];
  const whole = changed(validMessage("referral.requested", true), asked, profileAddress(profile.name));
  const kept = changed(whole, at, withinProfile(profile, tree, valueAt(whole, at) as Json).value);
  const path = [...at, "identification"];
  const exceeded = changed(kept, path, valueAt(whole, path));
  const expected = [{ code: "profile.over-collection", pointer: `/${path.join("/")}` }];
  return [
    vector("minimum-kept", "referral.requested", kept, []),
    vector("minimum-exceeded", "referral.requested", exceeded, expected, "minimum-kept"),
  ];
};

/** The cases of the minimum data sets. */
export const profileVectors = (): readonly Vector[] => {
  const received = validMessage("referral.received", false);
  const [least] = profiles;
  const claim = (address: string) => ({ ...received, profiles: [address] });
  const elsewhere = [{ code: "profile.not-for-this-message", pointer: "/profiles/0" }];
  return [
    ...profiles.flatMap(bothOf),
    ...minimumRequest(),
    vector("of-somebody-else", "referral.received", claim("https://example.org/profiles/theirs"), []),
    vector(
      "about-a-case",
      "referral.received",
      claim(profileAddress(least?.name ?? "")),
      elsewhere,
      "of-somebody-else",
    ),
  ];
};
