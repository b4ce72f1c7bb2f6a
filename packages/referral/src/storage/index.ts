/**
 * How snapshots are kept: short JSON text that is read back in this and every later version.
 *
 * @module @nrs-kit/referral/storage
 */
export { restoreSnapshot, storeSnapshot } from "./store-snapshot.js";
