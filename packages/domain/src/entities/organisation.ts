import type * as z from "zod";
import { Address } from "../datatypes/address.js";
import { I18nText } from "../datatypes/i18n-text.js";
import { PublicKey } from "../datatypes/public-key.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { OrganisationTypeCode } from "../generated/code-lists/organisation-type.js";
import { OrganisationId } from "../ids.js";
import { listOf, oneOf, PhoneNumber, SemVer, Uri, YesNo } from "../primitives.js";

/** An organisation of the directory (HTCDS Organisation; HSDS organization). */
export const Organisation = entity("Organisation", "An organisation of the directory.", {
  id: operational(
    null,
    OrganisationId,
    "Identifier",
    "A stable address or URN; organisations are compared by it and never by name.",
  ),
  name: operational(null, I18nText, "Name", "The name in the working languages."),
  type: operational(null, OrganisationTypeCode, "Type", "What kind of organisation it is."),
  nrsRole: operational(
    null,
    listOf(oneOf("identifies", "refers", "receives", "coordinates", "funds", "monitors"), 6),
    "Roles",
    "What the organisation does in the referral system.",
  ).optional(),
  address: operational(
    "shelter-location",
    Address,
    "Address",
    "Where the organisation is; it is hidden when the location is secret.",
  ).optional(),
  secretLocation: operational(
    null,
    YesNo,
    "Secret location",
    "Whether the address must stay hidden, as for a shelter.",
  ),
  phone: operational(null, listOf(PhoneNumber, 10), "Phones", "Telephone numbers of the organisation.").optional(),
  publicKeys: operational(
    null,
    listOf(PublicKey, 10),
    "Public keys",
    "The keys with which its signatures are checked.",
  ).optional(),
  supportedVersions: operational(
    null,
    listOf(SemVer, 20, 1),
    "Supported versions",
    "The versions of the standard the organisation can read.",
  ),
  profiles: operational(null, listOf(Uri, 20), "Profiles", "The profiles the organisation follows.").optional(),
  active: operational(null, YesNo, "Active", "Whether the organisation still works in the system."),
});
/** {@inheritDoc Organisation} */
export interface Organisation extends z.infer<typeof Organisation> {}
