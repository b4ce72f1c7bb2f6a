import type { Leaf } from "./leaves.js";
import { textForms } from "./text-form-names.js";

/** As many alternatives are compared one by one; more are looked up in a set. */
const FEW = 4;

const ofCodes = (name: string, codes: readonly string[]): string => {
  const head = `export const is${name} = (value: unknown): boolean =>`;
  if (codes.length <= FEW) return `${head} ${codes.map((code) => `value === ${JSON.stringify(code)}`).join(" || ")};`;
  // Codes have no blanks in them, and one text is smaller than a list of texts.
  if (codes.some((code) => code.includes(" "))) throw new Error(`${name}: a code with a blank`);
  return `const ${name} = /* @__PURE__ */ codesIn(${JSON.stringify(codes.join(" "))});
    ${head} ${name}.has(value);`;
};

/** A pattern without a class that is turned around matches nothing but the letters it names. */
const isAscii = (pattern: string): boolean => !pattern.includes("[^");

const ofText = (name: string, { min, max, pattern }: Extract<Leaf, { kind: "text" }>): string => {
  if (min > 1) throw new Error(`${name}: a least length beyond one is not counted in code points`);
  const form = pattern === undefined ? undefined : textForms.get(pattern);
  const tests = [
    'typeof value === "string"',
    ...(min > 0 ? [`value.length >= ${min}`] : []),
    pattern !== undefined && isAscii(pattern) ? `value.length <= ${max}` : `isNoLongerThan(value, ${max})`,
    ...(pattern === undefined ? [] : [form === undefined ? `${name}.test(value)` : `${form}(value)`]),
  ];
  const own = pattern !== undefined && form === undefined ? `const ${name} = ${new RegExp(pattern, "u")};` : "";
  return `${own}
    export const is${name} = (value: unknown): boolean => ${tests.join(" && ")};`;
};

/**
 * The source of the function that judges a leaf.
 *
 * @param name - the name of the leaf
 * @param leaf - the leaf
 */
export const leafGuardSource = (name: string, leaf: Leaf): string =>
  leaf.kind === "text" ? ofText(name, leaf) : ofCodes(name, leaf.codes);
