import * as z from "zod";
import { FundingStream } from "../datatypes/funding-stream.js";
import { FundingTransaction } from "../datatypes/funding-transaction.js";
import { I18nText } from "../datatypes/i18n-text.js";
import { Period } from "../datatypes/period.js";
import { entity } from "../entity.js";
import { operational } from "../field.js";
import { ServiceCategoryCode } from "../generated/code-lists/service-category.js";
import { OrganisationId, ProgrammeId } from "../ids.js";
import { listOf } from "../primitives.js";

/** A programme and its money (HSDS funding is free text). */
export const Programme = entity("Programme", "A programme and its money.", {
  id: operational(
    null,
    ProgrammeId,
    "Identifier",
    "The identifier of the programme, such as that of an IATI activity.",
  ),
  name: operational(null, I18nText, "Name", "The name in the working languages."),
  implementer: operational(
    null,
    listOf(OrganisationId, 20, 1),
    "Implementers",
    "The organisations that carry the programme out.",
  ),
  donors: operational(null, listOf(OrganisationId, 100), "Donors", "The organisations that give the money.").optional(),
  streams: operational(null, listOf(FundingStream, 100, 1), "Streams", "The money that was promised."),
  transactions: operational(
    null,
    listOf(FundingTransaction, 1000),
    "Transactions",
    "The money that was moved.",
  ).optional(),
  serviceCategories: operational(
    null,
    listOf(ServiceCategoryCode, 20),
    "Service categories",
    "The kinds of service the programme pays for.",
  ).optional(),
  governmentShare: operational(
    null,
    z
      .string()
      .max(8)
      .regex(/^(?:0(?:\.[0-9]{1,6})?|1(?:\.0{1,6})?)$/),
    "Government share",
    "The share of public money from 0 to 1; it is derived, not asked.",
  ).optional(),
  sector: operational(
    null,
    listOf(
      z
        .string()
        .max(5)
        .regex(/^[0-9]{5}$/),
      20,
    ),
    "Sectors",
    "The purpose codes of the OECD Development Assistance Committee.",
  ).optional(),
  period: operational(null, Period, "Period", "From when until when the programme runs."),
});
/** {@inheritDoc Programme} */
export interface Programme extends z.infer<typeof Programme> {}
