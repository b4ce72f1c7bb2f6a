// Installs the dependencies when they are missing or older than the lock file. Without it a fresh clone would need a
// third command, and a clone that was updated would run on yesterday's dependencies.
import { ensureInstalled } from "./shared.mjs";

ensureInstalled();
