import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { exception, smallCaseFile } from "./internal/small-case-file.js";
import { exceptionHasTwoPersons } from "./m28-exception-has-two-persons.js";

describe("M28, an exception has two persons", () => {
  test("accepts an exception that another worker approved", () => {
    expect(exceptionHasTwoPersons.check(smallCaseFile({ exceptions: [exception] }))).toEqual([]);
  });

  test("refuses an exception approved by the worker who decided it", () => {
    const exceptions = [{ ...exception, approvedBy: exception.decidedBy }];
    expect(exceptionHasTwoPersons.check(smallCaseFile({ exceptions }))).toEqual([
      refusal("exception.approved-by-decider", "/exceptions/0/approvedBy"),
    ]);
  });
});
