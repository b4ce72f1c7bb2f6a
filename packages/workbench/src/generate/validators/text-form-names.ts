const CALENDAR_DATE =
  "(?:(?:[0-9][0-9][2468][048]|[0-9][0-9][13579][26]|[0-9][0-9]0[48]|[02468][048]00|[13579][26]00)-02-29|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))";

/**
 * The patterns that a function of `packages/interchange/src/validate/text-forms.ts` judges by character codes, which is
 * faster than the pattern. Each function is tested against its pattern; any other pattern is judged as it stands.
 */
export const textForms: ReadonlyMap<string, string> = new Map([
  [`^${CALENDAR_DATE}$(?!\\n)`, "isCalendarDateText"],
  [
    `^${CALENDAR_DATE}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$(?!\\n)`,
    "isDateTimeText",
  ],
  [`^(?:[0-9]{4}|[0-9]{4}-(?:0[1-9]|1[0-2])|${CALENDAR_DATE})~?$(?!\\n)`, "isPartialDateText"],
  ["^[a-z0-9]+(?:[.-][a-z0-9]+)*$(?!\\n)", "isCodeText"],
  ["^(?:https:\\/\\/|urn:)[!-~]{3,280}$(?!\\n)", "isUriText"],
  ["^[^\\u0000-\\u001f\\u007f-\\u009f]+$(?!\\n)", "isLineText"],
  ["^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f]+$(?!\\n)", "isPublicTextText"],
  ["^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$(?!\\n)", "isUuidText"],
  ["^[0-9a-f]{64}$(?!\\n)", "isSha256Text"],
]);
