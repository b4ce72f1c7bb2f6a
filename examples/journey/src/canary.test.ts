import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DisclosurePermit, disclose, permitDisclosure } from "@nrs-kit/consent";
import { CaseFile, type FieldNode, fieldTree, type LeafNode } from "@nrs-kit/domain";
import { afterAll, describe, expect, test } from "vitest";
import { paintFor } from "./paint.js";
import { refer } from "./refer.js";
import { run } from "./run.js";
import { stories } from "./stories/index.js";

type Values = Readonly<Record<string, unknown>>;

/** A leaf of a case file, with what an oracle must know to judge it. */
interface CanaryLeaf {
  readonly pointer: string;
  readonly canary: string;
  readonly node: LeafNode;
  /** The category that the annotation declares, after what the record is about; null for the work itself. */
  readonly category: string | null;
}

const cases = new URL("../cases/", import.meta.url);
const tree = fieldTree(CaseFile);
const folder = mkdtempSync(join(tmpdir(), "journey-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Fields on which a decision rests, or that name the parties: another value there would be another story. */
const KEPT =
  /^\/(?:schema$|specVersion$|organisations|consents\/\d+\/(?:recipient|valid)|consentForms\/\d+\/(?:recipients|excludedRecipients)|guardianships\/\d+\/valid|persons\/0\/birthDate|case\/(?:leadOrganisation|openedOn)|referrals\/\d+\/(?:from$|to$|respondBy|appointment))|(?:excludedFields\/\d+|^\/absences\/\d+\/pointer)$/;

const hex = (at: number): string => at.toString(16).padStart(12, "0");

/** An experience ends before the first report, which comes before the identification, and it before all else (rule M13). */
const century = (pointer: string): string => {
  if (/^\/traffickingExperiences\/\d+\/enteredOn$/.test(pointer)) return "27";
  if (/^\/traffickingExperiences\/\d+\/exitedOn$/.test(pointer)) return "28";
  if (pointer === "/identification/firstReportOn") return "29";
  return pointer === "/identification/date" ? "30" : "31";
};

/** Values of many forms that nothing else in the file can be mistaken for; the schema of the leaf chooses. */
const candidates = (at: number, pointer: string): readonly string[] => {
  const date = `${century(pointer)}${String(at % 100).padStart(2, "0")}-0${1 + (Math.floor(at / 100) % 9)}-17`;
  return [
    `canary-${hex(at)}`,
    `ca0a1100-0000-4000-8000-${hex(at)}`,
    `urn:example:canary-${hex(at)}`,
    `+999${String(at).padStart(9, "0")}`,
    date,
    `${date}T03:33:00Z`,
    `777${String(at).padStart(6, "0")}.25`,
    `qaa-ca${String(at).padStart(5, "0")}`,
    `Q${"ABCDEFGHIJ"[at % 10]}-${at.toString(36).toUpperCase().padStart(3, "0")}`,
  ];
};

const canaryFor = (node: LeafNode, at: number, pointer: string): string | undefined =>
  candidates(at, pointer).find((candidate) => node.schema.safeParse(candidate).success);

/** Values that refer to each other. */
const IDENTIFIER = /^(?:[0-9a-f]{8}-|urn:)/;

const categoryIn = (record: Values, entity: string | undefined, declared: string | null): string | null => {
  const roles = Array.isArray(record.role) ? record.role : [];
  if (entity === "Person" && roles.includes("dependant")) {
    return declared === "identity" || declared === "contact" ? declared : "children";
  }
  if (entity === "Person" && !roles.includes("principal")) return declared ?? "family";
  if (declared === null) return null;
  if (entity === "ServiceDelivery" && /^(?:medical|psychological)\./.test(String(record.type))) return "health";
  return entity === "ExploitationEpisode" && record.type === "sexual-exploitation" ? "sexual-exploitation" : declared;
};

/** Puts a canary of its own into every leaf that can carry one; equal identifiers share theirs, so that references hold. */
function withCanaries(file: unknown): { readonly file: unknown; readonly leaves: readonly CanaryLeaf[] } {
  const known = new Map<string, string>();
  const leaves: CanaryLeaf[] = [];
  const visit = (node: FieldNode, value: unknown, pointer: string, category: string | null): unknown => {
    if (node.kind === "list" && Array.isArray(value)) {
      return value.map((one, at) => visit(node.element, one, `${pointer}/${at}`, category));
    }
    if (node.kind === "object" && typeof value === "object" && value !== null) {
      const record: Values = { ...value };
      const inner = Object.entries(record).map(([name, one]) => {
        const field = node.fields.get(name);
        if (field === undefined) throw new Error("the case file has a field that the model has not");
        const own = node.isEntity ? categoryIn(record, node.name, field.annotation.category ?? null) : category;
        return [name, visit(field, one, `${pointer}/${name}`, own)];
      });
      return Object.fromEntries(inner);
    }
    if (node.kind !== "leaf" || typeof value !== "string" || KEPT.test(pointer)) return value;
    const canary = known.get(value) ?? canaryFor(node, leaves.length + 1, pointer);
    if (canary === undefined) return value;
    if (IDENTIFIER.test(value)) known.set(value, canary);
    leaves.push({ pointer, canary, node, category });
    return canary;
  };
  return { file: visit(tree, file, "", null), leaves };
}

const GOVERNING = /^\/(?:consentForms|consents|exceptions|organisations|absences)\//;

/** Whether a leaf may not go, judged by its annotation, the permit's level, and nothing of the code under test. */
const isWithheld = ({ pointer, node, category }: CanaryLeaf, permit: DisclosurePermit): boolean => {
  const { class: fieldClass, neverExchanged, reduced } = node.annotation;
  if (node.freeText || fieldClass === "free-text" || neverExchanged) return true;
  if (GOVERNING.test(pointer)) return true;
  if (category === null) return false;
  if (permit.excludedFields.some((excluded) => pointer.startsWith(excluded))) return true;
  const level = permit.decisions.find((decision) => decision.category === category)?.level ?? "deny";
  return level === "deny" || (level === "redact" && reduced !== "keep");
};

/** The canaries that may not be found, because no leaf that holds them may go and no envelope cites them. */
const forbidden = (leaves: readonly CanaryLeaf[], permit: DisclosurePermit): readonly string[] => {
  const free = new Set(leaves.filter((leaf) => !isWithheld(leaf, permit)).map(({ canary }) => canary));
  if (permit.consentRef !== undefined) free.add(permit.consentRef);
  return [...new Set(leaves.map(({ canary }) => canary))].filter((canary) => !free.has(canary));
};

const found = (text: string, canaries: readonly string[]): readonly string[] =>
  canaries.filter((one) => text.includes(one));

const messagesIn = (path: string): string =>
  readdirSync(path)
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("\n");

describe.each(stories.map((story) => [story.id, story] as const))("canaries in every leaf of %s", (id, story) => {
  const { file, leaves } = withCanaries(JSON.parse(readFileSync(new URL(`${id}.json`, cases), "utf8")));
  const caseFile = CaseFile.parse(file);
  const permitFor = ({ organisation, role, purpose, at }: (typeof story.asked)[0]) =>
    permitDisclosure({
      caseFile,
      consents: caseFile.consents ?? [],
      receiver: { organisation, role },
      purpose,
      now: at,
    });

  test("are many, of every kind that a leaf can carry", () => {
    const canaries = [...new Set(leaves.map(({ canary }) => canary))].join("\n");
    expect(leaves.length).toBeGreaterThan(90);
    for (const form of [/^canary-/m, /^ca0a/m, /^urn/m, /^31\d\d-\d\d-17$/m, /^31\d\d-\d\d-17T/m, /^Q\w-/m]) {
      expect(canaries).toMatch(form);
    }
  });

  test.each(story.asked)("do not reach $organisation from a leaf that is withheld", (asked) => {
    const permit = permitFor(asked);
    if (!permit.ok) {
      expect(
        found(
          JSON.stringify(permit.refusals),
          leaves.map(({ canary }) => canary),
        ),
      ).toEqual([]);
      return;
    }
    const shown = disclose(caseFile, permit.value);
    if (!shown.ok) throw new Error("not disclosed");
    const payload = JSON.stringify(shown.value.payload);
    const withheld = forbidden(leaves, permit.value);
    expect(withheld.length).toBeGreaterThan(15);
    expect(
      found(
        payload,
        leaves.map(({ canary }) => canary),
      ).length,
    ).toBeGreaterThan(10);
    expect(found(JSON.stringify(file), withheld)).toEqual(withheld);
    expect(found(payload, withheld)).toEqual([]);
    expect(found(JSON.stringify([shown.value.withheld, shown.value.reduced]), withheld)).toEqual([]);
  });

  test("do not reach a message on disk from a leaf that is withheld", () => {
    const { referral } = story;
    const to = story.asked.find(({ purpose, role }) => purpose === referral?.purpose && role === referral.receiverRole);
    const permit = to === undefined ? undefined : permitFor(to);
    if (referral === undefined || permit?.ok !== true) throw new Error("the story sends nothing");
    const box = join(folder, id);
    const referred = refer(caseFile, referral, box);
    const sent = messagesIn(box);
    expect(referred?.ending.stopped).toEqual([]);
    expect(sent).toContain(caseFile.case.id);
    expect(found(sent, forbidden(leaves, permit.value))).toEqual([]);
    expect(
      found(
        JSON.stringify([referred?.steps, referred?.ending]),
        leaves.map(({ canary }) => canary),
      ),
    ).toEqual([]);
  });

  test("do not reach the terminal or the page, which show codes and counts only", () => {
    const path = join(folder, `case-${id}.json`);
    writeFileSync(path, JSON.stringify(file));
    const out = join(folder, `out-${id}`);
    const { lines } = run([path], { cases: "", out }, paintFor({}, {}));
    const said = lines.join("\n") + readFileSync(join(out, "journey.html"), "utf8");
    expect(said).toContain("Ends: sender");
    expect(
      found(
        said,
        leaves.map(({ canary }) => canary),
      ),
    ).toEqual([]);
  });

  test("do not reach the findings when the file is broken", () => {
    const path = join(folder, `broken-${id}.json`);
    writeFileSync(path, JSON.stringify({ ...(file as Values), case: { ...caseFile.case, openedOn: "CANARY opened" } }));
    const { lines, exitCode } = run([path], { cases: "", out: join(folder, `out-${id}`) }, paintFor({}, {}));
    expect(exitCode).toBe(1);
    expect(found(lines.join("\n"), ["CANARY", ...leaves.map(({ canary }) => canary)])).toEqual([]);
  });
});
