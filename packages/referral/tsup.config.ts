import { library } from "../../tsup.base.js";

export default library([
  "index",
  "system/index",
  "jurisdiction/index",
  "exports/index",
  "storage/index",
  "fhir/index",
  "testing/index",
  "generated/refusals",
]);
