import type * as z from "zod";
import { Contact } from "../datatypes/contact.js";
import { PersonName } from "../datatypes/person-name.js";
import { entity } from "../entity.js";
import { directIdentifier, operational } from "../field.js";
import { ActorRoleCode } from "../generated/code-lists/actor-role.js";
import { OrganisationId, WorkerId } from "../ids.js";
import { CalendarDate, listOf, YesNo } from "../primitives.js";

/** A person who acts for an organisation (HTCDS lookups to user and person). */
export const Worker = entity("Worker", "A person who acts for an organisation.", {
  id: operational(null, WorkerId, "Identifier", "Identifies the worker."),
  organisation: operational(null, OrganisationId, "Organisation", "The organisation the worker acts for."),
  roles: operational(null, listOf(ActorRoleCode, 20, 1), "Roles", "The roles the worker may act in."),
  name: directIdentifier(null, PersonName, "Name", "The name of the worker.").optional(),
  contact: directIdentifier(null, Contact, "Contact", "The contact at work, never the private one.").optional(),
  undertakingOn: operational(
    null,
    CalendarDate,
    "Undertaking on",
    "The day on which the worker signed the duty of confidentiality.",
  ).optional(),
  active: operational(null, YesNo, "Active", "Whether the worker still acts for the organisation."),
});
/** {@inheritDoc Worker} */
export interface Worker extends z.infer<typeof Worker> {}
