import { type Verdict, verdict } from "./stage.js";

/**
 * Disclosure, anonymisation and logging follow what each field declares about itself. Without this check a new leaf could
 * travel without a privacy class, and nothing would decide who may see it.
 */
export async function annotationFaults(): Promise<Verdict> {
  // Imported when it is needed, so that a package that does not compile fails this stage and no other.
  const { CaseFile, entities, fieldTree, leavesOf, undescribedLeaves } = await import("@nrs-kit/domain");
  const { messageSchemas } = await import("@nrs-kit/interchange");
  // Only here, by its path: the package does not publish which of its declarations are datatypes.
  const datatypes = Object.keys(await import("../../../domain/src/datatypes/index.js"));
  const whole = [...entities, ["CaseFile", CaseFile] as const, ...Object.entries(messageSchemas)];
  // A member of a datatype takes class and category from the field that holds it; a name and a meaning it needs itself.
  const nameless = [...entities].flatMap(([name, schema]) =>
    leavesOf(fieldTree(schema))
      .filter(({ node: { annotation } }) => !annotation.title || !annotation.description)
      .map(({ path }) => `${name} /${path.join("/")}: no title or no description`),
  );
  const unclassified = whole
    .filter(([name]) => !datatypes.includes(name))
    .flatMap(([name, schema]) =>
      undescribedLeaves(schema).map(
        (leaf) => `${name} /${leaf}: title, description, privacy class or category is missing`,
      ),
    );
  return verdict([...nameless, ...unclassified], `${whole.length} schemas`);
}
