import { textPatterns } from "../faults.js";

// A tilde says that 22 characters of base64url follow, which are the 16 bytes of a UUID (RFC 9562, RFC 4648). Text that
// begins with a tilde itself gets a second one in front, so that every text is read back as it was.
const MARK = "~";
const SHORT = /^~[A-Za-z0-9_-]{22}$/;

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Writes a UUID in 23 characters instead of 36, and any other text as it is. */
export function shortText(text: string): string {
  if (!textPatterns.uuid.test(text)) return text.startsWith(MARK) ? MARK + text : text;
  const hex = `${text.replaceAll("-", "")}0`;
  let short = MARK;
  // Three digits of base 16 are two of base 64.
  for (let at = 0; at < hex.length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    short += DIGITS.charAt(bits >> 6) + DIGITS.charAt(bits & 63);
  }
  return short;
}

/** Reads what {@link shortText} wrote. What it never writes comes back as it is, for the check to refuse. */
export function longText(short: string): string {
  if (!SHORT.test(short)) return short.startsWith(MARK + MARK) ? short.slice(MARK.length) : short;
  let hex = "";
  for (let at = MARK.length; at < short.length; at += 2) {
    const bits = (DIGITS.indexOf(short.charAt(at)) << 6) | DIGITS.indexOf(short.charAt(at + 1));
    hex += bits.toString(16).padStart(3, "0");
  }
  if (!hex.endsWith("0")) return short;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
