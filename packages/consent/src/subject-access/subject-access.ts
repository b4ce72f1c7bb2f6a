import {
  type CaseFile,
  CaseFile as CaseFileSchema,
  type Consent,
  caseRecords,
  DataCategoryCode,
  type DisclosureRecord,
  fieldTree,
  type Language,
  type Result,
  refuse,
} from "@nrs-kit/domain";
import { decide } from "../decide.js";
import { disclose } from "../disclose.js";
import { issuePermit } from "../disclosure-permit.js";
import type { ConsentRefusalCode } from "../generated/refusal-code.js";
import { accessWords } from "./access-words.js";
import { type AccessLine, fieldTitle, linesOf, titleOf } from "./plain-value.js";

/** A part of an answer: a heading, and lines under it. */
export interface AccessSection {
  readonly heading: string;
  /** A sentence for a part that has no lines, or that needs one. */
  readonly note?: string;
  readonly lines: readonly AccessLine[];
}

/** The answer to a person who asked what is written about them, in one language and in plain words. */
export interface SubjectAccess {
  readonly language: Language;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly AccessSection[];
  /** Places of free text, as JSON Pointers: a worker reads them through before they are handed over. */
  readonly toReview: readonly string[];
}

/** What an answer is made from. */
export interface AccessQuestion {
  readonly caseFile: CaseFile;
  /** The person who asks: the principal beneficiary of the case. */
  readonly person: string;
  /** The log of disclosures about the person. */
  readonly log: readonly DisclosureRecord[];
  readonly consents: readonly Consent[];
  /** The organisation that answers. */
  readonly organisation: string;
  /** The instant of the answer, RFC 3339. */
  readonly now: string;
  readonly language: Language;
}

/**
 * Answers a person who asks what is written about them (GDPR articles 12 and 15): every field of the case that the table
 * of purposes and roles opens to the beneficiary, in words of their language; who received what, when, why and on which
 * basis; what they agreed to; what they may ask for. Other persons are shown no further than the table shows relatives.
 * Free text is not printed, because it may name others and nobody has read it for that: its places are listed for a
 * worker to review. The answer depends on nothing but its question.
 *
 * Refusals: `subject-access.not-the-person` when the person is not the principal beneficiary of the case.
 *
 * @param question - the case, the log, the consents, who asks and in which language
 *
 * @example
 * ```ts
 * const caseFile = exampleCaseFile();
 * const [{ id: person }] = caseFile.persons;
 * const question = { caseFile, person, log: [], consents: caseFile.consents, organisation: "urn:example:ngo", now: "2026-11-24T09:00:00Z", language: "en" };
 * subjectAccess(question).value.title; // => "What is written about you"
 * ```
 */
export function subjectAccess(question: AccessQuestion): Result<SubjectAccess, ConsentRefusalCode> {
  const { caseFile, person, language } = question;
  const isPrincipal = caseFile.persons.some(({ id, role }) => id === person && role.includes("principal"));
  if (!isPrincipal) return refuse("subject-access.not-the-person", "/person");
  const disclosed = disclose(caseFile, permitFor(question));
  if (!disclosed.ok) return disclosed;
  const word = accessWords[language];
  const { payload, withheld } = disclosed.value;
  const toReview = withheld.filter(({ code }) => code === "disclosure.free-text").map(({ pointer }) => pointer);
  return {
    ok: true,
    value: {
      language,
      title: word.title,
      intro: [word.intro, word.unreviewed].filter((text) => text !== "").join(" "),
      sections: [
        ...recordSections({ ...payload }, language),
        receivedSection(question),
        consentSection(question),
        ...(toReview.length === 0 ? [] : [{ heading: word.left, note: word.texts, lines: toReview.map(place) }]),
        { heading: word.rights, lines: word.rightTexts.map((value) => ({ label: "", value })) },
      ],
      toReview,
    },
  };
}

const place = (value: string): AccessLine => ({ label: "", value });

/** The permit of the person's own right: rule DP1, category by category. */
const permitFor = ({ caseFile, person, organisation, now }: AccessQuestion) =>
  issuePermit({
    caseId: caseFile.case.id,
    person,
    purpose: "subject-access",
    recipient: organisation,
    role: "beneficiary",
    basis: "subject-right",
    decidedAt: now,
    excludedFields: [],
    decisions: DataCategoryCode.options.map((category) => ({
      category,
      ...decide({ purpose: "subject-access", role: "beneficiary", basis: "subject-right", subject: "adult", category }),
    })),
  });

const tree = fieldTree(CaseFileSchema);

function recordSections(payload: Readonly<Record<string, unknown>>, language: Language): readonly AccessSection[] {
  if (tree.kind !== "object") return [];
  return Object.keys(caseRecords).flatMap((name) => {
    const node = tree.fields.get(name);
    const heading = fieldTitle(name, language);
    const lines = node === undefined ? [] : linesOf(node, payload[name], [], language);
    return lines.length === 0 ? [] : [{ heading, lines }];
  });
}

const titles = (list: string, codes: readonly string[], language: Language): string =>
  codes.map((code) => titleOf(list, code, language)).join(", ");

function receivedSection({ log, language }: AccessQuestion): AccessSection {
  const word = accessWords[language];
  const inOrder = [...log].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const lines = inOrder.flatMap(({ at, recipient, purpose, basis, levels }) => [
    { label: `${word.on} / ${word.to}`, value: `${at}, ${recipient}` },
    { label: word.purpose, value: titleOf("purpose", purpose, language) },
    { label: word.basis, value: titleOf("legal-basis", basis, language) },
    {
      label: word.categories,
      value: titles(
        "data-category",
        levels.map(({ category }) => category),
        language,
      ),
    },
  ]);
  return { heading: word.received, ...(lines.length === 0 ? { note: word.nobody } : {}), lines };
}

function consentSection({ consents, person, language }: AccessQuestion): AccessSection {
  const word = accessWords[language];
  const own = consents.filter((one) => one.person === person);
  const lines = own.flatMap(({ purpose, recipient, categories, status, validUntil }) => [
    { label: `${word.purpose} / ${word.to}`, value: `${titleOf("purpose", purpose, language)}, ${recipient}` },
    { label: word.categories, value: titles("data-category", categories, language) },
    { label: `${word.status} / ${word.until}`, value: `${titleOf("consent-status", status, language)}, ${validUntil}` },
  ]);
  return { heading: word.consents, ...(lines.length === 0 ? { note: word.noConsent } : {}), lines };
}
