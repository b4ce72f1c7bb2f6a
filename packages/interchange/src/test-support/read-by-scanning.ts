import { readScanned } from "../quick-json.js";
import type { Scanner } from "../scanner.js";
import type { JsonLimits } from "../strict-json.js";

/** Reads what a scanner finds strict; undefined when it does not. */
export const readByScanning = (source: string | Uint8Array, limits: JsonLimits, scanner: Scanner) =>
  scanner.isStrict(source, limits) ? readScanned(source, scanner) : undefined;
