import type { CaseFile } from "../../case-file.js";
import type { Person } from "../../entities/person.js";

/** Whether a person is the principal beneficiary of the case. */
export const isPrincipal = ({ role }: Pick<Person, "role">): boolean => role.includes("principal");

/** The principal beneficiary, or undefined when the file has none. */
export const principalOf = ({ persons }: CaseFile): Person | undefined => persons.find(isPrincipal);
