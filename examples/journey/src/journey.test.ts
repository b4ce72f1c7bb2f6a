import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkDocument } from "@nrs-kit/interchange";
import { afterAll, describe, expect, test } from "vitest";
import { hasTravelled, journey } from "./journey.js";
import { paintFor } from "./paint.js";
import { readCase } from "./read-case.js";
import { run } from "./run.js";
import { sha256 } from "./sha256.js";
import type { ToldStory } from "./told.js";

const cases = fileURLToPath(new URL("../cases", import.meta.url));
const paint = paintFor({}, {});
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "journey-"));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

const filesIn = (out: string): readonly (readonly [string, string])[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(out.length), readFileSync(file, "utf8")] as const);

const first = folder();
const travelled = journey([], { cases, out: first });
const told = travelled.told.filter(hasTravelled);
const story = (id: string): ToldStory => {
  const found = told.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no story ${id}`);
  return found;
};

describe("the journey of the five stories", () => {
  test("ends without a finding", () => {
    expect([travelled.exitCode, told.map(({ findings }) => findings.length)]).toEqual([0, [0, 0, 0, 0, 0]]);
  });

  test("writes the same bytes and says the same twice", () => {
    const [one, other] = [folder(), folder()];
    const [before, after] = [one, other].map((out) => run([], { cases, out }, paint).lines.slice(0, -1));
    expect(before).toEqual(after);
    expect(filesIn(one)).toEqual(filesIn(other));
  });

  test("reaches the status that the case file states last", () => {
    const stated = told.map(({ id }) => {
      const read = readCase(join(cases, `${id}.json`));
      return read.kind === "case" ? read.caseFile.statusDeterminations?.at(-1)?.status : undefined;
    });
    expect(told.map(({ status }) => status)).toEqual(stated);
  });

  test.each(["abroad", "police", "social-worker", "child"])(
    "closes the referral of %s on both sides, with feedback",
    (id) => {
      expect(story(id).ending).toMatchObject({ sender: "closed", receiver: "closed", stopped: [] });
      expect(story(id).ending?.feedback?.outcome).toMatch(/^(?:full|partial)$/);
    },
  );

  test("ends the referral of the withdrawn consent on both sides, and refuses each later disclosure", () => {
    const { ending, steps } = story("ngo");
    expect(ending).toMatchObject({ sender: "withdrawn", receiver: "withdrawn", stopped: [] });
    expect(ending?.refusedLater.map(({ code }) => code)).toEqual(["consent.withdrawn", "message.permit-stale"]);
    const stop = steps.filter(({ event }) => ["consent.withdrawn", "stop.confirmed"].includes(event));
    expect(stop.map(({ copy, to }) => `${copy} ${to}`)).toEqual([
      "sender withdrawing",
      "receiver withdrawing",
      "receiver withdrawn",
      "sender withdrawn",
    ]);
  });

  test("shows in each story a receiver that sees something and one that sees nothing", () => {
    for (const { views } of told) {
      expect(views.some(({ rows }) => rows.some(({ sent }) => sent > 0))).toBe(true);
      expect(views.filter(({ refusals }) => refusals.length > 0).map(({ rows }) => rows)).toEqual([[]]);
    }
  });

  test("leaves messages on disk that their receivers accept", () => {
    const posts = told.flatMap((one) => one.posts);
    expect(posts).toHaveLength(15);
    for (const { file, findings, bytes } of posts) {
      const read = readFileSync(join(first, file));
      expect([findings, checkDocument(read, { sha256 }).findings, read.length]).toEqual([[], [], bytes]);
    }
  });
});

describe("the month's counts", () => {
  test("publish no small count and hide each suppressed one", () => {
    if (!travelled.month.ok) throw new Error("no table");
    const { table, fromStories } = travelled.month.value;
    const counts = table.cells.map(({ count }) => count ?? "suppressed");
    expect(fromStories).toBe(5);
    expect(counts.filter((count) => typeof count === "number" && count > 0 && count < 11)).toEqual([]);
    expect(counts.filter((count) => count === "suppressed")).toHaveLength(table.guarantee.suppressedCells);
  });
});

describe("the page", () => {
  const out = folder();
  run([], { cases, out }, paint);
  const page = readFileSync(join(out, "journey.html"), "utf8");

  test("asks nothing of the network and runs no script", () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/i);
    expect(page).toContain("default-src 'none'");
  });

  test("says in the language of the page that its data are invented", () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("Synthetic data");
  });
});
