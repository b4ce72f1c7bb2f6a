import { library } from "../../tsup.base.js";

export default library([
  "index",
  "tables/index",
  "numbers/index",
  "preset/index",
  "reports/index",
  "sql/index",
  "unvetted/index",
  "generated/refusals",
]);
