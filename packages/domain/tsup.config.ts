import { library } from "../../tsup.base.js";

export default library([
  "index",
  "generated/labels",
  "generated/field-titles",
  "generated/refusals",
  "synthetic/index",
  "testing/index",
]);
