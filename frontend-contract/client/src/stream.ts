/** The history as it happens, over one connection after another. */
import { framesOf } from "./frames.js";
import { WellspringProblem, WellspringUnreachable } from "./problems.js";
import type { Control, Requests } from "./requests.js";
import { pauseAfter } from "./retrying.js";
import type { ChangeEvent, StreamQuestion } from "./shapes.js";

/** Where to begin, and what to hear of. */
export interface Following extends StreamQuestion, Control {
  /** The `sequence` of the last event that was heard; without it, only what happens from now on. */
  readonly lastEventId?: number;
}

/** Milliseconds until a connection that ended is followed by the next, if the service does not say. */
const COME_BACK = 2_000;
/** Milliseconds without even a sign of life after which a connection is dead. The service sends one every 15 seconds. */
const QUIET = 45_000;

/**
 * Tell each event as it happens, and go on where a connection broke off. It ends when the signal is aborted.
 *
 * Not EventSource: that can send no key, and Node has none.
 *
 * @throws WellspringProblem if the service refuses for a reason that does not pass
 */
export async function* follow(requests: Requests, following: Following): AsyncGenerator<ChangeEvent, void> {
  const { signal, lastEventId, ...question } = following;
  const { retrying } = requests.setting;
  const url = requests.address("/changes/stream", question);
  let place = lastEventId?.toString();
  let comeBack = COME_BACK;
  let failures = 0;
  while (!signal?.aborted) {
    try {
      const headers = { Accept: "text/event-stream", ...(place !== undefined && { "Last-Event-ID": place }) };
      const { body } = await requests.open(url, { signal, headers });
      if (body) {
        for await (const frame of framesOf(body, QUIET)) {
          failures = 0;
          place = frame.id ?? place;
          comeBack = frame.retry ?? comeBack;
          if (frame.data !== undefined) yield JSON.parse(frame.data);
        }
      }
      await retrying.wait(comeBack, signal);
    } catch (error) {
      if (signal?.aborted) return;
      failures += 1;
      // It never gives up for having failed too often: a kiosk stays switched on while the service is away for a night.
      const pause = pauseAfter(broken(url, error), failures, retrying);
      if (pause === null) throw error;
      await retrying.wait(pause, signal).catch(() => undefined); // aborted, which ends the loop
    }
  }
}

/** A connection that broke while it was read fails with whatever the platform throws. */
function broken(url: string, error: unknown): unknown {
  return error instanceof WellspringProblem ? error : new WellspringUnreachable(url, error);
}
