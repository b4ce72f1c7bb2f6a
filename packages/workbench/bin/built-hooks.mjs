// What a measurement imports from the sources of a package is taken from its build: that is what people install, and the
// runner of TypeScript names every function at run time, which a build does not.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SOURCE = /\/packages\/([^/]+)\/src\/(.+)\.ts$/;

export const resolve = async (specifier, context, next) => {
  const found = await next(specifier, context);
  const built = found.url.replace(SOURCE, "/packages/$1/dist/$2.js");
  const isBuilt = built !== found.url && existsSync(fileURLToPath(built));
  return isBuilt ? { ...found, url: built, format: "module" } : found;
};
