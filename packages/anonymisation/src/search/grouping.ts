/** To which group each code belongs, and how many groups there are. */
export interface Grouping {
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** A grouping that tells every code apart. */
export function everyCode(codes: number): Grouping {
  const groupOf = new Int32Array(codes);
  for (let code = 0; code < codes; code++) groupOf[code] = code;
  return { groupOf, groups: codes };
}

/** For each code the first one of its group. */
export function firstOfGroups({ groupOf, groups }: Grouping): Int32Array {
  const [first, representatives] = [new Int32Array(groups).fill(-1), new Int32Array(groupOf.length)];
  for (let code = 0; code < groupOf.length; code++) {
    const group = groupOf[code] as number;
    if (first[group] === -1) first[group] = code;
    representatives[code] = first[group] as number;
  }
  return representatives;
}
