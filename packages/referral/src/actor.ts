import type { ActorRoleCode } from "@nrs-kit/domain";

/** The roles that act inside an organisation, in the order of the code list `actor-role`. */
const workingRoles = [
  "frontline-detector",
  "mdt-coordinator",
  "mdt-member",
  "identifying-authority",
  "case-coordinator",
  "shelter",
  "health-provider",
  "psychologist",
  "legal-aid",
  "social-services",
  "education-employment",
  "guardianship-authority",
  "law-enforcement",
  "prosecutor-court",
  "border-police",
  "migration-authority",
  "central-authority",
  "national-committee",
  "national-coordination",
  "consulate",
  "international-organisation",
  "foreign-partner",
  "compensation-body",
  "escort-carrier",
  "tracing-agency",
  "data-protection-officer",
  "supervisor",
] as const satisfies readonly ActorRole[];

/** The roles that never act on behalf of an agency of a case: they speak for themselves, or only read. */
const outsideRoles = [
  "beneficiary",
  "legal-representative",
  "family-member",
  "auditor",
  "donor",
  "researcher",
  "public",
  "system",
] as const satisfies readonly ActorRole[];

const providerRoles: readonly string[] = [
  "shelter",
  "health-provider",
  "psychologist",
  "legal-aid",
  "social-services",
  "education-employment",
];

/** The role in which a person acts for an organisation: a code of the list `actor-role`. */
export type ActorRole = ActorRoleCode;

/** Every code of the list `actor-role`. */
export const actorRoles: readonly ActorRole[] = [...workingRoles, ...outsideRoles];

/** A role a chart can name: a code of `actor-role`, or one that depends on the organisation of the actor. */
export type RoleName = ActorRole | "anyone" | "sender" | "recipient" | "worker" | "provider";

/** Who caused an event: a person in a role for an organisation. Rights belong to the pair. */
export interface Actor {
  /** The code of the role. */
  readonly role: ActorRole;
  /** The identifier of the organisation the actor works for, or is assisted by. */
  readonly organisation: string;
  /** The identifier of the worker, where a rule needs to tell two people apart. */
  readonly worker?: string;
}

/** What ties a right to an organisation: the sender, the recipient or the owner named in the context. */
export type Tie = "from" | "to" | "owner";

/**
 * What a role may do: `always`, or when the organisation of the actor is one that the context names under these keys.
 * An empty list of keys is never.
 */
export type Right = "always" | readonly Tie[];

const ties: Readonly<Record<string, Tie>> = { sender: "from", recipient: "to", worker: "owner" };

const rightOf = (role: ActorRole, named: readonly RoleName[], supervised: Tie | undefined): Right => {
  if (named.includes("anyone")) return "always";
  const provides = named.includes("provider") && providerRoles.includes(role);
  const supervises = role === "supervisor" && supervised !== undefined;
  if (provides || (named.includes(role) && !supervises)) return "always";
  const works = workingRoles.some((one) => one === role);
  const tied = works ? named.flatMap((name) => ties[name] ?? []) : [];
  return supervises && supervised && named.includes("supervisor") ? [...tied, supervised] : tied;
};

/**
 * What each role may do, for the roles that a transition names. A supervisor acts in its own organisation only
 * (list `actor-role`): `supervised` says which organisation of the context that is.
 *
 * @example
 * ```ts
 * rightsOf(["sender"]).shelter; // => ["from"]
 * rightsOf(["sender"]).beneficiary; // => []
 * ```
 */
export function rightsOf(named: readonly RoleName[], supervised?: Tie): Readonly<Record<ActorRole, Right>> {
  const rights = Object.create(null) as Record<ActorRole, Right>; // no prototype: a role named "constructor" has no right
  for (const role of actorRoles) rights[role] = rightOf(role, named, supervised);
  return rights;
}

type Organisations = { readonly [Name in Tie]?: string };

/**
 * Says whether the actor holds a right, given the organisations that the context names. An unknown role holds none.
 *
 * @example
 * ```ts
 * actorMay(rightsOf(["recipient"]), { to: "org:b" }, { role: "shelter", organisation: "org:b" }); // => true
 * actorMay(rightsOf(["recipient"]), { to: "org:b" }, { role: "shelter", organisation: "org:a" }); // => false
 * ```
 */
export function actorMay(rights: Readonly<Record<string, Right>>, context: Organisations, actor: Actor): boolean {
  const right = rights[actor.role];
  if (right === undefined) return false;
  if (typeof right === "string") return true; // "always": by its type, for a list is never compared with a word
  for (let index = 0; index < right.length; index++) {
    if (organisationOf(context, right[index]) === actor.organisation) return true;
  }
  return false;
}

/** The organisation that a tie names. Each by its own name: engines read a member that they know many times faster. */
function organisationOf(context: Organisations, tie: Tie | undefined): string | undefined {
  if (tie === "from") return context.from;
  return tie === "to" ? context.to : context.owner;
}
