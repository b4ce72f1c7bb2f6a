/** The sentences that the documents of the suite prove, by id. */
export const requirements: Readonly<Record<string, string>> = {
  "REQ-json-strict":
    "A reader MUST refuse a text that is not strict JSON in UTF-8: no byte order mark, no name twice, no half of a character pair, no unsafe number, no text beyond the limits.",
  "REQ-document-names-schema": "A document MUST be an object that names a known schema in its member `schema`.",
  "REQ-shape-required": "A reader MUST refuse a document without a required member.",
  "REQ-shape-type": "A reader MUST refuse a value of another type and MUST NOT convert it.",
  "REQ-shape-form": "A reader MUST refuse a text that does not have the form of its field.",
  "REQ-shape-closed": "A reader MUST refuse a member that the schema does not know, and MUST NOT repeat its name.",
  "REQ-shape-limits": "A reader MUST refuse a text or a list that is longer or shorter than its field allows.",
  "REQ-codes-closed": "A reader MUST refuse a code that is not in the closed list of its field.",
  "REQ-codes-open": "A reader MUST accept an unknown code of an open list and SHOULD report it as a warning.",
  "REQ-absence-coded": "A missing value MUST be left out; null and the empty text MUST be refused.",
  "REQ-case-file-accepted": "A reader MUST accept a case file that has its shape and breaks no rule.",
  "REQ-case-file-rules": "A reader MUST refuse a case file whose fields contradict one another.",
  "REQ-known-failures": "A reader MUST refuse what deployed systems are known to have taken for something else.",
  "REQ-message-accepted": "A reader MUST accept a message that has its shape and breaks no rule.",
  "REQ-message-cites-consent": "A message that rests on consent MUST cite the consent record.",
  "REQ-message-cites-exception": "A message that rests on an exception MUST cite the exception record.",
  "REQ-message-digest": "The digest of a message MUST be the SHA-256 of the canonical form of its body.",
  "REQ-message-two-parties": "The sender and the recipient of a message MUST differ.",
  "REQ-message-expiry": "A message MUST expire after it was sent.",
  "REQ-message-agrees": "Where the body says again what the envelope says, both MUST agree.",
  "REQ-statistics":
    "Statistics MUST NOT show a count below their smallest, and what a certificate says of its rows MUST be found in them.",
  "REQ-version-known": "A reader MUST refuse a document of a version that it does not know.",
  "REQ-extensions":
    "An extension MUST be declared by a profile that the message names; a reader MUST accept one that it does not know.",
  "REQ-categories":
    "The body of a message MUST NOT hold data of a category that its envelope does not name as released, when it names them.",
  "REQ-profiles":
    "A message MUST NOT hold more than each profile of the standard that it claims, and more than the one that its referral names as the minimum data set.",
  "REQ-message-answers": "An answer MUST name the message that it answers.",
};
