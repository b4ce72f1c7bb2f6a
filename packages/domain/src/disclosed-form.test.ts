import { describe, expect, test } from "vitest";
import * as z from "zod";
import { disclosedForm } from "./disclosed-form.js";
import { freeTextField, operational, quasiIdentifier } from "./field.js";
import { FreeText, Line, listOf } from "./primitives.js";

const Record = z.strictObject({
  id: operational(null, Line, "Id", "Identifies the record."),
  country: quasiIdentifier("demographic", Line, "Country", "A country."),
  room: operational("shelter-location", Line, "Room", "A room.", { neverExchanged: true }).optional(),
  note: freeTextField("needs-services", FreeText, "Note", "A note.").optional(),
  lines: operational(null, listOf(z.strictObject({ text: FreeText, kind: Line }), 2, 1), "Lines", "Lines."),
});

describe("the disclosed form", () => {
  const form = disclosedForm(Record);

  test("lets a categorised field be missing and keeps what has no category", () => {
    expect(form.safeParse({ id: "a", lines: [{ kind: "k" }] }).success).toBe(true);
    expect(form.safeParse({ lines: [{ kind: "k" }] }).success).toBe(false);
  });

  test("has no place for free text or for what is never exchanged, at any depth", () => {
    const base = { id: "a", lines: [{ kind: "k" }] };
    expect(form.safeParse({ ...base, note: "text" }).success).toBe(false);
    expect(form.safeParse({ ...base, room: "12" }).success).toBe(false);
    expect(form.safeParse({ ...base, lines: [{ kind: "k", text: "t" }] }).success).toBe(false);
  });

  test("keeps the limits of a list around its changed elements", () => {
    const line = { kind: "k" };
    expect(
      [[], [line], [line, line], [line, line, line]].map((lines) => form.safeParse({ id: "a", lines }).success),
    ).toEqual([false, true, true, false]);
  });
});
