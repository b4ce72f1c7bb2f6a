import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { countTable, releaseTable } from "@nrs-kit/anonymisation";
import { type Decision, decide } from "@nrs-kit/consent";
import { dangerouslyReveal, schemaId, sensitive } from "@nrs-kit/domain";
import { checkDocument } from "@nrs-kit/interchange";
import { identificationChart, initialSnapshot, step } from "@nrs-kit/referral";

// What a stranger would write with the installed packages. The check of consumers compiles this file with several
// versions of TypeScript, as an ES module and as CommonJS, and runs both: `stranger CASE…`.
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`does not hold for a consumer: ${what}`);
};

for (const file of process.argv.slice(2)) {
  const { valid, findings } = checkDocument(readFileSync(file, "utf8"), { sha256 });
  expect(valid, `${file} is valid (${findings.map(({ code, pointer }) => `${code} ${pointer}`).join(", ")})`);
}
expect(checkDocument("[", { sha256 }).findings[0]?.code === "document.not-strict-json", "an array is refused");

const decision: Decision = decide({
  purpose: "service-delivery",
  role: "health-provider",
  category: "health",
  subject: "adult",
});
expect(decision.level === "deny", "nothing is disclosed without a basis");
// @ts-expect-error a purpose that no code list knows does not compile
decide({ purpose: "curiosity", role: "health-provider", category: "health", subject: "adult" });

const start = initialSnapshot(identificationChart, {
  case: "018f6b5c-0000-7000-8000-000000000001",
  treatedAsChild: false,
  childAtExploitation: false,
});
expect(start.ok, "a case enters identification");
if (start.ok) {
  const by = { role: "frontline-detector", organisation: "urn:example:police" } as const;
  const moved = step(identificationChart, start.value, { type: "team.convened", at: "2026-01-05T10:00:00Z", by });
  expect(!moved.ok && moved.refusals.length > 0, "an event out of order is a coded refusal");
}

const dimension = { field: "sex", codes: ["female", "male"] };
const rows = [...Array(30).fill({ sex: "female" }), ...Array(4).fill({ sex: "male" })];
const counted = countTable(rows, { dimensions: [dimension] });
const released = counted.ok ? releaseTable(counted.value, { k: 11 }) : counted;
expect(released.ok && released.value.table.cells.some(({ suppressed }) => suppressed), "a small cell is not published");

expect(schemaId("case-file").startsWith("https://"), "the address of a schema is known");
expect(!String(sensitive("told in confidence")).includes("confidence"), "sensitive text does not print itself");
expect(dangerouslyReveal(sensitive("told in confidence")) === "told in confidence", "it opens when asked by name");
