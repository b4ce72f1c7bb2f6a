/** Where the schemas of this major version of the standard live. */
export const SCHEMA_BASE = "https://w3id.org/nrs-kit/v1/";

/** The versions of the standard that this package describes, oldest first. */
export const SPEC_VERSIONS = ["1.0", "1.1"] as const;

/** A version of the standard. */
export type SpecVersion = (typeof SPEC_VERSIONS)[number];

/** The version that is written unless another one is asked for: the lowest that every reader understands. */
export const SPEC_VERSION = "1.0";

/** The address of a schema: the first version of a major version has no folder of its own. */
export type SchemaId<Name extends string, Version extends SpecVersion> = Version extends "1.0"
  ? `${typeof SCHEMA_BASE}${Name}.schema.json`
  : `${typeof SCHEMA_BASE}${Version}/${Name}.schema.json`;

/**
 * The absolute, versioned address of a schema. What is published under it never changes.
 *
 * @param name - the name of the schema
 * @param version - the version of the standard in which the schema has this form
 *
 * @example
 * ```ts
 * schemaId("case-file"); // => "https://w3id.org/nrs-kit/v1/case-file.schema.json"
 * schemaId("case.shared", "1.1"); // => "https://w3id.org/nrs-kit/v1/1.1/case.shared.schema.json"
 * ```
 */
export function schemaId<const Name extends string, const Version extends SpecVersion = "1.0">(
  name: Name,
  version?: Version,
): SchemaId<Name, Version> {
  const folder = version === undefined || version === "1.0" ? "" : `${version}/`;
  // The type spells out what the template makes.
  return `${SCHEMA_BASE}${folder}${name}.schema.json` as SchemaId<Name, Version>;
}
