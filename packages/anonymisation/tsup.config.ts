import { library } from "../../tsup.base.js";

export default library(["index", "tables/index", "reports/index", "unvetted/index", "generated/refusals"]);
