import { fileURLToPath } from "node:url";
import type { ShapeFinding } from "../validate/shape.js";
import type { Guard } from "../validate/values.js";
import { versionAndName } from "./schemas.js";

/** What a committed schema file was made into: the published functions. */
export interface PublishedValidator {
  readonly is: Guard;
  readonly findings: (value: unknown) => readonly ShapeFinding[];
}

type Functions = Readonly<Record<string, (value: unknown) => unknown>>;

const loaded = async (kind: "validate" | "findings", file: string): Promise<Functions> => {
  const path = file.replace(".schema.json", ".ts");
  const place = fileURLToPath(new URL(`../generated/${kind}/${path}`, import.meta.url));
  return (await import(/* @vite-ignore */ place)) as Functions;
};

const nameOf = (file: string): string =>
  versionAndName(file)
    .name.split(/[.-]/)
    .map((part) => `${part[0]?.toUpperCase()}${part.slice(1)}`)
    .join("");

/** The published functions of a schema file. */
export async function validatorOf(file: string): Promise<PublishedValidator> {
  const name = nameOf(file);
  const { [`is${name}`]: is } = await loaded("validate", file);
  const { [`${name[0]?.toLowerCase()}${name.slice(1)}Findings`]: findings } = await loaded("findings", file);
  // The generator gives the functions these names and forms.
  return { is, findings } as PublishedValidator;
}
