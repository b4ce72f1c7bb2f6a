import { type DisclosurePermit, permitDisclosure } from "@nrs-kit/consent";
import {
  ActorRoleCode,
  type CaseFile,
  DateTime,
  OrganisationId,
  PurposeCode,
  type RefusalCode,
  type Result,
} from "@nrs-kit/domain";
import type { Host } from "./host.js";
import { type Governing, type Loaded, loadCase, loadGoverning } from "./load-case.js";
import { type Arguments, required } from "./options.js";
import { Trouble } from "./trouble.js";

/** The options that ask for a disclosure. */
export const disclosureOptions = ["consents", "to", "organisation", "purpose", "at"] as const;

const code = <T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  args: Arguments,
  name: string,
  hint: string,
): T => {
  const parsed = schema.safeParse(required(args, name));
  if (!parsed.success) throw new Trouble(`--${name} ${hint}`);
  return parsed.data;
};

/** A case with the decision about its disclosure. */
export interface Asked {
  readonly caseFile: CaseFile;
  readonly permit: Result<DisclosurePermit, RefusalCode>;
}

const governingOf = async (host: Host, args: Arguments, caseFile: CaseFile): Promise<Loaded<Governing>> => {
  const file = args.values.consents;
  if (file !== undefined) return loadGoverning(host, file);
  return { value: { consents: caseFile.consents ?? [], exceptions: caseFile.exceptions ?? [] } };
};

/**
 * Loads a case and its consents and decides the disclosure that the options ask for. Without `--consents` the records
 * in the case file count.
 *
 * @param host - the files
 * @param file - the case file
 * @param args - the arguments, with `--to`, `--organisation` and `--purpose`
 * @param now - the instant of the decision
 */
export async function ask(host: Host, file: string, args: Arguments, now: string): Promise<Loaded<Asked>> {
  if (!DateTime.safeParse(now).success) throw new Trouble("--at takes an instant, such as 2026-11-24T09:00:00Z");
  const role = code(ActorRoleCode, args, "to", "takes a role of the list actor-role");
  const organisation = code(OrganisationId, args, "organisation", "takes the identifier of an organisation");
  const purpose = code(PurposeCode, args, "purpose", "takes a purpose of the list purpose");
  const loaded = await loadCase(host, file);
  if (!("value" in loaded)) return loaded;
  const governing = await governingOf(host, args, loaded.value);
  if (!("value" in governing)) return governing;
  const caseFile = loaded.value;
  const permit = permitDisclosure({ caseFile, ...governing.value, receiver: { organisation, role }, purpose, now });
  return { value: { caseFile, permit } };
}
