// The first verdict of a new process, by the validator that says what is wrong.
import { readFileSync } from "node:fs";
import { caseFileFindings } from "@nrs-kit/interchange/findings/case-file";

const [path = ""] = process.argv.slice(2);
if (caseFileFindings(JSON.parse(readFileSync(path, "utf8"))).length > 0)
  throw new Error("a valid case file was refused");
