import {
  type AggregateReport,
  type AnonymisationCertificate,
  type AnonymisedRecord,
  canonicalJson,
  type Json,
  type Refusal,
  refusal,
} from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import type { Message } from "./message.js";

type Found = Refusal<InterchangeRefusalCode>;

const WITH_PRIVACY_LOSS: readonly AnonymisationCertificate["model"][number][] = [
  "differential-privacy",
  "synthetic-dp",
];

/** M23: a count is shown, or it is suppressed because it is small; never both, and never a small one. */
const cells = ({ cells: all, minCell }: AggregateReport): readonly Found[] =>
  all.flatMap(({ count, suppressed }, at): readonly Found[] => {
    const pointer = `/body/report/cells/${at}/count`;
    if (suppressed === (count !== undefined)) return [refusal("cell.suppression-contradicts-count", pointer)];
    const isSmall = count !== undefined && count > 0 && count < minCell;
    return isSmall ? [refusal("cell.below-smallest", pointer)] : [];
  });

/** A row belongs to the certificate of its message, which says of each of its fields what it is. */
const belonging = (records: readonly AnonymisedRecord[], certificate: AnonymisationCertificate): readonly Found[] => {
  const { quasiIdentifiers = [], sensitiveAttributes = [], id } = certificate;
  const stated = new Set<string>([...quasiIdentifiers, ...sensitiveAttributes]);
  return records.flatMap(({ fields, certificateRef }, at) => [
    ...(certificateRef === id
      ? []
      : [refusal("certificate.of-another-release" as const, `/body/records/${at}/certificateRef`)]),
    ...(Object.keys(fields).every((path) => stated.has(path))
      ? []
      : [refusal("certificate.field-not-stated" as const, `/body/records/${at}/fields`)]),
  ]);
};

/** The size of the smallest class of rows that agree in their year and all quasi-identifiers. */
const smallestClass = (records: readonly AnonymisedRecord[], quasiIdentifiers: readonly string[]): number => {
  const sizes = new Map<string, number>();
  for (const { year, fields } of records) {
    // What has its shape came from JSON; a field that a row lacks is left out of the key as null.
    const key = canonicalJson([year ?? null, ...quasiIdentifiers.map((path) => fields[path] as Json)]);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return Math.min(...sizes.values());
};

/** M24: what the certificate claims of the rows is counted again, when all of them are in the message. */
const claims = (records: readonly AnonymisedRecord[], certificate: AnonymisationCertificate): readonly Found[] => {
  const { releasedRecords, k, minObservedClass, quasiIdentifiers } = certificate;
  const at = (member: string) => `/body/certificate/${member}`;
  if (records.length > releasedRecords) return [refusal("certificate.untrue", at("releasedRecords"))];
  if (records.length === 0 || records.length < releasedRecords || quasiIdentifiers === undefined) return [];
  const least = smallestClass(records, quasiIdentifiers);
  return [
    ...(k !== undefined && least < k ? [refusal("certificate.untrue" as const, at("k"))] : []),
    ...(minObservedClass !== undefined && least !== minObservedClass
      ? [refusal("certificate.untrue" as const, at("minObservedClass"))]
      : []),
  ];
};

/** M24: a claim of differential privacy says how much privacy is lost, and beside which earlier releases. */
const privacyLoss = ({ model, epsilon, priorReleases }: AnonymisationCertificate): readonly Found[] => {
  if (!model.some((one) => WITH_PRIVACY_LOSS.includes(one))) return [];
  const missing = [
    ...(epsilon === undefined ? ["epsilon"] : []),
    ...(priorReleases === undefined ? ["priorReleases"] : []),
  ];
  return missing.map((member) => refusal("certificate.privacy-loss-not-stated", `/body/certificate/${member}`));
};

/**
 * Rules M23 and M24, as far as one message tells: no small count is shown, and what the certificate says of the rows is
 * true.
 *
 * @param message - the message, which has its shape
 */
export function statisticsRefusals(message: Message): readonly Found[] {
  if (message.type !== "statistics.submitted") return [];
  const { report, records = [], certificate } = message.body;
  return [
    ...(report === undefined ? [] : cells(report)),
    ...belonging(records, certificate),
    ...claims(records, certificate),
    ...privacyLoss(certificate),
  ];
}
