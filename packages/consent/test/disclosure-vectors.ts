import { CaseFile, type CaseFileJson, DataCategoryCode } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { eightKilobytes } from "../bench/eight-kilobytes.js";
import { type DisclosureRequest, disclose, permitDisclosure, type Receiver } from "../src/index.js";
import { rowsOf } from "./tables.js";

type Asked = Pick<DisclosureRequest, "receiver" | "purpose" | "now">;

/** What a vector asks: one disclosure from one case file, whose own consents and exceptions count. */
export interface DisclosureVector {
  readonly id: string;
  readonly comment: string;
  readonly request: Asked;
  readonly expected: unknown;
}

/** A file of vectors about one case. */
export interface DisclosureVectors {
  readonly about: string;
  readonly caseFile: CaseFileJson;
  readonly tests: readonly DisclosureVector[];
}

/** What the rules give for a case file and a request, as JSON. */
export const outcomeOf = (json: CaseFileJson, request: Asked): unknown => {
  const caseFile = CaseFile.parse(json);
  const { consents = [], exceptions = [] } = caseFile;
  const permit = permitDisclosure({ ...request, caseFile, consents, exceptions });
  if (!permit.ok) return { permitted: false, refusals: permit.refusals };
  const disclosed = disclose(caseFile, permit.value);
  if (!disclosed.ok) return { permitted: false, refusals: disclosed.refusals };
  return { permitted: true, levels: permit.value.levels, ...disclosed.value };
};

const NOW = "2026-11-24T09:00:00Z";
const CENTRE = "urn:example:centre";
const about =
  "Each vector discloses the case file to `request.receiver` for `request.purpose` at `request.now`, under the consents and " +
  "exceptions of the file. When `expected.permitted` is true, the payload has to be equal member by member; the order of " +
  "`withheld` and `reduced` does not matter. Otherwise the codes of the refusals have to be equal.";

const vectorsOf = (
  caseFile: CaseFileJson,
  asked: readonly (Asked & { readonly id: string; readonly comment: string })[],
): DisclosureVectors => ({
  about,
  caseFile,
  tests: asked.map(({ id, comment, ...request }) => ({ id, comment, request, expected: outcomeOf(caseFile, request) })),
});

/** The rich case with one consent for each pair of the matrix, so that every row is disclosed once. */
const everyPair = (): DisclosureVectors => {
  const file = eightKilobytes();
  const [consent] = file.consents ?? [];
  const pairs = rowsOf("matrix") as readonly { readonly purpose: string; readonly role: string }[];
  const named = ({ purpose, role }: { purpose: string; role: string }) => `urn:example:${purpose}:${role}`;
  const consents = pairs.map((pair, at) => ({
    ...consent,
    id: `9e1c5d34-2b7f-4a8e-b3d6-${String(at).padStart(12, "0")}`,
    purpose: pair.purpose,
    recipient: named(pair),
    categories: [...DataCategoryCode.options],
  }));
  const asked = pairs.map((pair) => ({
    id: `${pair.purpose}/${pair.role}`,
    comment: "everything that the row of the matrix gives under a consent that covers every category",
    // The pairs of the matrix are codes of the lists; the generator of the tables checks that.
    receiver: { organisation: named(pair), role: pair.role } as Receiver,
    purpose: pair.purpose as Asked["purpose"],
    now: NOW,
  }));
  return vectorsOf({ ...file, consents: consents as NonNullable<CaseFileJson["consents"]> }, asked);
};

const shelter = {
  receiver: { organisation: CENTRE, role: "shelter" },
  purpose: "shelter-placement",
  now: NOW,
} as const;

const oneConsent = (): DisclosureVectors =>
  vectorsOf(exampleCaseFileJson(), [
    { id: "named", comment: "receiver, purpose and instant are those of the consent", ...shelter },
    { id: "first-instant", comment: "validFrom belongs to the period", ...shelter, now: "2026-11-03T09:00:00Z" },
    { id: "before", comment: "one millisecond before validFrom", ...shelter, now: "2026-11-03T08:59:59.999Z" },
    { id: "last-instant", comment: "one millisecond before validUntil", ...shelter, now: "2027-02-01T08:59:59.999Z" },
    { id: "after", comment: "validUntil no longer belongs to the period", ...shelter, now: "2027-02-01T09:00:00Z" },
    {
      id: "offset",
      comment: "the same instant as validFrom, in another offset",
      ...shelter,
      now: "2026-11-03T11:00:00+02:00",
    },
    {
      id: "other-receiver",
      comment: "the consent names another organisation",
      ...shelter,
      receiver: { organisation: "urn:example:other", role: "shelter" },
    },
    { id: "other-purpose", comment: "the consent names another purpose", ...shelter, purpose: "return" },
    {
      id: "other-role",
      comment: "the organisation is named, but acts in a role that needs nothing",
      ...shelter,
      receiver: { organisation: CENTRE, role: "public" },
    },
  ]);

const STATUSES = [
  "requested",
  "request-deferred",
  "refused",
  "given",
  "renewed",
  "expired",
  "withdrawn",
  "revoked",
  "invalidated",
  "unknown",
] as const;

const statuses = (): Readonly<Record<string, DisclosureVectors>> =>
  Object.fromEntries(
    STATUSES.map((status) => {
      const file = exampleCaseFileJson();
      const consents = (file.consents ?? []).map((one) => ({ ...one, status }));
      const vectors = vectorsOf({ ...file, consents }, [
        { id: status, comment: `the consent is ${status}`, ...shelter },
      ]);
      return [`status-${status}.json`, vectors];
    }),
  );

const child = (): DisclosureVectors => {
  const file = exampleCaseFileJson();
  const [principal] = file.persons;
  const persons = [{ id: principal?.id ?? "", role: ["principal" as const], birthDate: "2012-05-17" }];
  return vectorsOf({ ...file, persons }, [
    { id: "child-alone", comment: "a child's own consent never discloses", ...shelter },
    {
      id: "eighteen-tomorrow",
      comment: "still a child on the day before the birthday",
      ...shelter,
      now: "2030-05-16T09:00:00Z",
    },
  ]);
};

/** The files of disclosure vectors by name. */
export const disclosureVectors = (): Readonly<Record<string, DisclosureVectors>> => ({
  "every-pair.json": everyPair(),
  "one-consent.json": oneConsent(),
  ...statuses(),
  "child-alone.json": child(),
});
