import * as z from "zod";
import { named } from "./annotation.js";
import { Sensitive } from "./sensitive.js";

const DAY =
  "(?:(?:[0-9][0-9][2468][048]|[0-9][0-9][13579][26]|[0-9][0-9]0[48]|[02468][048]00|[13579][26]00)-02-29|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))";
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

/** The control characters, as they stand in a class of a pattern. */
export const CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f";

const CONTROLS_BUT_LINE_BREAK = "\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f";

const text = (pattern: RegExp, max: number) => z.string().max(max).regex(pattern);

/** A UUID (RFC 9562), lower case. */
export const Uuid = named(
  "Uuid",
  "A UUID (RFC 9562), lower case.",
  text(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 36),
);

/** A UUID of version 7 (RFC 9562), lower case: ordered by the time it was made. */
export const UuidV7 = named(
  "UuidV7",
  "A UUID of version 7 (RFC 9562), lower case.",
  text(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 36),
);

/** An absolute https address or a URN, without blanks. */
export const Uri = named(
  "Uri",
  "An absolute https address or a URN, without blanks.",
  text(/^(?:https:\/\/|urn:)[!-~]{3,280}$/, 290),
);

/** A calendar day, YYYY-MM-DD (RFC 3339 full-date); impossible days are refused. */
export const CalendarDate = named("CalendarDate", "A calendar day, YYYY-MM-DD.", text(new RegExp(`^${DAY}$`), 10));

/** An instant, RFC 3339 date-time with seconds and an offset, upper-case T and Z. */
export const DateTime = named(
  "DateTime",
  "An instant: RFC 3339 date-time with seconds and an offset, upper-case T and Z.",
  text(new RegExp(`^${DAY}T${TIME}$`), 35),
);

/** A date known to the year, month or day; a final `~` marks it approximate (subset of ISO 8601-2, EDTF level 1). */
export const PartialDate = named(
  "PartialDate",
  "A date known to the year, the month or the day; a final ~ marks it approximate (subset of ISO 8601-2).",
  text(new RegExp(`^(?:[0-9]{4}|[0-9]{4}-(?:0[1-9]|1[0-2])|${DAY})~?$`), 11),
);

/** A subdivision of a country (ISO 3166-2), such as `MD-GA`. */
export const Region = named("Region", "A subdivision of a country (ISO 3166-2).", text(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 6));

/** A language tag (BCP 47): a two- or three-letter language with optional subtags. */
export const LanguageTag = named(
  "LanguageTag",
  "A language tag (BCP 47).",
  text(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 30),
);

/** A semantic version, MAJOR.MINOR or MAJOR.MINOR.PATCH. */
export const SemVer = named(
  "SemVer",
  "A version, MAJOR.MINOR or MAJOR.MINOR.PATCH.",
  text(/^[0-9]{1,4}\.[0-9]{1,4}(?:\.[0-9]{1,4})?$/, 14),
);

/** A SHA-256 digest, 64 lower-case hexadecimal digits. */
export const Sha256 = named("Sha256", "A SHA-256 digest in lower-case hexadecimal.", text(/^[0-9a-f]{64}$/, 64));

/** A decimal number as a string, so that no digit is lost. */
export const Decimal = named(
  "Decimal",
  "A decimal number as a string.",
  text(/^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/, 23),
);

/** A JSON Pointer (RFC 6901) into the document that holds it. */
export const JsonPointer = named("JsonPointer", "A JSON Pointer (RFC 6901).", text(/^(?:\/(?:[^~/]|~[01])*)*$/u, 500));

/** A telephone number (E.164). */
export const PhoneNumber = named("PhoneNumber", "A telephone number (E.164).", text(/^\+[1-9][0-9]{6,14}$/, 16));

/** A currency (ISO 4217), three letters. */
export const Currency = named("Currency", "A currency (ISO 4217).", text(/^[A-Z]{3}$/, 3));

/** A short text on one line that is a name, number or label, not a narrative. */
export const Line = named("Line", "A short text on one line.", text(new RegExp(`^[^${CONTROLS}]+$`), 200));

/** A text for publication on one or more lines, without any other control character. */
export const PublicText = named(
  "PublicText",
  "A text for publication on one or more lines, without any other control character.",
  text(new RegExp(`^[^${CONTROLS_BUT_LINE_BREAK}]+$`), 2000),
);

/** Yes or no. */
export const YesNo = z.boolean();

/** A count or quantity that is never negative. */
export const Count = z.int().min(0).max(1_000_000);

/**
 * Free text. On the wire it is a string; in memory it is {@link Sensitive}, so that it cannot be printed, logged or
 * turned into JSON by accident.
 */
export const FreeText = named(
  "FreeText",
  "Free text; withheld from every receiver by default.",
  z.codec(
    z.string().min(1).max(4000),
    z.custom<Sensitive<string>>((held) => held instanceof Sensitive),
    {
      decode: (value) => Sensitive.of(value),
      encode: (held) => Sensitive.dangerouslyReveal(held),
    },
  ),
);

/**
 * Limits a list, because every list of the standard has a maximum.
 *
 * @example
 * ```ts
 * listOf(Uuid, 2).safeParse(["x", "y", "z"]).success; // => false
 * ```
 */
export const listOf = <S extends z.ZodType>(element: S, max: number, min = 0): z.ZodArray<S> =>
  min > 0 ? z.array(element).min(min).max(max) : z.array(element).max(max);

/**
 * One of a few values that belong to this field alone.
 *
 * @example
 * ```ts
 * oneOf("sole", "shared").options; // => ["sole", "shared"]
 * ```
 */
export const oneOf = <const V extends readonly [string, ...string[]]>(...values: V) => z.enum(values);
