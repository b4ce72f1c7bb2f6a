import type { MessageType } from "@nrs-kit/interchange";
import type { Values } from "./vector.js";

/** Makes sample statistics show no small count, and its rows those of its certificate. */
const statistics = ({ report, records, certificate }: Values): Values => {
  const own = certificate as Values;
  const rows = (records as Values[] | undefined)?.map((row): Values => ({ ...row, certificateRef: own.id }));
  const cells = ((report as Values | undefined)?.cells as Values[] | undefined)?.map((cell) => ({
    ...cell,
    suppressed: false,
    count: 11,
  }));
  const stated = rows === undefined ? [] : Object.keys(rows[0]?.fields as Values);
  return {
    ...(report === undefined ? {} : { report: { ...(report as Values), minCell: 11, cells } }),
    ...(rows === undefined ? {} : { records: rows }),
    certificate: {
      ...own,
      releasedRecords: rows?.length ?? own.releasedRecords,
      ...(rows === undefined ? {} : { quasiIdentifiers: stated, minObservedClass: rows.length, k: rows.length }),
    },
  };
};

/** Makes the sample body of a message agree with its envelope. */
export const bodyOf = (type: MessageType, body: Values, envelope: Values): Values => {
  const { conversationId, consentRef, causationId, sender, recipient, purpose } = envelope;
  // Each member named below is an object of the body of that type.
  const inner = (name: string) => body[name] as Values;
  switch (type) {
    case "referral.requested":
      return { ...body, referral: { ...inner("referral"), id: conversationId, from: sender, to: recipient } };
    case "consent.granted":
      return { ...body, consent: { ...inner("consent"), id: consentRef, recipient, purpose } };
    case "consent.withdrawn":
    case "consent.withdrawal-confirmed":
      return { ...body, consent: consentRef };
    case "statistics.submitted":
      return statistics(body);
    case "message.refused":
      return { ...body, report: { ...inner("report"), messageId: causationId } };
    default:
      return "referral" in body ? { ...body, referral: conversationId } : body;
  }
};
