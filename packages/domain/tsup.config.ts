import { library } from "../../tsup.base.js";

export default library(["index", "labels", "refusals", "testing/index"]);
