import type { ActorRoleCode, DataCategoryCode, LegalBasisCode, PurposeCode } from "@nrs-kit/domain";
import { MisuseError } from "@nrs-kit/domain";
import type { DisclosureLevel } from "./disclosure-level.js";
import type { RuleId } from "./generated/decision-table.js";

/** What was decided for one category, and by which rule. */
export interface CategoryDecision {
  readonly category: DataCategoryCode;
  readonly level: DisclosureLevel;
  readonly rule: RuleId;
}

/** What a permit stands for, fixed at the instant of the decision. */
export interface PermitEvidence {
  /** The case the decision was made for. */
  readonly caseId: string;
  /** The person whose consent or protection it rests on. */
  readonly person: string;
  readonly purpose: PurposeCode;
  /** The one organisation that may receive. */
  readonly recipient: string;
  /** The role in which it receives. */
  readonly role: ActorRoleCode;
  readonly basis: LegalBasisCode;
  /** The consent record, when the basis is a consent. */
  readonly consentRef?: string | undefined;
  /** The exception record, when the basis is an exception. */
  readonly exceptionRef?: string | undefined;
  /** The instant of the decision, RFC 3339. */
  readonly decidedAt: string;
  /** The decision for every category; at least one is not `deny`. */
  readonly decisions: readonly CategoryDecision[];
  /** JSON Pointers of fields that the person excluded. */
  readonly excludedFields: readonly string[];
}

const KEY = Symbol("only this module makes permits");

/**
 * Evidence that a disclosure was decided: this case, this receiver, this purpose, these categories, at this instant.
 * It cannot be constructed, copied or parsed from outside this package: a look-alike neither compiles nor passes
 * {@link isDisclosurePermit}. It is not a record to be stored; the log of disclosures is.
 */
export class DisclosurePermit implements PermitEvidence {
  readonly #genuine = true;
  readonly caseId: string;
  readonly person: string;
  readonly purpose: PurposeCode;
  readonly recipient: string;
  readonly role: ActorRoleCode;
  readonly basis: LegalBasisCode;
  readonly consentRef: string | undefined;
  readonly exceptionRef: string | undefined;
  readonly decidedAt: string;
  readonly decisions: readonly CategoryDecision[];
  readonly excludedFields: readonly string[];

  private constructor(key: symbol, evidence: PermitEvidence) {
    if (key !== KEY) throw new MisuseError("a DisclosurePermit is made by permitDisclosure and by nothing else");
    this.caseId = evidence.caseId;
    this.person = evidence.person;
    this.purpose = evidence.purpose;
    this.recipient = evidence.recipient;
    this.role = evidence.role;
    this.basis = evidence.basis;
    this.consentRef = evidence.consentRef;
    this.exceptionRef = evidence.exceptionRef;
    this.decidedAt = evidence.decidedAt;
    this.decisions = Object.freeze(evidence.decisions.map((decision) => Object.freeze({ ...decision })));
    this.excludedFields = Object.freeze([...evidence.excludedFields]);
    Object.freeze(this);
  }

  /** The categories the receiver may have, in full or redacted. */
  get levels(): readonly CategoryDecision[] {
    return this.decisions.filter(({ level }) => level !== "deny");
  }

  /** A permit is not a record: as JSON it says only that it was one. */
  toJSON(): string {
    return "«permit»";
  }

  /** @internal */
  static made(key: symbol, evidence: PermitEvidence): DisclosurePermit {
    return new DisclosurePermit(key, evidence);
  }

  /** @internal */
  static isGenuine(value: object): value is DisclosurePermit {
    return #genuine in value;
  }
}

/** Makes a permit; inside this package only. */
export const issuePermit = (evidence: PermitEvidence): DisclosurePermit => DisclosurePermit.made(KEY, evidence);

/**
 * Whether a value is a permit that this package issued. A plain object with the same members is not.
 *
 * @example
 * ```ts
 * isDisclosurePermit({ purpose: "return", decisions: [] }); // => false
 * ```
 */
export function isDisclosurePermit(value: unknown): value is DisclosurePermit {
  return typeof value === "object" && value !== null && DisclosurePermit.isGenuine(value);
}
