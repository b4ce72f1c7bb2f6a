import { codesIn, type Guard, isInteger, isList, isNoLongerThan, isObject } from "../validate/values.js";
import { type Line, type Member, membersIn, partAt, readLines } from "./notation.js";

const textGuard = ({ min, max, words }: Line): Guard => {
  const form = new RegExp(words.slice(2).join(" "), "u");
  return (value) => typeof value === "string" && value.length >= min && isNoLongerThan(value, max) && form.test(value);
};

const listGuard =
  (min: number, max: number, isElement: Guard): Guard =>
  (value) => {
    if (!isList(value, min, max)) return false;
    for (const element of value) if (!isElement(element)) return false;
    return true;
  };

const objectGuard = (members: readonly Member<Guard>[]): Guard => {
  const named = new Map(members.map((member) => [member.name, member]));
  const needed = members.filter(({ required }) => required).length;
  return (value) => {
    if (!isObject(value)) return false;
    let met = 0;
    for (const name in value) {
      const member = named.get(name);
      if (member === undefined || !(member.part(value[name]) || (value[name] === undefined && !member.required)))
        return false;
      if (member.required) met += 1;
    }
    return met === needed;
  };
};

const guardOf = (line: Line, guards: readonly Guard[]): Guard => {
  const { kind, text, words, min, max } = line;
  switch (kind) {
    case "=": {
      const codes = codesIn(text);
      return (value) => codes.has(value);
    }
    case "~":
      return textGuard(line);
    case "'":
      return (value) => value === text;
    case "#":
      return (value) => isInteger(value, min, max);
    case "?":
      return (value) => typeof value === "boolean";
    case "*":
      return listGuard(min, max, partAt(guards, words[2]));
    default:
      return objectGuard(membersIn(line, guards));
  }
};

/** For each line of a notation whether a value is what it describes. */
export const guardsIn = (notation: string): readonly Guard[] => readLines(notation, guardOf);

/** Whether a value is the document of a notation, which is read when that is asked for the first time. */
export const compactGuard = (notation: string): Guard => {
  let guard: Guard | undefined;
  return (value) => {
    guard ??= guardsIn(notation).at(-1) as Guard;
    return guard(value);
  };
};
