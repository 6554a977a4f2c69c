/** The contract's types under names to build with, for each audience. */
import type { components as AgentComponents, paths as AgentPaths } from "./agent-contract.js";
import type { components as PublicComponents, paths as PublicPaths } from "./contract.js";

/** Who reads: everybody, or 311 agents with a key. */
export type Audience = "public" | "agent";

interface Paths {
  public: PublicPaths;
  agent: AgentPaths;
}

type At<A extends Audience, Path> = Path extends keyof Paths[A] ? Paths[A][Path] : never;
type Answer<At> = At extends { get: { responses: { 200: { content: { "application/json": infer Body } } } } }
  ? Body
  : never;
type Question<At> = At extends { get: { parameters: { query?: infer Query } } } ? NonNullable<Query> : never;
type NameIn<Path, Rest extends string> = Path extends `/${infer Name}/{id_or_slug}${Rest}` ? Name : never;

/** A collection as addresses have it, such as `official-documents`. */
export type CollectionName = NameIn<keyof PublicPaths, "">;
/** A collection whose items can be open or closed. */
export type NameWithHours = NameIn<keyof PublicPaths, "/hours">;

/** One item whole, as its own address answers it. */
export type Item<A extends Audience, Name extends CollectionName> = Answer<At<A, `/${Name}/{id_or_slug}`>>;
export type ItemQuestion<A extends Audience, Name extends CollectionName> = Question<At<A, `/${Name}/{id_or_slug}`>>;
export type ListQuestion<A extends Audience, Name extends CollectionName> = Question<At<A, `/${Name}`>>;
/** One item as lists show it. */
export type Listed<A extends Audience, Name extends CollectionName> =
  Answer<At<A, `/${Name}`>> extends { items: readonly (infer One)[] } ? One : never;

/** An item of whatever type is found at a path. */
export type AnyItem<A extends Audience = "public"> = Answer<At<A, "/by-path">>;
export type PathQuestion<A extends Audience = "public"> = Omit<Question<At<A, "/by-path">>, "path" | "fields">;

export type SearchQuestion<A extends Audience = "public"> = Omit<Question<At<A, "/search">>, "q">;
/** What a search is answered with besides its hits: alerts on top, a better spelling, what to offer who finds nothing. */
export type SearchTold<A extends Audience = "public"> = Omit<Answer<At<A, "/search">>, "items" | "next">;
export type Hit<A extends Audience = "public"> =
  Answer<At<A, "/search">> extends { items: readonly (infer One)[] } ? One : never;

export type SuggestQuestion = Omit<Question<PublicPaths["/suggest"]>, "q">;
/** What to offer somebody who types. */
export type Suggested = Answer<PublicPaths["/suggest"]>;
export type AnswersQuestion = Omit<Question<PublicPaths["/answers"]>, "q">;
/** The passages that may answer a question, and whom to ask where none does. */
export type AnswersFound = Answer<PublicPaths["/answers"]>;

type Types = NonNullable<Question<PublicPaths["/changes"]>["type"]>;
/** The history took one type before it took several, and callers may still give one. */
type OneOrSeveral<Q> = Omit<Q, "type"> & { type?: Types | Types[number] };
export type ChangesQuestion = OneOrSeveral<Question<PublicPaths["/changes"]>>;
export type StreamQuestion = OneOrSeveral<
  Omit<Question<PublicPaths["/changes/stream"]>, "last_event_id" | "since">
>;
export type ChangesPage = Answer<PublicPaths["/changes"]>;
/** One line of the history; `sequence` is where it stands. */
export type ChangeEvent = ChangesPage["events"][number];
interface Snapshots {
  public: Answer<PublicPaths["/snapshot"]>;
  agent: Answer<AgentPaths["/snapshot"]>;
}

/** A page of everything in one language. */
export type SnapshotPage<A extends Audience = "public"> = Snapshots[A];
/** A finished document, as snapshots hold them. */
export type Document<A extends Audience = "public"> = Snapshots[A]["items"][number];

export type BundleQuestion = Question<PublicPaths["/bundle"]>;
/** What a bundle consists of, and where to go on in the history. */
export type BundleManifest = Answer<PublicPaths["/bundle"]>;
export type BundleFile = BundleManifest["files"][number];

/** A language that the city publishes in. */
export type Locale = NonNullable<ChangesQuestion["locale"]>;
/** Whether an item is open, and until when. */
export type Hours = PublicComponents["schemas"]["HoursOfItem"];
/** What went wrong, as it is sent (RFC 9457). */
export type ProblemMembers = PublicComponents["schemas"]["Problem"];

type Said<Post> = Post extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
/** Whether an item helped. */
export type Feedback = Said<PublicPaths["/feedback"]["post"]>;
export type FeedbackTaken = PublicComponents["schemas"]["FeedbackTaken"];
/** Which result of a search was opened. */
export type Click = Said<PublicPaths["/search/clicks"]["post"]>;
export type ClickTaken = PublicComponents["schemas"]["ClickTaken"];
/** What an agent finds wrong in an answer. */
export type FlagRaised = Said<AgentPaths["/flags"]["post"]>;
export type Flag = AgentComponents["schemas"]["Flag"];
