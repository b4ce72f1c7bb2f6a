/**
 * A copy of a case file in which some fields have the value that the same field has in another record of the file: codes,
 * dates and references that are each valid, and do not belong together.
 */
export function shuffled(file: unknown, random: () => number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(file));
  const holdersOf = new Map<string, Record<string, unknown>[]>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) {
      const field = isList ? path : `${path}/${name}`;
      if (!isList && typeof inner !== "object") {
        holdersOf.set(field, [...(holdersOf.get(field) ?? []), value as Record<string, unknown>]);
      }
      visit(inner, field);
    }
  };
  visit(copy, "");
  for (const [field, holders] of holdersOf) {
    const name = field.slice(field.lastIndexOf("/") + 1);
    const [to, from] = [holders[random() % holders.length], holders[random() % holders.length]];
    if (to !== undefined && from !== undefined && random() % 2 === 0) to[name] = from[name];
  }
  return copy;
}

type Lists = Record<string, Record<string, unknown>[] | undefined>;

/** What hardly happens by chance: breaks of the rules that need several fields to meet. */
const RARE: readonly ((file: Lists) => void)[] = [
  ({ persons }) => Object.assign(persons?.[1] ?? {}, { role: ["principal"] }),
  ({ exceptions }) => Object.assign(exceptions?.[0] ?? {}, { approvedBy: exceptions?.[0]?.decidedBy }),
  ({ referrals }) => {
    for (const one of referrals ?? []) {
      Object.assign(one, { state: "closed", recordStatus: "active" });
      for (const name of ["events", "feedback", "stateReason"]) delete one[name];
    }
  },
  ({ referrals }) => {
    for (const one of referrals ?? []) {
      Object.assign(one, { state: "completed", recordStatus: "active" });
      delete one.feedback;
    }
  },
  ({ consents, referrals }) => {
    Object.assign(consents?.[0] ?? {}, { status: "withdrawn" });
    Object.assign(referrals?.[0] ?? {}, { consentRef: consents?.[0]?.id, state: "sent", recordStatus: "active" });
  },
  ({ consents, persons }) => {
    Object.assign(persons?.[0] ?? {}, { birthDate: "2008-03", majorityAtRegistration: "minor" });
    const held = { person: persons?.[0]?.id, givenBy: "parent", status: "given", validFrom: "2026-01-01T00:00:00Z" };
    Object.assign(consents?.[0] ?? {}, { ...held, validUntil: "2026-04-01T00:00:00Z" });
  },
];

/** A copy of a case file with one of the rare breaks. */
export function broken(file: unknown, random: () => number): unknown {
  const copy = JSON.parse(JSON.stringify(file)) as Lists;
  RARE[random() % RARE.length]?.(copy);
  return copy;
}
