/** A name of a schema as one of the program: `case-type.codes` becomes `CaseTypeCodes`. */
export const pascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== "")
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join("");

/** Things with a name by the length of their name: a comparison of a number finds the few names worth comparing. */
export const byLength = <One extends { readonly name: string }>(
  all: readonly One[],
): ReadonlyMap<number, readonly One[]> => {
  const groups = new Map<number, One[]>();
  for (const one of all) {
    const group = groups.get(one.name.length) ?? [];
    groups.set(one.name.length, [...group, one]);
  }
  return new Map([...groups].sort(([one], [other]) => one - other));
};
