/** Keeping a copy of everything in one language: a kiosk that works offline, a site that is built from it. */
import { Changes } from "./changes.js";
import { WellspringProblem } from "./problems.js";
import type { Control, Requests } from "./requests.js";
import { snapshotOf } from "./snapshots.js";
import type { Audience, ChangeEvent, Document, Locale } from "./shapes.js";

type Awaitable<T> = T | Promise<T>;

/** Where a copy is kept. Everything may be done twice and must then come to the same. */
export interface Store<A extends Audience = "public"> {
  /** How far into the history the copy goes; null if it is not whole yet. */
  cursor(): Awaitable<number | null>;
  /** Everything up to here is in the copy. Written after that, so that a crash repeats work and loses none. */
  moveTo(cursor: number): Awaitable<void>;
  /** Forget all items, and the cursor. */
  clear(): Awaitable<void>;
  /** Keep an item, in place of the one with its `content_id`. */
  put(item: Document<A>): Awaitable<void>;
  remove(contentId: string): Awaitable<void>;
}

/** A copy in memory. */
export class MemoryStore<A extends Audience = "public"> implements Store<A> {
  readonly items = new Map<string, Document<A>>();
  private at: number | null = null;

  cursor(): number | null {
    return this.at;
  }

  moveTo(cursor: number): void {
    this.at = cursor;
  }

  clear(): void {
    this.items.clear();
    this.at = null;
  }

  put(item: Document<A>): void {
    this.items.set(item.content_id, item);
  }

  remove(contentId: string): void {
    this.items.delete(contentId);
  }
}

/** What came over a copy. */
export interface CaughtUp {
  readonly cursor: number;
  /** How many items were read or removed. */
  readonly changed: number;
}

/**
 * Bring a copy up to now: from a snapshot if it is not whole yet, then by what happened since. A copy that was away for so
 * long that the city has forgotten what came next begins anew.
 */
export async function keepCopy<A extends Audience>(
  requests: Requests,
  store: Store<A>,
  locale: Locale,
  control: Control,
): Promise<CaughtUp> {
  try {
    return await followed(requests, store, locale, control);
  } catch (error) {
    if (!(error instanceof WellspringProblem && error.type === "/problems/history-forgotten")) throw error;
    await store.clear();
    return await followed(requests, store, locale, control);
  }
}

async function followed<A extends Audience>(
  requests: Requests,
  store: Store<A>,
  locale: Locale,
  { signal }: Control,
): Promise<CaughtUp> {
  let changed = 0;
  let since = await store.cursor();
  if (since === null) {
    await store.clear(); // what a snapshot before left half done may have left the city since
    for await (const page of snapshotOf<A>(requests, { locale, signal })) {
      for (const item of page.items) await store.put(item);
      changed += page.items.length;
      since = page.changes_since;
    }
  }
  const changes = new Changes(requests, { since: since ?? 0, locale, limit: 500, signal });
  for await (const page of changes.pages()) {
    // The present state is what is read, so an item that changed often need be read but once.
    const latest = new Map(page.events.map((event) => [event.content_id, event]));
    for (const event of latest.values()) await take(requests, store, event, signal);
    changed += latest.size;
    await store.moveTo(page.cursor);
  }
  return { cursor: changes.cursor, changed };
}

async function take<A extends Audience>(
  requests: Requests,
  store: Store<A>,
  event: ChangeEvent,
  signal: AbortSignal | undefined,
): Promise<void> {
  const item = await present<A>(requests, event, signal);
  await (item ? store.put(item) : store.remove(event.content_id));
}

/** The item that an event is about, as it is now; null if it has left, or is part of another one now. */
async function present<A extends Audience>(
  requests: Requests,
  event: ChangeEvent,
  signal: AbortSignal | undefined,
): Promise<Document<A> | null> {
  try {
    const { body } = await requests.read<Document<A>>(requests.own(event.url), { signal, isKept: false, after: event });
    return body.content_id === event.content_id ? body : null;
  } catch (error) {
    if (error instanceof WellspringProblem && (error.status === 410 || error.status === 404)) return null;
    throw error;
  }
}
