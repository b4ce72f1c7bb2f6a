import { entities, fieldTree, leavesOf, type Refusal, refusal } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import type { Message } from "./message.js";

type Found = Refusal<InterchangeRefusalCode>;

/** The classes of fields that a release may hold: neither what identifies a person nor what somebody wrote. */
const RELEASED = ["quasi-identifier", "sensitive"];

const EXACT_DAY = /^\d{4}-\d{2}-\d{2}/;

let released: ReadonlySet<string> | undefined;

/** The paths of the fields that a release may hold, such as `Person.gender`. */
const releasedPaths = (): ReadonlySet<string> => {
  released ??= new Set(
    [...entities].flatMap(([name, schema]) =>
      leavesOf(fieldTree(schema))
        .filter(({ node }) => RELEASED.includes(node.annotation.class ?? "") && !node.freeText)
        .map(({ path }) => [name, ...path.filter((step) => step !== "*")].join(".")),
    ),
  );
  return released;
};

/**
 * Rule M24, as far as one row tells: a row of an anonymised release names only fields of the model that neither identify
 * a person nor are free text, and no value of it is an exact day. A place below region is a field that identifies.
 *
 * One refusal for each field, at the list of fields of its row: the path of the field is the sender's and is not repeated.
 *
 * @param message - the message, which has its shape
 */
export function anonymisedFieldRefusals(message: Message): readonly Found[] {
  if (message.type !== "statistics.submitted") return [];
  return (message.body.records ?? []).flatMap(({ fields }, at) => {
    const pointer = `/body/records/${at}/fields`;
    return Object.entries(fields).flatMap(([path, { code, band, oneOf = [] }]) => {
      const values = [code, band, ...oneOf].filter((value) => value !== undefined);
      return [
        ...(releasedPaths().has(path) ? [] : [refusal("anonymised-field.not-released" as const, pointer)]),
        ...(values.some((value) => EXACT_DAY.test(value))
          ? [refusal("anonymised-value.too-exact" as const, pointer)]
          : []),
      ];
    });
  });
}
