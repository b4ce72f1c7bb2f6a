import { library } from "../../tsup.base.js";

export default library(["index", "generated/refusals"], {
  entry: ["src/**/*.ts", "!src/**/*.test.ts", "!src/test-support/**"],
});
