import type * as z from "zod";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { ConsentGivenByCode } from "../generated/code-lists/consent-given-by.js";
import { ConsentStatusCode } from "../generated/code-lists/consent-status.js";
import { DataCategoryCode } from "../generated/code-lists/data-category.js";
import { PurposeCode } from "../generated/code-lists/purpose.js";
import { ConsentFormId, ConsentId, OrganisationId, PersonId } from "../ids.js";
import { DateTime, JsonPointer, listOf, oneOf, Sha256, Uuid } from "../primitives.js";

/**
 * One purpose, one recipient, one set of categories: the unit that is checked, sent and withdrawn (DPV; ISO/IEC TS
 * 27560).
 */
export const Consent = entity(
  "Consent",
  "One purpose, one recipient, one set of categories: the unit that is checked, sent and withdrawn.",
  {
    id: operational(null, ConsentId, "Identifier", "Identifies the consent record."),
    formRef: operational(null, ConsentFormId, "Consent form", "The consent form that this record came from."),
    person: operational(null, PersonId, "Person", "The person the information is about."),
    status: operational(
      null,
      ConsentStatusCode,
      "Status",
      "Where the consent stands; only a given or renewed one allows a disclosure.",
    ),
    givenBy: operational(null, ConsentGivenByCode, "Given by", "Who gave the consent."),
    purpose: operational(null, PurposeCode, "Purpose", "What the information may be used for."),
    recipient: operational(
      null,
      OrganisationId,
      "Recipient",
      "The one organisation that may receive the information, by name.",
    ),
    categories: operational(
      null,
      listOf(DataCategoryCode, 20, 1),
      "Categories",
      "The categories of information the consent covers.",
    ),
    excludedFields: operational(
      null,
      listOf(JsonPointer, 100),
      "Excluded fields",
      "Fields the person took out of the categories, as JSON Pointers.",
    ).optional(),
    validFrom: operational(null, DateTime, "Valid from", "When the consent begins to hold."),
    validUntil: operational(
      null,
      DateTime,
      "Valid until",
      "When the consent ends by itself; a profile limits how long it may last.",
    ),
    endedOn: operational(
      null,
      DateTime,
      "Ended on",
      "When the consent ended; it is required once the consent has expired or was withdrawn, revoked or invalidated.",
    ).optional(),
    endReason: operational(
      null,
      oneOf(
        "withdrawn-by-person",
        "revoked-by-representative",
        "revoked-by-authority",
        "expired-by-date",
        "turned-18",
        "representative-ended",
        "age-state-changed",
        "superseded",
        "representative-conflict",
        "obtained-wrongly",
      ),
      "End reason",
      "Why the consent ended.",
    ).optional(),
    supersedes: operational(null, Uuid, "Supersedes", "The consent that this one renews.").optional(),
    revisionHash: operational(null, Sha256, "Revision hash", "The digest of this revision of the record."),
    previousRevision: operational(
      null,
      Sha256,
      "Previous revision",
      "The digest of the revision before, so that none can vanish unseen.",
    ).optional(),
  },
);
/** {@inheritDoc Consent} */
export interface Consent extends z.infer<typeof Consent> {}
