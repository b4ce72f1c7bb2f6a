import type * as z from "zod";
import type { messageSchemas } from "../message.js";
import type { Draft, Drafts } from "./draft.js";

/** What a recipient may see of a case, as a message holds it. */
export type DisclosedBody = z.input<(typeof messageSchemas)["case.shared"]>["body"]["caseFile"];

type CaseType =
  | "consent.granted"
  | "consent.withdrawn"
  | "consent.withdrawal-confirmed"
  | "case.shared"
  | "case.transferred"
  | "case.updated"
  | "case.merged"
  | "return.requested"
  | "return.progressed"
  | "erasure.requested"
  | "erasure.confirmed";

/** What is said about a person and a case beside a referral. */
export const caseDrafts: Drafts<CaseType> = {
  "consent.granted": ({ consent }) => ({
    way: "out",
    hours: -1,
    // A consent record has no free text: what was parsed is what stood in the file.
    body: { consent: consent as Draft<"consent.granted">["body"]["consent"] },
  }),
  "consent.withdrawn": ({ consent: { id, categories }, after }) => ({
    way: "out",
    hours: 200,
    body: { consent: id, status: "withdrawn", endedOn: after(200), categories: [...categories] },
  }),
  "consent.withdrawal-confirmed": ({ consent: { id }, after, draw }) => ({
    way: "back",
    hours: 220,
    body: { consent: id, outcome: draw.one(["erased", "not-held"]), doneOn: after(220) },
  }),
  "case.shared": ({ disclosed, after }) => ({
    way: "out",
    hours: 2,
    body: { sharedOn: after(2), caseFile: disclosed as DisclosedBody },
  }),
  "case.transferred": ({ disclosed, after }) => ({
    way: "out",
    hours: 400,
    body: { transferredOn: after(400), acceptBy: after(424), caseFile: disclosed as DisclosedBody },
  }),
  "case.updated": ({ caseFile, disclosed, after }) => ({
    way: "out",
    hours: 300,
    body: {
      case: caseFile.case.id,
      version: caseFile.case.version + 1,
      changedOn: after(300),
      caseFile: disclosed as DisclosedBody,
    },
  }),
  "case.merged": ({ caseFile, after, draw }) => ({
    way: "out",
    hours: 310,
    body: { kept: caseFile.case.id, merged: [draw.uuid()], mergedOn: after(310), decidedBy: caseFile.case.caseOwner },
  }),
  "return.requested": ({ disclosed }) => {
    const caseFile = disclosed as DisclosedBody;
    const { returns = [] } = caseFile as { readonly returns?: readonly Draft<"return.requested">["body"]["return"][] };
    return { way: "out", hours: 3, body: { return: returns[0] ?? {}, caseFile } };
  },
  "return.progressed": ({ caseFile, referral, after, dayAfter }) => ({
    way: "back",
    hours: 60,
    body: {
      return: caseFile.returns?.[0]?.id ?? "",
      state: "arrived",
      changedOn: after(60),
      steps: [{ step: "arrived", at: dayAfter(2), by: referral.to, status: "done" }],
    },
  }),
  "erasure.requested": ({ referral: { persons }, consent: { categories }, after }) => ({
    way: "out",
    hours: 800,
    body: {
      person: persons[0] ?? "",
      categories: [...categories],
      reason: "person-asked",
      requestedOn: after(800),
      answerBy: after(1520),
    },
  }),
  "erasure.confirmed": ({ referral: { persons }, after, draw }) => ({
    way: "back",
    hours: 900,
    body: { person: persons[0] ?? "", outcome: draw.one(["erased", "not-held"]), doneOn: after(900) },
  }),
};
