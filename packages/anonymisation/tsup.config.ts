import { library } from "../../tsup.base.js";

export default library(["index", "tables/index", "unvetted/index", "generated/refusals"]);
