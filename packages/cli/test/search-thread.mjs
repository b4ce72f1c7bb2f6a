// A thread that runs the sources of the worker.
import { register } from "tsx/esm/api";

register();
await import("../src/search-worker.ts");
