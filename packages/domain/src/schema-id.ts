/** Where the schemas of this version of the standard live. */
export const SCHEMA_BASE = "https://w3id.org/nrs-kit/v1/";

/** The version of the standard that this package describes. */
export const SPEC_VERSION = "1.0";

/**
 * The absolute, versioned address of a schema.
 *
 * @example
 * ```ts
 * schemaId("case-file"); // => "https://w3id.org/nrs-kit/v1/case-file.schema.json"
 * ```
 */
export const schemaId = <const Name extends string>(name: Name): `${typeof SCHEMA_BASE}${Name}.schema.json` =>
  `${SCHEMA_BASE}${name}.schema.json`;
