import type { Story } from "../story.js";
import { abroad } from "./abroad.js";
import { child } from "./child.js";
import { ngo } from "./ngo.js";
import { police } from "./police.js";
import { socialWorker } from "./social-worker.js";

/** The five stories, each with the case file `cases/<id>.json`. */
export const stories: readonly Story[] = [abroad, police, ngo, socialWorker, child];
