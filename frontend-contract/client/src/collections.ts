/** The catalogue: one collection a type of item, with its own questions and answers. */
import { allFrom, type Page, pageAt } from "./pages.js";
import type { Control, Requests } from "./requests.js";
import type { Audience, CollectionName, Item, ItemQuestion, Listed, ListQuestion } from "./shapes.js";

/** A question for answers as they are. */
export type Whole<Question> = Omit<Question, "fields"> & { readonly fields?: undefined } & Control;
/** A question for some fields only. */
export type Narrow<Question, Field> = Omit<Question, "fields"> & { readonly fields: readonly Field[] } & Control;

/** Any field of the full document; lists can show those too. */
type Field<A extends Audience, Name extends CollectionName> = keyof Item<A, Name>;

/** One type of item under its plural name. */
export class Collection<A extends Audience, Name extends CollectionName> {
  constructor(
    protected readonly requests: Requests,
    /** Its name in addresses. */
    readonly name: Name,
  ) {}

  /**
   * One item, by its `content_id` or its slug. An old slug leads to the item that had it.
   *
   * @throws WellspringProblem `not-found`, `not-translated` (see its `available_locales`), `gone`
   */
  get<F extends Field<A, Name>>(
    idOrSlug: string,
    question: Narrow<ItemQuestion<A, Name>, F>,
  ): Promise<Pick<Item<A, Name>, F>>;
  get(idOrSlug: string, question?: Whole<ItemQuestion<A, Name>>): Promise<Item<A, Name>>;
  async get(idOrSlug: string, question: Control = {}): Promise<unknown> {
    const { signal, ...asked } = question;
    const url = this.requests.address(`/${this.name}/${encodeURIComponent(idOrSlug)}`, asked);
    return (await this.requests.read<unknown>(url, { signal })).body;
  }

  /** A page of them, as cards, or with the fields that are asked for. */
  list<F extends Field<A, Name>>(question: Narrow<ListQuestion<A, Name>, F>): Promise<Page<Pick<Item<A, Name>, F>>>;
  list(question?: Whole<ListQuestion<A, Name>>): Promise<Page<Listed<A, Name>>>;
  list(question: Control = {}): Promise<Page<unknown>> {
    const { signal, ...asked } = question;
    return pageAt(this.requests, this.requests.address(`/${this.name}`, asked), { signal });
  }

  /** All of them, page after page as they are needed: `for await (const service of city.services.all())`. */
  all<F extends Field<A, Name>>(
    question: Narrow<ListQuestion<A, Name>, F>,
  ): AsyncGenerator<Pick<Item<A, Name>, F>, void>;
  all(question?: Whole<ListQuestion<A, Name>>): AsyncGenerator<Listed<A, Name>, void>;
  all(question: Control = {}): AsyncGenerator<unknown, void> {
    const { signal, ...asked } = question;
    return allFrom(this.requests, this.requests.address(`/${this.name}`, { limit: 100, ...asked }), { signal });
  }
}

/** What those in force can be asked by; they have an order of their own. */
type MomentQuestion<A extends Audience> = Omit<
  Whole<ListQuestion<A, "alerts">>,
  "active" | "cursor" | "sort" | "updated_since"
>;

/** Alerts, which also have a moment. */
export class Alerts<A extends Audience> extends Collection<A, "alerts"> {
  /**
   * Those in force now, the most severe first: of the whole city, or that concern a `path` or an `item`. The page's `until`
   * tells when to ask again.
   */
  inForce(question?: MomentQuestion<A>): Promise<Page<Listed<A, "alerts">>>;
  inForce(question: Control = {}): Promise<Page<unknown>> {
    const { signal, ...asked } = question;
    return pageAt(this.requests, this.requests.address("/alerts", { ...asked, active: true }), { signal });
  }
}

/** Every collection that the contract has. */
export class Catalogue<A extends Audience> {
  readonly services: Collection<A, "services">;
  readonly departments: Collection<A, "departments">;
  readonly faqs: Collection<A, "faqs">;
  readonly locations: Collection<A, "locations">;
  readonly news: Collection<A, "news">;
  readonly officialDocuments: Collection<A, "official-documents">;
  readonly alerts: Alerts<A>;
  readonly guides: Collection<A, "guides">;
  readonly stepBySteps: Collection<A, "step-by-steps">;
  readonly meetings: Collection<A, "meetings">;
  readonly topics: Collection<A, "topics">;

  constructor(protected readonly requests: Requests) {
    this.services = new Collection(requests, "services");
    this.departments = new Collection(requests, "departments");
    this.faqs = new Collection(requests, "faqs");
    this.locations = new Collection(requests, "locations");
    this.news = new Collection(requests, "news");
    this.officialDocuments = new Collection(requests, "official-documents");
    this.alerts = new Alerts(requests, "alerts");
    this.guides = new Collection(requests, "guides");
    this.stepBySteps = new Collection(requests, "step-by-steps");
    this.meetings = new Collection(requests, "meetings");
    this.topics = new Collection(requests, "topics");
  }
}

type Forgotten = Exclude<CollectionName, Catalogue<"public">[keyof Catalogue<"public">]["name"]>;
/** Compiles only while no collection of the contract is missing above; the error names it. */
export const FORGOTTEN: [Forgotten] extends [never] ? null : Forgotten = null;
