// The first verdict of a new process: yes or no.
import { readFileSync } from "node:fs";
import { isCaseFile } from "@nrs-kit/interchange/validate/case-file";

const [path = ""] = process.argv.slice(2);
if (!isCaseFile(JSON.parse(readFileSync(path, "utf8")))) throw new Error("a valid case file was refused");
