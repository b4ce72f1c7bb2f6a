import { formatted, type GeneratedFile } from "../generated-file.js";
import { type Bundle, bundleOf, type ObjectBundle, sharedDefinitions } from "./bundle.js";
import { compactFile } from "./compact.js";
import { copySource } from "./copies.js";
import { dispatchFiles, documentFiles, registrySource } from "./documents.js";
import { everySource, guardSource } from "./guards.js";
import { type Library, libraryOf, sourceFile } from "./imports.js";
import { leafGuardSource } from "./leaf-guards.js";
import { type Leaves, leavesOf } from "./leaves.js";
import { pascalCase } from "./names.js";
import { readersSource } from "./readers.js";
import type { JsonSchema, ObjectSchemaShape, SchemaShape } from "./shape-of-schema.js";
import { leafShapeSource, listNamesSource, objectShapeSource } from "./shapes.js";

const SCHEMAS = /^packages\/interchange\/schemas\/v1\/(.+)\.schema\.json$/;

interface Published {
  readonly id: string;
  readonly bundle: Bundle;
}

const publishedIn = (files: readonly GeneratedFile[]): readonly Published[] =>
  files.flatMap(({ path, content }) => {
    const name = SCHEMAS.exec(path)?.[1];
    if (name === undefined) return [];
    // The file is a schema that was written a moment ago.
    const schema = JSON.parse(content) as JsonSchema;
    return [{ id: String(schema.$id), bundle: bundleOf(name, schema) }];
  });

/** The kinds of element of all lists inside some shapes. */
const elementsIn = (shape: SchemaShape): readonly SchemaShape[] => {
  if (shape.kind === "list") return [shape.element, ...elementsIn(shape.element)];
  return shape.kind === "object" ? shape.members.flatMap((member) => elementsIn(member.shape)) : [];
};

type Objects = readonly (readonly [name: string, shape: ObjectSchemaShape])[];

const objectsIn = (definitions: ReadonlyMap<string, SchemaShape>): Objects =>
  [...definitions].flatMap(([name, shape]) => (shape.kind === "object" ? [[pascalCase(name), shape] as const] : []));

/** The conditions between members: the files that have any have the same. */
const conditionsSource = (bundles: readonly ObjectBundle[]): string => {
  const [first = "[]", ...others] = [
    ...new Set(bundles.map(({ conditions }) => JSON.stringify(conditions)).filter((one) => one !== "[]")),
  ];
  if (others.length > 0) throw new Error("two schemas have different conditions between their members");
  return `/** What one member of a document demands of another. */
    export const conditions: readonly Condition[] = ${first};`;
};

/** The names of a shape and of everything in it, as the validators know them. */
const namesIn = (shape: SchemaShape, leaves: Leaves): readonly string[] => {
  switch (shape.kind) {
    case "list":
      return namesIn(shape.element, leaves);
    case "map":
      return [...namesIn(shape.names, leaves), ...namesIn(shape.values, leaves)];
    case "object":
      return shape.members.flatMap((member) => namesIn(member.shape, leaves));
    case "reference":
    case "text":
    case "codes":
      return [leaves.nameOf(shape)];
    default:
      return [];
  }
};

/** What validators are made of: objects, lists of one kind of element, and leaves. */
interface Parts {
  readonly objects: Objects;
  readonly elements: readonly string[];
  readonly leaves: Leaves["all"];
}

const isCaseFile = ({ path }: ObjectBundle): boolean => path.split("/").at(-1) === "case-file";

/** The parts in case files, and those in messages alone: a program that reads case files loads no others. */
const partsOf = (
  definitions: ReadonlyMap<string, SchemaShape>,
  bundles: readonly ObjectBundle[],
  leaves: Leaves,
): readonly [ofCases: Parts, ofMessages: Parts] => {
  const cases = bundles.filter(isCaseFile);
  const inCases = cases.flatMap((one) => [
    ...[...one.definitions.values()].flatMap((shape) => namesIn(shape, leaves)),
    ...namesIn(one.root, leaves),
  ]);
  const known = new Set([...inCases, ...cases.flatMap((one) => [...one.definitions.keys()].map(pascalCase))]);
  const objects = objectsIn(definitions);
  const elementsOf = (chosen: Objects, roots: readonly ObjectBundle[]): readonly string[] =>
    [...chosen.map(([, shape]) => shape), ...roots.map(({ root }) => root)].flatMap(elementsIn).map(leaves.nameOf);
  const ofCases = objects.filter(([name]) => known.has(name));
  const elements = new Set(elementsOf(ofCases, cases));
  const others = new Set(elementsOf(objects, bundles).filter((name) => !elements.has(name)));
  const leavesWhere = (test: (name: string) => boolean): Leaves["all"] =>
    new Map([...leaves.all].filter(([name]) => test(name)));
  return [
    { objects: ofCases, elements: [...elements].sort(), leaves: leavesWhere((name) => known.has(name)) },
    {
      objects: objects.filter(([name]) => !known.has(name)),
      elements: [...others].sort(),
      leaves: leavesWhere((name) => !known.has(name)),
    },
  ];
};

const leavesSource = ({ leaves }: Parts): string =>
  [...leaves].map(([name, leaf]) => leafGuardSource(name, leaf)).join("\n\n");

const typesSource = ({ objects, elements }: Parts, leaves: Leaves): string =>
  [...objects.map(([name, shape]) => guardSource(`is${name}`, shape, leaves)), ...elements.map(everySource)].join(
    "\n\n",
  );

const shapesSource = ({ objects, leaves: own }: Parts, leaves: Leaves): string =>
  [
    ...[...own].map(([name, leaf]) => leafShapeSource(name, leaf)),
    ...objects.map(([name, shape]) => objectShapeSource(name, `is${name}`, shape, leaves)),
  ].join("\n\n");

/** One copy for each type of document: a later version only added members. */
const copiesSource = (objects: Objects, bundles: readonly ObjectBundle[], leaves: Leaves): string => {
  const roots = new Map(bundles.map(({ path, root }) => [pascalCase(path.split("/").at(-1) ?? ""), root]));
  return [...objects, ...roots].map(([name, shape]) => copySource(`copy${name}`, shape, leaves)).join("\n\n");
};

/** First the files of version 1.0, so that what a later version added is met last. */
const inOrderOfVersions = (one: Published, other: Published): number =>
  one.bundle.path.split("/").length - other.bundle.path.split("/").length;

/**
 * The validators of all published schemas, as source: no schema is read and nothing is compiled when a program runs, so
 * that they work where `eval` is forbidden and start at once.
 *
 * @param schemas - the files of the published schemas
 */
export function validatorFiles(schemas: readonly GeneratedFile[]): readonly GeneratedFile[] {
  const published = [...publishedIn(schemas)].sort(inOrderOfVersions);
  const documents = published.flatMap(({ id, bundle }) => (bundle.kind === "object" ? [{ id, bundle }] : []));
  const bundles = documents.map(({ bundle }) => bundle);
  const definitions = sharedDefinitions(bundles);
  const leaves = leavesOf(definitions, bundles);
  const [ofCases, ofMessages] = partsOf(definitions, bundles, leaves);
  const objects = objectsIn(definitions);
  const libraries: Library[] = [];
  const file = (name: string, source: string): GeneratedFile => {
    const made = sourceFile(`generated/validators/${name}`, source, libraries);
    libraries.push(libraryOf(`generated/validators/${name}`, source));
    return made;
  };
  const shared = [
    file("leaves", leavesSource(ofCases)),
    file("types", typesSource(ofCases, leaves)),
    file("conditions", conditionsSource(bundles)),
    file("list-names", listNamesSource()),
    file("shapes", shapesSource(ofCases, leaves)),
    file("message-leaves", leavesSource(ofMessages)),
    file("message-types", typesSource(ofMessages, leaves)),
    file("message-shapes", shapesSource(ofMessages, leaves)),
  ];
  const each = bundles.map((bundle) => ({ bundle, ...documentFiles(bundle, leaves, libraries) }));
  const dispatches = published.flatMap(({ bundle }) => {
    if (bundle.kind !== "dispatch") return [];
    const folder = bundle.path.split("/").slice(0, -1).join("/");
    const ofVersion = each.filter(
      (one) =>
        one.bundle.path === [folder, ...one.bundle.path.split("/").slice(-1)].filter((part) => part !== "").join("/"),
    );
    return dispatchFiles(
      bundle,
      ofVersion.flatMap((one) => one.libraries),
    );
  });
  const readers = bundles
    .filter(isCaseFile)
    .map((bundle) =>
      sourceFile("generated/read/case-file", readersSource("CaseFile", bundle, ofCases.objects, leaves), libraries),
    );
  const copies = file("copies", copiesSource(objects, bundles, leaves));
  return formatted([
    ...shared,
    copies,
    ...readers,
    ...each.flatMap(({ guard, findings }) => [guard, findings]),
    ...bundles.filter(isCaseFile).map(compactFile),
    ...dispatches,
    sourceFile("generated/validators/document-validators", registrySource(documents), libraries.slice(-1)),
  ]);
}
