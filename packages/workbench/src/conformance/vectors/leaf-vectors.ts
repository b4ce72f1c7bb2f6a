import { CaseFile, type FieldNode, fieldTree } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { type MessageType, messageSchemas, messageTypes } from "@nrs-kit/interchange";
// By its path: it is not published, and the tests of the validators make the same single faults.
import { type LeafMutation, leafMutations } from "../../../../interchange/src/test-support/leaf-mutations.js";
import { sealed, validMessage } from "./message-vectors.js";
import { changed, textOf, type Values, type Vector } from "./vector.js";

/** To which sentence of the standard a fault belongs. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  "value.wrong-type": "REQ-shape-type",
  "value.missing": "REQ-shape-required",
  "value.not-in-code-list": "REQ-codes-closed",
  "value.not-allowed": "REQ-codes-closed",
  "value.too-long": "REQ-shape-limits",
  "value.wrong-form": "REQ-shape-form",
  "value.not-expected": "REQ-shape-closed",
};

/** Beyond this many bytes a document says no more than a shorter one. */
const LONGEST = 12_000;

/** A document, and what single faults it can be given. */
interface Host {
  readonly kind: string;
  /** The name of the document among those of its kind. */
  readonly twin: string;
  readonly document: Values;
  readonly tree: FieldNode;
  /** Makes a document with a fault in its body as whole as it was before. */
  readonly sealed: (document: Values) => Values;
}

const unchanged = (document: Values): Values => document;

const slugOf = ({ path, what }: LeafMutation): string =>
  [...path.slice(0, -1), /^[A-Za-z0-9]+$/.test(String(path.at(-1))) ? path.at(-1) : "", what]
    .filter((part) => part !== "")
    .join("-")
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll(" ", "-")
    .toLowerCase();

const vectorsOf = ({ kind, twin, document, tree, sealed }: Host, most: number): readonly Vector[] => {
  const faults = leafMutations(tree, document).filter(
    ({ path, code }) => code in REQUIREMENTS && !["schema", "specVersion", "type"].includes(String(path[0])),
  );
  const vectors = faults.map(
    (fault): Vector => ({
      id: `${kind}/leaf/${slugOf(fault)}`,
      kind,
      text: textOf((fault.path[0] === "body" ? sealed : unchanged)(changed(document, fault.path, fault.value))),
      expected: [{ code: fault.code, pointer: fault.pointer }],
      layer: "shape",
      twin: `${kind}/${twin}`,
      requirement: REQUIREMENTS[fault.code] ?? "",
    }),
  );
  const short = vectors.filter(({ text }) => text.length <= LONGEST);
  // Every so many of them, so that faults of all kinds and from all parts of the document are among them.
  const step = Math.max(1, short.length / most);
  return Array.from({ length: Math.min(most, short.length) }, (_, at) => short[Math.floor(at * step)] as Vector);
};

/** A message with all its members, or with what is required only where that would be too long. */
const messageHost = (type: MessageType): Host => {
  const full = textOf(validMessage(type, true)).length < LONGEST;
  return {
    kind: type,
    twin: full ? "full" : "minimal",
    document: validMessage(type, full),
    tree: fieldTree(messageSchemas[type]),
    sealed: (document) => (typeof document.body === "object" ? sealed(document) : document),
  };
};

/** One wrong leaf at a time, in messages of every type and in a case file. */
export const leafVectors = (): readonly Vector[] => [
  ...vectorsOf(
    {
      kind: "case-file",
      twin: "full",
      document: exampleCaseFileJson() as unknown as Values,
      tree: fieldTree(CaseFile),
      sealed: unchanged,
    },
    80,
  ),
  ...messageTypes.flatMap((type) => vectorsOf(messageHost(type), 20)),
];
