import { DateTime, entity, listOf, Organisation, operational, ServiceOffering } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The organisations of the referral system and what they offer. */
export const DirectoryPublished = messageSchema(
  "directory.published",
  entity("DirectoryPublishedBody", "A directory of organisations and services.", {
    publishedOn: operational(null, DateTime, "Published on", "When the directory was published."),
    organisations: listOf(Organisation, 200, 1),
    offerings: listOf(ServiceOffering, 500).optional(),
  }),
);
