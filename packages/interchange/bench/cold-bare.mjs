// Node alone: it reads one case file.
import { readFileSync } from "node:fs";

const [path = ""] = process.argv.slice(2);
if (typeof JSON.parse(readFileSync(path, "utf8")) !== "object") throw new Error("the file holds no object");
