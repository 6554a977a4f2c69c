/** From a question to its answer over HTTP: addresses, the key, time limits, asking again, tags. */
import type { EtagCache, Kept } from "./etags.js";
import { problemOf, WellspringProblem, WellspringUnreachable } from "./problems.js";
import { persist, type Retrying } from "./retrying.js";
import type { Audience, ChangeEvent } from "./shapes.js";

export const API = "/api/v1";

/** What any call takes besides its question. */
export interface Control {
  /** Gives up when it is aborted, with its reason. */
  readonly signal?: AbortSignal;
}

/** How a client is set up, with nothing left open. */
export interface Setting {
  readonly baseUrl: string;
  readonly audience: Audience;
  readonly key: string | undefined;
  readonly locale: string | undefined;
  readonly fetch: typeof fetch;
  readonly cache: EtagCache | null;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  readonly retrying: Retrying;
}

export interface Asked extends Control {
  /** Sent as JSON, by POST. */
  readonly body?: unknown;
  /** Whether asking twice does no more than asking once. */
  readonly isSafe?: boolean;
  /** Whether the answer may be kept by its tag. */
  readonly isKept?: boolean;
  /** What the answer has to be of after: one that a cache on the way has kept from before is asked for again. */
  readonly after?: ChangeEvent;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered<Body> {
  readonly body: Body;
  /** The address that answered, if the one asked leads there. */
  readonly movedTo: string | null;
}

export class Requests {
  /** Where this audience's addresses begin. */
  readonly base: string;
  readonly graphql: string;

  constructor(readonly setting: Setting) {
    const half = setting.audience === "agent" ? "/agent" : "";
    this.base = `${setting.baseUrl}${API}${half}`;
    this.graphql = `${setting.baseUrl}/graphql${half}`;
  }

  /** The address of a path with its question, in the client's language unless it says another. */
  address(path: string, question: object = {}): string {
    const asked = new URLSearchParams();
    const { locale } = this.setting;
    for (const [name, value] of Object.entries({ ...(locale && { locale }), ...question })) {
      if (value !== undefined && value !== null) asked.set(name, written(value));
    }
    const query = asked.toString();
    return `${this.base}${path}${query && `?${query}`}`;
  }

  /**
   * An address that the service gave, below our own: it may be called otherwise from where we are, and a key is sent
   * nowhere else.
   */
  own(url: string): string {
    const at = url.indexOf(`${API}/`);
    if (at < 0) throw new TypeError(`${url} is no address of the API`);
    return this.setting.baseUrl + url.slice(at);
  }

  /**
   * Ask, and ask again where that helps.
   *
   * @throws WellspringProblem, WellspringUnreachable, or the signal's reason
   */
  read<Body>(url: string, asked: Asked = {}): Promise<Answered<Body>> {
    const { retrying } = this.setting;
    const isSafe = asked.isSafe ?? asked.body === undefined;
    const attempt = () => this.attempt<Body>(url, asked);
    const { after, signal } = asked;
    const tries = after ? 2 * retrying.tries - 1 : retrying.tries; // caches hear of an event some time after us
    return isSafe ? persist(attempt, { ...retrying, tries }, signal) : attempt();
  }

  /**
   * Begin to read an answer that goes on.
   *
   * @throws as `read`, after one attempt
   */
  async open(url: string, { signal, headers = {} }: Asked): Promise<Response> {
    const late = new AbortController(); // until the answer begins; it may then take as long as it likes
    const timer = setTimeout(() => late.abort(new Error("timed out")), this.setting.timeout);
    try {
      const response = await this.send(url, { headers: this.headers(headers), signal: both(signal, late.signal) });
      if (!response.ok) throw problemOf(response, await response.text());
      return response;
    } catch (error) {
      throw failure(url, error, signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async attempt<Body>(url: string, asked: Asked): Promise<Answered<Body>> {
    const { after, signal } = asked;
    const cache = asked.body === undefined && asked.isKept !== false ? this.setting.cache : null;
    const kept = cache?.get(url);
    try {
      const response = await this.send(url, {
        ...(asked.body !== undefined && { method: "POST", body: JSON.stringify(asked.body) }),
        ...(after && { cache: "no-cache" as const }), // a browser's own goes by the clock, and hears of no event
        headers: this.headers(asked.headers, asked.body, kept),
        signal: both(signal, AbortSignal.timeout(this.setting.timeout)),
      });
      const text = await response.text();
      // What was kept is what was read under that tag at that address, so it is a Body if anything is.
      if (response.status === 304 && kept) return { body: kept.body as Body, movedTo: kept.movedTo };
      if (!response.ok) throw problemOf(response, text);
      const movedTo = response.redirected ? response.url : null;
      const body: Body = JSON.parse(text);
      if (after && isOlder(body as Partial<ChangeEvent>, after)) throw new Error("a cache has what was before the event");
      const etag = response.headers.get("ETag");
      if (etag) cache?.set(url, { etag, body, movedTo });
      return { body, movedTo };
    } catch (error) {
      throw failure(url, error, signal);
    }
  }

  private send(url: string, init: RequestInit): Promise<Response> {
    return this.setting.fetch.call(globalThis, url, init); // a browser's own fetch wants to be called on its window
  }

  private headers(more: Asked["headers"], body?: unknown, kept?: Kept): Record<string, string> {
    const { key } = this.setting;
    return {
      Accept: "application/json",
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(kept && { "If-None-Match": kept.etag }),
      ...more,
    };
  }
}

function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(",") : String(value);
}

/** Whether an item is what it was before an event. */
function isOlder(item: Partial<ChangeEvent>, { content_id, version }: ChangeEvent): boolean {
  return item.content_id === content_id && (item.version ?? 0) < version;
}

function both(given: AbortSignal | undefined, ours: AbortSignal): AbortSignal {
  return given ? AbortSignal.any([given, ours]) : ours;
}

/** What to throw: an answer's problem as it is, the reason of whoever gave up, and of the rest that no answer came. */
function failure(url: string, error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason;
  return error instanceof WellspringProblem ? error : new WellspringUnreachable(url, error);
}
