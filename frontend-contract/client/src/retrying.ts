/** Asking again: after which failures, how often, and after how long. */
import { WellspringProblem, WellspringUnreachable } from "./problems.js";

/** How failures are met. Times are milliseconds. */
export interface Retrying {
  /** How often something is asked in all; 1 is never again. */
  readonly tries: number;
  /** The longest first pause; each next may be twice as long. */
  readonly first: number;
  /** No pause is longer. Who is told by `Retry-After` to wait longer gets the problem instead. */
  readonly longest: number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const PATIENT: Retrying = { tries: 4, first: 250, longest: 30_000, wait };

/** Statuses that may be others the next time. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Try until it succeeds, until it fails for good, or as often as one may.
 *
 * @throws what the last attempt threw; the signal's reason once that is aborted
 */
export async function persist<T>(attempt: () => Promise<T>, retrying: Retrying, signal?: AbortSignal): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const pause = tried < retrying.tries ? pauseAfter(error, tried, retrying) : null;
      if (pause === null) throw error;
      await retrying.wait(pause, signal);
    }
  }
}

/** How long to wait after the failure that was so many in a row; null if asking again is in vain. */
export function pauseAfter(error: unknown, failures: number, { first, longest }: Retrying): number | null {
  const isProblem = error instanceof WellspringProblem;
  if (!(error instanceof WellspringUnreachable) && !(isProblem && PASSING.has(error.status))) return null;
  const asked = isProblem ? (error.retryAfter ?? 0) * 1000 : 0;
  if (asked > longest) return null;
  // Anywhere between nothing and the whole: clients that failed together must not come back together.
  return Math.min(asked + Math.random() * Math.min(first * 2 ** (failures - 1), longest), longest);
}

/** Resolve after a time. Rejects with the signal's reason as soon as that is aborted. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
