import type { ObjectShape, Shape, ShapeFinding } from "../validate/shape.js";
import { shapeFindings } from "../validate/shape-findings.js";
import type { Guard } from "../validate/values.js";
import { guardsIn } from "./guards-in.js";
import { type Line, membersIn, partAt, readLines } from "./notation.js";

const shapeOf = (line: Line, is: Guard, list: string | undefined, shapes: readonly Shape[]): Shape => {
  const { kind, text, words, min, max } = line;
  switch (kind) {
    case "=":
      return list === undefined ? { kind: "codes", is } : { kind: "codes", is, list };
    case "~":
      return { kind: "text", is, min, max };
    case "'":
      return { kind: "constant", value: text, code: "value.not-allowed" };
    case "#":
      return { kind: "integer", min, max };
    case "?":
      return { kind: "boolean" };
    case "*":
      return { kind: "list", min, max, element: partAt(shapes, words[2]) };
    default: {
      const members = membersIn(line, shapes).map(({ name, required, part }) => ({ name, required, shape: part }));
      return { kind: "object", is, members: () => members };
    }
  }
};

const documentIn = (notation: string, lists: string): ObjectShape => {
  const guards = guardsIn(notation);
  const listOf = lists.split(" ");
  const shapes = readLines<Shape>(notation, (line, made) =>
    shapeOf(line, guards[made.length] as Guard, listOf[made.length] || undefined, made),
  );
  // The last line describes the document, which is an object.
  return shapes.at(-1) as ObjectShape;
};

/**
 * What is found in a value that should be the document of a notation, which is read when that is asked for the first time.
 *
 * @param notation - what the schema says
 * @param lists - for each of the first lines the name of the code list that it holds, or nothing, divided by blanks
 */
export const compactFindings = (notation: string, lists: string): ((value: unknown) => readonly ShapeFinding[]) => {
  let shape: ObjectShape | undefined;
  return (value) => {
    shape ??= documentIn(notation, lists);
    return shapeFindings(shape, value);
  };
};
