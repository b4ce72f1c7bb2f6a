import { disclose, type Explained, permitDisclosure } from "@nrs-kit/consent";
import { CaseFile, DataCategoryCode, type FieldNode, fieldTree } from "@nrs-kit/domain";
import { sentByCategory } from "./sent-fields.js";
import type { Asked } from "./story.js";
import type { CategoryRow, View } from "./told.js";

const tree = fieldTree(CaseFile);

/** The row for what belongs to no category: records as a whole, and the records that govern the case. */
export const WHOLE_RECORDS = "whole-records";

const declaredAt = (pointer: string): string | null => {
  let node: FieldNode | undefined = tree;
  for (const part of pointer.split("/").slice(1)) {
    if (node?.kind === "list") node = node.element;
    else if (node?.kind === "object") node = node.fields.get(part);
  }
  return node?.annotation.category ?? null;
};

const categoryOf = ({ category, pointer }: Explained): string => category ?? declaredAt(pointer) ?? WHOLE_RECORDS;

const reasonsIn = (explained: readonly Explained[]): CategoryRow["reasons"] =>
  [...new Set(explained.map(({ code }) => code))].map((code) => ({
    code,
    count: explained.filter((one) => one.code === code).length,
  }));

const rowOf = (
  category: string,
  sent: number,
  withheld: readonly Explained[],
  reduced: readonly Explained[],
): CategoryRow => ({
  category,
  // A reduced field is sent too; it is counted once, as reduced.
  sent: Math.max(0, sent - reduced.length),
  reduced: reduced.length,
  withheld: withheld.length,
  reasons: reasonsIn([...withheld, ...reduced]),
});

/**
 * What one receiver may see of a case at an instant: what is sent, reduced and withheld, by category, with the reasons;
 * or why it may see nothing.
 */
export function viewOf(caseFile: CaseFile, asked: Asked): View {
  const { organisation, role, purpose, at } = asked;
  const { consents = [], exceptions = [] } = caseFile;
  const permit = permitDisclosure({
    caseFile,
    consents,
    exceptions,
    receiver: { organisation, role },
    purpose,
    now: at,
  });
  const shown = permit.ok ? disclose(caseFile, permit.value) : permit;
  if (!shown.ok) return { organisation, role, purpose, at, rows: [], refusals: shown.refusals };
  const { payload, withheld, reduced } = shown.value;
  const sent = sentByCategory(payload);
  const rows = [...DataCategoryCode.options, WHOLE_RECORDS].map((category) => {
    const ofIt = (one: Explained) => categoryOf(one) === category;
    return rowOf(category, sent.get(category) ?? 0, withheld.filter(ofIt), reduced.filter(ofIt));
  });
  const told = rows.filter((row) => row.sent + row.reduced + row.withheld > 0);
  const basis = permit.ok ? permit.value.basis : undefined;
  return { organisation, role, purpose, at, ...(basis === undefined ? {} : { basis }), rows: told, refusals: [] };
}
