import type { CaseFile } from "../../case-file.js";

/** Whether the case is closed now; a case that was opened again is not. */
export const isClosed = ({ case: { status } }: CaseFile): boolean =>
  status === "closed" || status === "closed-referred";
