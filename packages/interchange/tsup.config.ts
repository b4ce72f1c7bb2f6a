import { readdirSync } from "node:fs";
import { library } from "../../tsup.base.js";

/** The validators that a program imports one by one. */
const validators = ["validate", "findings", "compact"].flatMap((kind) =>
  readdirSync(`src/generated/${kind}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `generated/${kind}/${file.replaceAll("\\", "/").slice(0, -3)}`),
);

export default library(["index", "generated/refusals", "synthetic/index", ...validators], {
  entry: ["src/**/*.ts", "!src/**/*.test.ts", "!src/test-support/**"],
});
