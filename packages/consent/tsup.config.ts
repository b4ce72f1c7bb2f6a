import { library } from "../../tsup.base.js";

export default library(["index", "records/index", "generated/refusals"]);
