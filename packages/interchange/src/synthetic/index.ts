/**
 * Invented messages for demonstrations, load tests and training: those of the invented cases of `@nrs-kit/domain/synthetic`.
 *
 * @module @nrs-kit/interchange/synthetic
 */
export { syntheticConversation } from "./conversation.js";
export { syntheticMessage } from "./message.js";
