import type { Fact } from "../event.js";
import type { PalermoFindings } from "./palermo.js";

/** A finding about the elements of trafficking, and the body that made it: a code of `determination-body`. */
type Finding = { readonly findings: PalermoFindings; readonly body: string };

/** The age state changed: how the person is treated now, and, where that changed too, what the person was then. */
type AgeState = { readonly treatedAsChild: boolean; readonly childAtExploitation?: boolean };

/** The events of an identification, in the order a case meets them. */
export type IdentificationEvent =
  | Fact<"indicator.recorded", { readonly indicators?: readonly string[] }>
  | Fact<"foreign-identification.received", { readonly body: string }>
  | Fact<"reasonable-grounds.found", Finding>
  | Fact<"vulnerability.found", { readonly findings: PalermoFindings }>
  | Fact<"reasonable-grounds.not-found">
  | Fact<"team.convened">
  | Fact<"identification.confirmed", Finding>
  | Fact<"evidence.found-insufficient">
  | Fact<"identification.not-confirmed">
  | Fact<"new-information.received">
  | Fact<"new-information.not-received">
  | Fact<"reconsideration.requested">
  | Fact<"reconsideration.granted">
  | Fact<"decision.upheld">
  | Fact<"identification.withdrawn">
  | Fact<"person.re-referred">
  | Fact<"revocation.proposed">
  | Fact<"age-state.changed", AgeState>;
