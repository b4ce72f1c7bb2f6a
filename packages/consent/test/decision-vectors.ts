import { PurposeCode } from "@nrs-kit/domain";
import { type DecisionProfile, type DecisionRequest, defaultDecisionProfile } from "../src/index.js";
import { decideByTables, ruleIds } from "./oracle.js";
import { everyRequest } from "./requests.js";
import { rowsOf } from "./tables.js";

/** One vector: a question, and the answer that the tables give. */
interface DecisionVector {
  readonly id: string;
  readonly comment: string;
  readonly request: DecisionRequest;
  readonly profile: DecisionProfile;
  readonly expected: { readonly level: string | undefined; readonly rule: string };
}

const PER_RULE = 12;
const texts = new Map(rowsOf("rules").map(({ rule = "", when = "" }) => [rule, when]));

const vector = (id: string, request: DecisionRequest, profile = defaultDecisionProfile): DecisionVector => {
  const expected = decideByTables(request, profile);
  return { id, comment: texts.get(expected.rule) ?? "", request, profile, expected };
};

/** For each rule some questions that it decides, taken from all over the product. */
const ofRules = (): readonly DecisionVector[] => {
  const found = new Map<string, DecisionRequest[]>(ruleIds.map((id) => [id, []]));
  const seen = new Map<string, number>();
  for (const request of everyRequest()) {
    const { rule } = decideByTables(request, defaultDecisionProfile);
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    // The gaps grow, so that the questions come from many places of the walk.
    if ((count & (count - 1)) === 0) found.get(rule)?.push(request);
  }
  const ofRule = ([rule, requests]: [string, DecisionRequest[]]) =>
    requests.slice(-PER_RULE).map((request, at) => vector(`${rule}-${String(at + 1).padStart(2, "0")}`, request));
  return [...found].flatMap(ofRule);
};

const ofMatrix = (): readonly DecisionVector[] =>
  rowsOf("matrix").flatMap(({ purpose, role, ...cells }) =>
    Object.keys(cells).map((category) => {
      const asked = { purpose, role, category, subject: "adult" };
      const own = purpose === "subject-access" ? { basis: "subject-right" } : { basis: "consent", consentCovers: true };
      const ground = purpose === "supervision" ? { basis: "internal-need", sameOrganisation: true } : own;
      // The cells of the tables are codes of the lists; the generator of the tables checks that.
      return vector(`${purpose}/${role}/${category}`, { ...asked, ...ground } as unknown as DecisionRequest);
    }),
  );

const statistic: DecisionRequest = {
  purpose: "official-statistics",
  role: "national-coordination",
  category: "demographic",
  subject: "adult",
  basis: "anonymised",
};

const counts = [undefined, 0, 1, 4, 5, 10, 11, 12].flatMap((cellCount) => [5, 11].map((kMin) => ({ cellCount, kMin })));

const report: DecisionRequest = {
  purpose: "child-protection",
  role: "guardianship-authority",
  category: "identity",
  subject: "adult",
  basis: "legal-obligation",
  legalRef: "Law 1, article 2",
};

const ofBoundaries = (): readonly DecisionVector[] => [
  ...counts.map(({ cellCount, kMin }) =>
    vector(
      `count-${cellCount ?? "absent"}-of-${kMin}`,
      { ...statistic, cellCount },
      { ...defaultDecisionProfile, kMin },
    ),
  ),
  ...[true, false].flatMap((mandatoryReportingOfAdults) =>
    (["adult", "child"] as const).map((subject) =>
      vector(
        `report-of-${subject}-${mandatoryReportingOfAdults ? "obliged" : "not-obliged"}`,
        { ...report, subject },
        { ...defaultDecisionProfile, mandatoryReportingOfAdults },
      ),
    ),
  ),
  vector("law-cited-empty", { ...report, subject: "child", legalRef: "" }),
  ...PurposeCode.options.map((purpose) =>
    vector(`conflict-for-${purpose}`, { ...report, purpose, receiverHasConflict: true }),
  ),
];

const about =
  "Each vector asks whether a category may go to a role for a purpose on a basis. `expected.level` is allow, redact or " +
  "deny; `expected.rule` is the rule that decides: the first of decision/rules.csv that applies. A member of the request " +
  "that is absent is unknown, and unknown never helps.";

/** The files of decision vectors by name. */
export const decisionVectors = (): Readonly<Record<string, unknown>> => ({
  "rules.json": { about, tests: ofRules() },
  "matrix.json": { about, tests: ofMatrix() },
  "boundaries.json": { about, tests: ofBoundaries() },
});
