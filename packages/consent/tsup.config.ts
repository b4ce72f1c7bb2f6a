import { library } from "../../tsup.base.js";

export default library(["index", "records/index", "subject-access/index", "generated/refusals"]);
