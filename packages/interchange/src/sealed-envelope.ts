import type { Json } from "@nrs-kit/domain";
import {
  codeListOf,
  codeListVersions,
  digestOf,
  fieldTree,
  leavesOf,
  type Sha256Function,
  SPEC_VERSION,
  schemaId,
} from "@nrs-kit/domain";
import { type MessageOf, type MessageType, messageSchemas } from "./message.js";
import type { MessageFacts } from "./message-facts.js";

const versions = new Map<MessageType, Readonly<Record<string, string>>>();

/** The versions of the code lists that a message of this type can use. */
const codeSetVersionsOf = (type: MessageType): Readonly<Record<string, string>> => {
  const known = versions.get(type);
  if (known !== undefined) return known;
  const lists = leavesOf(fieldTree(messageSchemas[type])).flatMap(({ node }) => codeListOf(node.schema)?.name ?? []);
  const used = Object.fromEntries([...new Set(lists)].sort().map((list) => [list, codeListVersions[list] ?? ""]));
  versions.set(type, used);
  return used;
};

/** What a message says about its parties and its ground. */
export interface MessageGround {
  readonly conversationId: string;
  readonly causationId?: string | undefined;
  readonly sender: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly consentRef?: string | undefined;
  readonly exceptionRef?: string | undefined;
  readonly sensitivity: string;
  /** The categories that were released; said from version 1.1 on. */
  readonly categories?: readonly string[] | undefined;
}

const present = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** Puts a body into its envelope, with the digest of the body. The caller has made sure that the parts fit. */
export const enveloped = <Type extends MessageType>(
  type: Type,
  body: Json,
  ground: MessageGround,
  facts: MessageFacts,
  sha256: Sha256Function,
): MessageOf<Type> =>
  ({
    specVersion: SPEC_VERSION,
    schema: schemaId(type, facts.specVersion),
    codeSetVersions: codeSetVersionsOf(type),
    type,
    ...present(facts),
    ...present(facts.specVersion === "1.1" ? ground : { ...ground, categories: undefined }),
    digest: digestOf(body, sha256),
    body,
    // Composing ends with a check of the whole message against its schema.
  }) as unknown as MessageOf<Type>;
