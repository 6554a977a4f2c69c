/** The history, read page after page until it is caught up with. */
import type { Control, Requests } from "./requests.js";
import type { ChangeEvent, ChangesPage, ChangesQuestion } from "./shapes.js";

/**
 * What happened since: `for await (const event of changes)`. It ends once it has caught up; ask for the changes since
 * `cursor` the next time.
 */
export class Changes implements AsyncIterable<ChangeEvent> {
  private at: number;

  constructor(
    private readonly requests: Requests,
    private readonly question: ChangesQuestion & Control,
  ) {
    this.at = question.since ?? 0;
  }

  /** Everything up to here was read. It moves on with each event, and past those of other languages and types. */
  get cursor(): number {
    return this.at;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ChangeEvent, void> {
    for await (const page of this.pages()) {
      for (const event of page.events) {
        yield event;
        this.at = event.sequence; // once whoever reads comes back for more, they are done with it
      }
      this.at = page.cursor;
    }
  }

  /** The same by the page, for those who do a page's work at once. */
  async *pages(): AsyncGenerator<ChangesPage, void> {
    const { signal, ...asked } = this.question;
    let url: string | null = this.requests.address("/changes", { ...asked, since: this.at });
    while (url) {
      const page: ChangesPage = (await this.requests.read<ChangesPage>(url, { signal })).body;
      yield page;
      this.at = page.cursor;
      url = page.next && this.requests.own(page.next);
    }
  }
}
