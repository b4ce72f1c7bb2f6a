/** A name of a schema as one of the program: `case-type.codes` becomes `CaseTypeCodes`. */
export const pascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== "")
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join("");

/** A member as it is read from an object. */
export const memberOf = (object: string, name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
