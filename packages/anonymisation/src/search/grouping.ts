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
