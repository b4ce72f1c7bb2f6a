import type { UncheckedEvent } from "../guard.js";
import type { IdentificationContext } from "./identification-guards.js";

type Context = IdentificationContext;

/** What the events of an identification leave in its record. */
export const identificationRecorders = {
  recordBody: (context: Context, event: UncheckedEvent): Context => ({ ...context, body: String(event.body) }),
  recordReasonedEnd: (context: Context): Context => ({ ...context, ended: "with-reasons" }),
  recordSilentEnd: (context: Context): Context => ({ ...context, ended: "without-new-information" }),
  recordDoubtAboutDenial: (context: Context): Context => ({ ...context, reconsidered: "not-identified" }),
  recordDoubtAboutConfirmation: (context: Context): Context => ({ ...context, reconsidered: "confirmed" }),
  recordAgeState: (context: Context, event: UncheckedEvent): Context => {
    const { treatedAsChild, childAtExploitation } = event;
    return {
      ...context,
      treatedAsChild: treatedAsChild !== false,
      childAtExploitation: typeof childAtExploitation === "boolean" ? childAtExploitation : context.childAtExploitation,
    };
  },
};
