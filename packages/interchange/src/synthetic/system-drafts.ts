import type { Draft, Drafts } from "./draft.js";

/** The messages that are about no person. */
export type SystemType =
  | "capacity.asked"
  | "capacity.answered"
  | "directory.published"
  | "statistics.submitted"
  | "alert.published"
  | "message.refused";

/** Smaller counts are hidden in the invented report. */
const MIN_CELL = 5;

const cellOf = (
  gender: string,
  count: number,
): NonNullable<Draft<"statistics.submitted">["body"]["report"]>["cells"][0] => ({
  keys: { "Person.gender": gender },
  suppressed: count < MIN_CELL,
  lowerBound: false,
  ...(count < MIN_CELL ? {} : { count }),
});

/** What agencies tell one another about the system, and not about people. */
export const systemDrafts: Drafts<SystemType> = {
  "capacity.asked": ({ dayAfter, draw }) => ({
    way: "out",
    hours: -24,
    body: { types: ["shelter.short-term"], from: dayAfter(0), withChildren: draw.happens(30) },
  }),
  "capacity.answered": ({ after, draw }) => ({
    way: "back",
    hours: -20,
    body: {
      services: [
        {
          type: "shelter.short-term",
          capacity: { freeBand: draw.one(["few", "many"]), asOf: after(-20), status: "has-capacity" },
        },
      ],
    },
  }),
  "directory.published": ({ referral: { to }, after, words }) => ({
    way: "back",
    hours: 0,
    body: {
      publishedOn: after(0),
      organisations: [
        {
          id: to,
          name: { en: words.mark },
          type: "centre",
          nrsRole: ["receives"],
          secretLocation: true,
          supportedVersions: ["1.0.0"],
          active: true,
        },
      ],
      offerings: [
        {
          organisation: to,
          types: ["shelter.short-term", "social.case-management"],
          name: { en: words.mark },
          acceptsChildren: true,
          nationalsOnly: false,
          costToPerson: "free",
        },
      ],
    },
  }),
  "statistics.submitted": ({ referral: { from }, dayAfter, draw, words }) => {
    const cells = [
      cellOf("woman", draw.between(40, 400)),
      cellOf("man", draw.between(10, 90)),
      cellOf("trans-woman", draw.between(1, MIN_CELL - 1)),
    ];
    return {
      way: "out",
      hours: 8000,
      body: {
        report: {
          id: draw.uuid(),
          period: { from: dayAfter(0).slice(0, 4), until: dayAfter(0).slice(0, 4) },
          population: "assisted-victims",
          dimensions: ["Person.gender"],
          cells,
          minCell: MIN_CELL,
          source: words.mark,
        },
        certificate: {
          id: draw.uuid(),
          model: ["aggregate-threshold"],
          releasedRecords: cells.length,
          tool: words.mark,
          digest: draw.hex(64),
          issuedBy: from,
          issuedOn: dayAfter(333),
        },
      },
    };
  },
  "alert.published": ({ dayAfter, draw, words }) => ({
    way: "out",
    hours: 4000,
    body: {
      alert: {
        id: draw.uuid(),
        firstObserved: dayAfter(0).slice(0, 7),
        destinations: [draw.one(["TR", "RU", "AE"])],
        basedOnCases: draw.one(["3-10", "11-50"]),
        confidence: draw.one(["low", "medium"]),
        text: { en: words.narrative },
      },
    },
  }),
  "message.refused": ({ requestId, after }) => ({
    way: "back",
    hours: 1,
    body: {
      report: {
        messageId: requestId,
        errors: [{ code: "schema-invalid", pointer: "/body", messageKey: "value.missing", retryable: false }],
        supportedVersions: ["1.0.0"],
        reportedAt: after(1),
      },
    },
  }),
};
