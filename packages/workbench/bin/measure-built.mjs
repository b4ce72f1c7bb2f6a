// Loaded before a measurement: it then measures the packages as they are built.
import { register } from "node:module";

register("./built-hooks.mjs", import.meta.url);
