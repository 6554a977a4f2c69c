/** Reads a city's content from Wellspring. */
export type { Bundle, BundleMedia, BundleRedirect, KeptFiles } from "./bundles.js";
export type { Changes } from "./changes.js";
export type { Alerts, Collection } from "./collections.js";
export { type CaughtUp, MemoryStore, type Store } from "./copies.js";
export { EtagCache, type Kept } from "./etags.js";
export type { Page } from "./pages.js";
export {
  type GraphqlError,
  GraphqlRefused,
  type ProblemType,
  WellspringProblem,
  WellspringUnreachable,
} from "./problems.js";
export type { Retrying } from "./retrying.js";
export type * from "./shapes.js";
export type { Following } from "./stream.js";
export { type Found, type GraphqlAnswer, type Options, type Results, Wellspring } from "./wellspring.js";
