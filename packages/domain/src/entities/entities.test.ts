import { describe, expect, test } from "vitest";
import * as z from "zod";
import { annotations, type Reduction, schemaNames } from "../annotation.js";
import * as datatypes from "../datatypes/index.js";
import { undescribedLeaves } from "../field-tree.js";
import * as entities from "./index.js";

const ENTITY_FIELDS = {
  AggregateReport: 7,
  AnonymisationCertificate: 19,
  AnonymisedRecord: 3,
  AssistancePlan: 10,
  Case: 20,
  Consent: 16,
  ConsentForm: 24,
  DependantRecord: 8,
  DisclosureException: 15,
  DisclosureRecord: 15,
  ErrorReport: 5,
  ExploitationEpisode: 16,
  Guardianship: 8,
  Identification: 9,
  LegalProceeding: 12,
  LossReport: 4,
  ModusOperandiAlert: 15,
  NeedsAssessment: 7,
  Organisation: 11,
  Outcome: 7,
  Perpetrator: 11,
  Person: 35,
  PreventionActivity: 10,
  Programme: 10,
  Recruitment: 11,
  Referral: 26,
  Relationship: 10,
  Return: 21,
  RiskProfile: 8,
  RouteLeg: 11,
  Screening: 9,
  ServiceDelivery: 13,
  ServiceOffering: 14,
  ShelterStay: 14,
  StatusDetermination: 9,
  TraffickingExperience: 18,
  Worker: 7,
};

const DATATYPE_MEMBERS = {
  AbsenceNote: 4,
  Address: 8,
  Capacity: 4,
  CaseComment: 4,
  CaseLink: 2,
  CategoryLevel: 2,
  Cell: 4,
  Contact: 6,
  Disability: 2,
  ErrorItem: 5,
  Extension: 4,
  FundingStream: 5,
  FundingTransaction: 3,
  GeneralisedValue: 4,
  Geo: 3,
  I18nText: 3,
  Identifier: 4,
  Indicator: 4,
  LossItem: 5,
  Milestone: 3,
  Money: 2,
  Need: 3,
  OutcomeRating: 3,
  Period: 2,
  PersonName: 7,
  PlanAction: 5,
  PublicKey: 7,
  Reach: 3,
  ReferralEvent: 10,
  ReferralFeedback: 5,
  ReturnStep: 4,
  RiskFactor: 4,
  TravelLeg: 6,
};

const objectsOf = (schemas: Readonly<Record<string, z.ZodType>>) =>
  Object.entries(schemas).flatMap(([name, schema]) =>
    schema instanceof z.ZodObject ? [[name, schema] as [string, z.ZodObject]] : [],
  );

const counted = (schemas: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(objectsOf(schemas).map(([name, schema]) => [name, Object.keys(schema.shape).length]));

describe("the entities and datatypes of the model", () => {
  test("every entity has as many fields as the model gives it", () => {
    expect(counted(entities)).toEqual(ENTITY_FIELDS);
  });

  test("every datatype has as many members as the model gives it", () => {
    expect(counted(datatypes)).toEqual(DATATYPE_MEMBERS);
  });

  test.each(objectsOf(entities))("%s describes every field, down to the last member", (_, schema) => {
    expect(undescribedLeaves(schema)).toEqual([]);
  });

  test.each([...objectsOf(entities), ...objectsOf(datatypes)])("%s refuses a field it does not know", (_, schema) => {
    const issues = schema.safeParse({ undeclared: true }).error?.issues ?? [];
    expect(issues.some(({ code }) => code === "unrecognized_keys")).toBe(true);
  });

  test.each([...objectsOf(entities), ...objectsOf(datatypes)])(
    "%s has a JSON Schema under its own name",
    (name, schema) => {
      const json = z.toJSONSchema(schema, { io: "input", metadata: schemaNames, target: "draft-2020-12" });
      const definition = json.$defs?.[name];
      expect(definition?.title).toBe(name);
      expect(definition?.additionalProperties).toBe(false);
      expect(Object.keys(definition?.properties ?? {})).toEqual(Object.keys(schema.shape));
    },
  );

  test("only a single partial date is reduced to its year", () => {
    const accepts = reducedBy("year").filter(([, field]) => field.safeParse("2024-05").success);
    expect(accepts).toEqual(reducedBy("year"));
  });

  test("only the names of a person are reduced to initials", () => {
    expect(reducedBy("initials").map(([place]) => place)).toEqual(["Person.names"]);
  });

  test("nothing of a free text stays when its category is redacted", () => {
    const kept = fields.filter(
      ([, field]) => annotationOf(field)?.class === "free-text" && annotationOf(field)?.reduced,
    );
    expect(kept).toEqual([]);
  });

  test("the room of a shelter stay is the field that is never exchanged", () => {
    expect(neverExchanged()).toEqual(["ShelterStay.room"]);
  });
});

// Zod types the inner schema of a wrapper as its core type; every schema of the model is a classic one.
const annotationOf = (field: z.ZodType) =>
  annotations.get(field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field);

const fields = objectsOf(entities).flatMap(([name, schema]) =>
  Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [`${name}.${key}`, field] as const),
);

const reducedBy = (reduction: Reduction) => fields.filter(([, field]) => annotationOf(field)?.reduced === reduction);

const neverExchanged = () =>
  fields.filter(([, field]) => annotationOf(field)?.neverExchanged === true).map(([place]) => place);
