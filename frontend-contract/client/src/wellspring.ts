/** The client: everything that a city's content service answers, one method a question. */
import { type Bundle, bundleOf } from "./bundles.js";
import { Changes } from "./changes.js";
import { Catalogue } from "./collections.js";
import { type CaughtUp, keepCopy, type Store } from "./copies.js";
import { EtagCache } from "./etags.js";
import type { GraphqlError } from "./problems.js";
import { type Page, pageAt } from "./pages.js";
import { API, type Control, Requests } from "./requests.js";
import { PATIENT, type Retrying } from "./retrying.js";
import type {
  AnswersFound,
  AnswersQuestion,
  AnyItem,
  Audience,
  BundleQuestion,
  ChangeEvent,
  ChangesQuestion,
  Click,
  ClickTaken,
  Feedback,
  FeedbackTaken,
  Flag,
  FlagRaised,
  Hit,
  Hours,
  Locale,
  NameWithHours,
  PathQuestion,
  SearchQuestion,
  SearchTold,
  SnapshotPage,
  Suggested,
  SuggestQuestion,
} from "./shapes.js";
import { snapshotOf } from "./snapshots.js";
import { type Following, follow } from "./stream.js";

/** How to reach a city, and as whom. */
export interface Options<A extends Audience = "public"> {
  /** The address of its API, without `/api/v1`. */
  readonly baseUrl: string;
  /** `agent` for the half of the 311 agents, which needs a key. */
  readonly audience?: A;
  /** Never needed where the public reads; with one, a consumer has limits of its own. */
  readonly key?: string;
  /** The language of everything that is asked without one. */
  readonly locale?: Locale;
  /** Instead of the platform's. */
  readonly fetch?: typeof fetch;
  /**
   * Keeps answers by their tags; null for none. By default there is one for the public half, except in browsers, which
   * keep answers themselves. The agents' half asks that nothing be kept.
   */
  readonly cache?: EtagCache | null;
  /** Milliseconds that one answer may take; 10 seconds by default. */
  readonly timeout?: number;
  /** How failures are met: by default four tries in all, the first again within a quarter of a second. */
  readonly retrying?: Partial<Retrying>;
}

/** An item found at a path. */
export interface Found<A extends Audience> {
  readonly item: AnyItem<A>;
  /** The path that it has now, if it was asked for by an old one: send browsers there. */
  readonly movedTo: string | null;
}

/** A page of a search. */
export type Results<A extends Audience = "public"> = Omit<Page<Hit<A>>, "next" | "until"> &
  SearchTold<A> & {
    /** The next page, or null after the last. */
    next(): Promise<Results<A> | null>;
  };

/** A GraphQL answer: what was found, and what of it failed. */
export interface GraphqlAnswer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphqlError[];
}

/** A city's content. `new Wellspring({ baseUrl })` is all that a website needs. */
export class Wellspring<A extends Audience = "public"> extends Catalogue<A> {
  readonly audience: A | "public";

  constructor(options: Options<A>) {
    const audience = options.audience ?? "public";
    if (audience === "agent" && !options.key) throw new TypeError("The agents' half needs a key.");
    super(
      new Requests({
        baseUrl: options.baseUrl.replace(/\/+$/, "").replace(new RegExp(`${API}$`), ""),
        audience,
        key: options.key,
        locale: options.locale,
        fetch: options.fetch ?? fetch,
        cache: options.cache === undefined ? usualCache(audience) : options.cache,
        timeout: options.timeout ?? 10_000,
        retrying: { ...PATIENT, ...options.retrying },
      }),
    );
    this.audience = audience;
  }

  /**
   * The item at a path of the public website, such as `/parks/pool`, followed to where it has moved.
   *
   * @throws WellspringProblem `not-found`, `not-translated`, `gone`
   */
  byPath(path: string, question?: PathQuestion<A> & Control): Promise<Found<A>>;
  async byPath(path: string, { signal, ...question }: Control = {}): Promise<Found<A>> {
    const url = this.requests.address("/by-path", { ...question, path });
    const { body, movedTo } = await this.requests.read<AnyItem<A>>(url, { signal });
    return { item: body, movedTo: movedTo && new URL(movedTo).searchParams.get("path") };
  }

  /** What residents would find, best first. */
  search(q: string, question?: SearchQuestion<A> & Control): Promise<Results<A>>;
  search(q: string, { signal, ...question }: Control = {}): Promise<Page<Hit<A>>> {
    return pageAt(this.requests, this.requests.address("/search", { ...question, q }), { signal });
  }

  /** What to offer somebody who types. */
  async suggest(q: string, { signal, ...question }: SuggestQuestion & Control = {}): Promise<Suggested> {
    return (await this.requests.read<Suggested>(this.requests.address("/suggest", { ...question, q }), { signal })).body;
  }

  /** The passages that answer a question, for chatbots and voice, and whom to ask where none does. */
  async answers(q: string, { signal, ...question }: AnswersQuestion & Control = {}): Promise<AnswersFound> {
    const url = this.requests.address("/answers", { ...question, q });
    return (await this.requests.read<AnswersFound>(url, { signal })).body;
  }

  /** Whether an item is open at a moment, now if none is given, until when, and what is special about the day. */
  async hours(
    collection: NameWithHours,
    idOrSlug: string,
    at?: Date | string,
    { signal, ...question }: { readonly locale?: Locale; readonly fallback?: Locale } & Control = {},
  ): Promise<Hours> {
    const path = `/${collection}/${encodeURIComponent(idOrSlug)}/hours`;
    return (await this.requests.read<Hours>(this.requests.address(path, { ...question, at }), { signal })).body;
  }

  /** What happened since a cursor; from the beginning without one. */
  changes(question: ChangesQuestion & Control = {}): Changes {
    return new Changes(this.requests, question);
  }

  /** Each event as it happens, until the signal is aborted; broken connections are taken up where they ended. */
  stream(following: Following = {}): AsyncGenerator<ChangeEvent, void> {
    return follow(this.requests, following);
  }

  /** Everything in a language, whole, by the page. `changes_since` is where to go on in the history. */
  snapshot(locale?: Locale, { signal }: Control = {}): AsyncGenerator<SnapshotPage<A>, void> {
    return snapshotOf<A>(this.requests, { locale, signal });
  }

  /**
   * Everything in a language to take home, as files that seldom change; with a channel, in its words alone.
   *
   * @throws WellspringProblem `unavailable` while the first one is being made
   */
  bundle(question: BundleQuestion & Control = {}): Promise<Bundle<A>> {
    return bundleOf<A>(this.requests, question);
  }

  /** Bring a copy of everything in one language up to now. Call it again every few seconds, or on each event. */
  keepCopy(store: Store<A>, { locale, signal }: { readonly locale?: Locale } & Control = {}): Promise<CaughtUp> {
    const language = locale ?? this.requests.setting.locale;
    if (!language) throw new TypeError("A copy is of one language: give a locale, here or to the client.");
    return keepCopy(this.requests, store, language as Locale, { signal });
  }

  /**
   * Ask in GraphQL. Nothing there changes anything, so it is asked again like any question.
   *
   * @throws GraphqlRefused if nothing was executed
   */
  async graphql<Data = Record<string, unknown>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    { signal }: Control = {},
  ): Promise<GraphqlAnswer<Data>> {
    const asked = { body: { query, variables }, isSafe: true, signal };
    const { body } = await this.requests.read<Partial<GraphqlAnswer<Data>> & { data: Data }>(
      this.requests.graphql,
      asked,
    );
    return { data: body.data, errors: body.errors ?? [] };
  }

  /** Tell the city whether an item helped. Ask people to write nothing about themselves. It is never sent twice. */
  async feedback(this: Wellspring<"public">, said: Feedback, { signal }: Control = {}): Promise<FeedbackTaken> {
    return (await this.requests.read<FeedbackTaken>(`${this.requests.base}/feedback`, { body: said, signal })).body;
  }

  /** Tell the city which result of a search was opened, by the `search_id` of its page. It is never sent twice. */
  async click(this: Wellspring<"public">, said: Click, { signal }: Control = {}): Promise<ClickTaken> {
    return (await this.requests.read<ClickTaken>(`${this.requests.base}/search/clicks`, { body: said, signal })).body;
  }

  /** Tell the desk that an answer is wrong. Sent again about the same version, it brings the desk's answer. */
  async flag(this: Wellspring<"agent">, raised: FlagRaised, { signal }: Control = {}): Promise<Flag> {
    return (await this.requests.read<Flag>(`${this.requests.base}/flags`, { body: raised, signal })).body;
  }
}

function usualCache(audience: Audience): EtagCache | null {
  const isBrowser = "window" in globalThis || "WorkerGlobalScope" in globalThis;
  return audience === "public" && !isBrowser ? new EtagCache() : null;
}
