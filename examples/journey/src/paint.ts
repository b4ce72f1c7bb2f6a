import { styleText } from "node:util";

/** The colours of the terminal, by what they say. */
export type Paint = Readonly<Record<"title" | "heading" | "good" | "part" | "bad" | "faint", (text: string) => string>>;

const plain = (text: string): string => text;
const styled =
  (style: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(style, text);

/** Colours where the terminal has them and nobody asked for none. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  const coloured = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
  if (!coloured) return { title: plain, heading: plain, good: plain, part: plain, bad: plain, faint: plain };
  return {
    title: styled(["bold", "cyan"]),
    heading: styled("bold"),
    good: styled("green"),
    part: styled("yellow"),
    bad: styled("red"),
    faint: styled("dim"),
  };
}
