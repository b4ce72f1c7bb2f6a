import * as z from "zod";
import { Money } from "../datatypes/money.js";
import { entity } from "../entity.js";
import { freeTextField, quasiIdentifier, sensitiveField } from "../field.js";
import { ActCode } from "../generated/code-lists/act.js";
import { MeansCode } from "../generated/code-lists/means.js";
import { MeansOfControlCode } from "../generated/code-lists/means-of-control.js";
import { TraffickingDurationCode } from "../generated/code-lists/trafficking-duration.js";
import { FreeText, listOf, oneOf, PartialDate, YesNo } from "../primitives.js";
import { ExploitationEpisode } from "./exploitation-episode.js";
import { Perpetrator } from "./perpetrator.js";
import { Recruitment } from "./recruitment.js";
import { RouteLeg } from "./route-leg.js";

/** One experience of trafficking, as seen from the victim (HTCDS Victim Context and Historic Trafficking Events). */
export const TraffickingExperience = entity(
  "TraffickingExperience",
  "One experience of trafficking, as seen from the victim.",
  {
    acts: sensitiveField(
      "exploitation",
      listOf(ActCode, 10),
      "Acts",
      "What was done to bring the person into exploitation.",
      { reduced: "keep" },
    ).optional(),
    means: sensitiveField(
      "exploitation",
      listOf(MeansCode, 10),
      "Means",
      "How it was done; it is not asked for when the person was a child at the time.",
      { reduced: "keep" },
    ).optional(),
    meansOfControl: sensitiveField(
      "exploitation",
      listOf(MeansOfControlCode, 50),
      "Means of control",
      "How the person was kept under control.",
      { reduced: "keep" },
    ).optional(),
    purposes: sensitiveField(
      "exploitation",
      listOf(ExploitationEpisode, 20),
      "Purposes",
      "Each exploitation the person was made to suffer.",
      { reduced: "keep" },
    ).optional(),
    scope: quasiIdentifier(
      "exploitation",
      oneOf("internal", "cross-border", "mixed", "unknown"),
      "Scope",
      "Whether a border was crossed.",
      { reduced: "keep" },
    ).optional(),
    childVictim: quasiIdentifier(
      "exploitation",
      YesNo,
      "Child victim",
      "Whether the person was a child at the time; it is derived, not asked.",
    ).optional(),
    ageAtEntry: quasiIdentifier(
      "exploitation",
      z.int().min(0).max(120),
      "Age at entry",
      "Age in full years when the trafficking began.",
    ).optional(),
    enteredOn: quasiIdentifier("exploitation", PartialDate, "Entered on", "When the trafficking began.", {
      reduced: "year",
    }).optional(),
    exitedOn: quasiIdentifier("exploitation", PartialDate, "Exited on", "When the trafficking ended.", {
      reduced: "year",
    }).optional(),
    duration: quasiIdentifier("exploitation", TraffickingDurationCode, "Duration", "How long the trafficking lasted.", {
      reduced: "keep",
    }).optional(),
    exitMode: sensitiveField(
      "exploitation",
      oneOf("escaped", "rescued", "released", "sold-on", "arrested", "deported", "debt-paid", "other"),
      "Exit mode",
      "How the person got out.",
      { reduced: "keep" },
    ).optional(),
    recruitment: sensitiveField("exploitation", Recruitment, "Recruitment", "How the person was recruited.", {
      reduced: "keep",
    }).optional(),
    route: sensitiveField("exploitation", listOf(RouteLeg, 20), "Route", "The places on the way, in order.", {
      reduced: "keep",
    }).optional(),
    perpetrators: sensitiveField(
      "exploitation",
      listOf(Perpetrator, 20),
      "Perpetrators",
      "The people who did it, without anything that names them.",
    ).optional(),
    debtClaimed: sensitiveField(
      "exploitation",
      Money,
      "Debt claimed",
      "The debt that was claimed from the person.",
    ).optional(),
    paymentToRecruiter: sensitiveField(
      "exploitation",
      Money,
      "Payment to recruiter",
      "What the person paid to the recruiter.",
    ).optional(),
    childrenInvolved: sensitiveField(
      "children",
      YesNo,
      "Children involved",
      "Whether children of the person were drawn in.",
    ).optional(),
    narrative: freeTextField(
      "exploitation",
      FreeText,
      "Narrative",
      "What happened, as told; it travels only in a message of the highest sensitivity.",
    ).optional(),
  },
);
/** {@inheritDoc TraffickingExperience} */
export interface TraffickingExperience extends z.infer<typeof TraffickingExperience> {}
