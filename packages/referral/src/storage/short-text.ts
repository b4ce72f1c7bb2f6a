import { textPatterns } from "../faults.js";

// A tilde says that 22 characters of base64url follow, which are the 16 bytes of a UUID (RFC 9562, RFC 4648). Text that
// begins with a tilde itself gets a second one in front, so that every text is read back as it was.
const MARK = "~";
const PADDING = "==";
const SHORT = /^~[A-Za-z0-9_-]{22}$/;

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Writes a UUID in 23 characters instead of 36, and any other text as it is. */
export function shortText(text: string): string {
  if (!textPatterns.uuid.test(text)) return text.startsWith(MARK) ? MARK + text : text;
  let bytes = "";
  for (let at = 0; at < text.length; at += 2) {
    if (text[at] === "-") at++;
    bytes += String.fromCharCode(Number.parseInt(text.slice(at, at + 2), 16));
  }
  return MARK + btoa(bytes).slice(0, -PADDING.length).replaceAll("+", "-").replaceAll("/", "_");
}

/** Reads what {@link shortText} wrote. What it never writes comes back as it is, for the check to refuse. */
export function longText(short: string): string {
  if (!SHORT.test(short)) return short.startsWith(MARK + MARK) ? short.slice(MARK.length) : short;
  const bytes = atob(short.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/") + PADDING);
  let uuid = "";
  for (let at = 0; at < bytes.length; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) uuid += "-";
    uuid += hexOf[bytes.charCodeAt(at)];
  }
  return uuid;
}
