/** A name from a file without characters that would command a terminal or turn the direction of the text. */
export const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, "\u{fffd}");
