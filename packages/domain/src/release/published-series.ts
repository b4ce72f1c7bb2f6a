import * as z from "zod";
import { named } from "../annotation.js";
import { operational } from "../field.js";
import { Line } from "../primitives.js";
import { ReportPlan } from "./report-plan.js";

const HowMany = z.int().min(0);
const Codes = z.array(Line).min(1).max(1000);
const Keys = z.record(Line, Line);

const Dimensions = z
  .array(
    z.strictObject({
      field: operational(null, Line, "Field", "What is counted by."),
      codes: operational(null, Codes, "Codes", "Every code that it may have."),
    }),
  )
  .min(1)
  .max(3);

const PublishedTable = named(
  "PublishedTable",
  "A table as it was published, with what it promises.",
  z.strictObject({
    dimensions: operational(null, Dimensions, "Dimensions", "What the table counts by."),
    cells: operational(
      null,
      z
        .array(
          z.strictObject({
            keys: operational(null, Keys, "Keys", "The code of each dimension; one that is left out is summed over."),
            count: operational(null, HowMany, "Count", "The count; absent when it is suppressed.").exactOptional(),
            suppressed: operational(null, z.boolean(), "Suppressed", "Whether the count is hidden."),
          }),
        )
        .max(1000),
      "Cells",
      "The cells.",
    ),
    guarantee: operational(
      null,
      z.strictObject({
        model: operational(null, z.literal("aggregate-threshold"), "Model", "The model."),
        k: operational(null, z.int().min(2), "K", "The least count that is shown."),
        protectionWidth: operational(
          null,
          z.int().min(1),
          "Protection width",
          "How wide the interval of a hidden count is at least.",
        ),
        zeros: operational(null, z.enum(["publish", "suppress"]), "Zeros", "What happens to cells that count nobody."),
        cells: operational(null, HowMany, "Cells", "How many cells there are."),
        suppressedCells: operational(null, HowMany, "Suppressed cells", "How many of them are hidden."),
        audited: operational(null, z.literal(true), "Audited", "That the interval audit has passed."),
      }),
      "Guarantee",
      "What the table promises.",
    ),
  }),
);

/**
 * All reports of a series that were published, with its plan: each further report is checked against it. It holds no more than what
 * was published.
 */
export const PublishedSeries = named(
  "PublishedSeries",
  "All reports of a series that were published, with its plan.",
  z.strictObject({
    seriesVersion: operational(null, z.literal("1.0"), "Version", "The version of the form of the series."),
    plan: operational(null, ReportPlan, "Plan", "What the reports share."),
    ledgers: operational(
      null,
      z
        .array(
          z.strictObject({
            dimensions: operational(null, Dimensions, "Dimensions", "What any of the tables counts by."),
            releases: operational(
              null,
              z
                .array(
                  z.strictObject({
                    id: operational(null, Line, "Identifier", "Identifies the table in its ledger."),
                    within: operational(null, Keys, "Within", "The codes that all its people share, such as a month."),
                    table: operational(null, PublishedTable, "Table", "The table."),
                  }),
                )
                .max(200),
              "Releases",
              "The tables.",
            ),
          }),
        )
        .max(50),
      "Ledgers",
      "For each thing that people are counted by the tables that were published.",
    ),
  }),
);
/** {@inheritDoc PublishedSeries} */
export interface PublishedSeries extends z.infer<typeof PublishedSeries> {}
