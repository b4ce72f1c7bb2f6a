/**
 * For the tests of programs that embed the charts: invented instances and events, shortest ways, random walks, a clock and
 * a partner agency that a test directs, and what of a chart the tests reached.
 *
 * @module @nrs-kit/referral/testing
 */
export { type Coverage, type CoveredSteps, coveredSteps, type Reached } from "./coverage.js";
export { eventsFor, explore } from "./explore.js";
export { type FakeClock, type FellDue, fakeClock } from "./fake-clock.js";
export { type FakePeer, fakePeer } from "./fake-peer.js";
export { type PermitWish, permitForTests } from "./permits.js";
export { randomWalk, type Tried } from "./random-walk.js";
export { type Path, shortestPaths } from "./shortest-paths.js";
export { newInstances } from "./starts.js";
