import {
  AnonymisationCertificate,
  type AnonymisationPolicy,
  type ReleaseRecord,
  type Result,
  refusal,
  settle,
} from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { columnsWithRole } from "../policy/roles.js";

/** Who answers for a certificate, when, and which earlier releases this one can be compared with. */
export type CertificateIssue = Pick<AnonymisationCertificate, "id" | "issuedBy" | "issuedOn" | "priorReleases">;

type Model = ReleaseRecord["models"][number];
type Code = AnonymisationCertificate["model"][number];

/** Records that are not published are counted in tens, so that two certificates do not tell one person. */
const ROUNDED_TO = 10;

const rounded = (count: number): number => Math.round(count / ROUNDED_TO) * ROUNDED_TO;

const codeOf = ({ model }: Model): Code => {
  if (model === "k-anonymity") return model;
  return model.endsWith("t-closeness") ? "t-closeness" : "l-diversity";
};

/** The weakest of the parameters that models of one kind were used with: what holds for all of them. */
const weakest = (parameters: readonly number[], choose: (...all: number[]) => number): number | undefined =>
  parameters.length === 0 ? undefined : choose(...parameters);

const decimal = (parameter: number | undefined) => (parameter === undefined ? {} : { parameter: String(parameter) });

/**
 * The certificate of a release, which is published with it: a summary of its record in the form of the standard, without
 * the numbers that only its makers may know. Refuses a release whose columns are not paths of fields of the model, which
 * alone a certificate can name, and an issue that does not have its form.
 *
 * Source: the rule M24 of the model; a design decision for the rounding.
 *
 * @example
 * ```ts
 * certificateOf({ models: [{ model: "k-anonymity", k: 5 }], levels: {}, classes: [] }, { columns: { "full name": { role: "quasi-identifier" } } }, {}).refusals[0].code; // => "certificate.malformed"
 * ```
 */
export function certificateOf(
  record: ReleaseRecord,
  policy: AnonymisationPolicy,
  issue: CertificateIssue,
): Result<AnonymisationCertificate, AnonymisationRefusalCode> {
  const { models, levels, classes, recoding } = record;
  const k = weakest(
    models.flatMap((one) => ("k" in one ? [one.k] : [])),
    Math.max,
  );
  const { parameter: l } = decimal(
    weakest(
      models.flatMap((one) => ("l" in one ? [one.l] : [])),
      Math.min,
    ),
  );
  const { parameter: t } = decimal(
    weakest(
      models.flatMap((one) => ("t" in one ? [one.t] : [])),
      Math.max,
    ),
  );
  const certificate = {
    ...issue,
    model: [...new Set(models.map(codeOf))],
    ...(k === undefined ? {} : { k }),
    ...(l === undefined ? {} : { l }),
    ...(t === undefined ? {} : { t }),
    quasiIdentifiers: columnsWithRole(policy, "quasi-identifier"),
    sensitiveAttributes: columnsWithRole(policy, "sensitive"),
    sourceRecords: rounded(record.sourceRecords),
    releasedRecords: record.releasedRecords,
    suppressedRecords: rounded(record.suppressedRecords),
    generalisations: Object.entries(levels).map(
      ([field, level]) => `${field}: level 0 -> ${recoding === "local" ? "at most level" : "level"} ${level}`,
    ),
    minObservedClass: classes[0]?.size ?? 0,
    tool: `${record.tool}; no random numbers`,
    digest: record.sha256,
  };
  const parsed = AnonymisationCertificate.safeParse(certificate);
  const faults = (parsed.error?.issues ?? []).map(({ path }) =>
    refusal("certificate.malformed" as const, path.map((part) => `/${String(part)}`).join("")),
  );
  return settle<AnonymisationCertificate, AnonymisationRefusalCode>(
    faults,
    () => certificate as AnonymisationCertificate,
  ); // It has just been parsed.
}
