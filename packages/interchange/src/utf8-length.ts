/** Bytes of a code unit in UTF-8; the two halves of a pair make four. */
const bytesOf = (unit: number): number => {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2;
  return 3;
};

/** Whether a text in UTF-8 is longer than a limit. Most texts are settled by their length alone. */
export const isLongerThan = (text: string, limit: number): boolean => {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes > limit;
};
