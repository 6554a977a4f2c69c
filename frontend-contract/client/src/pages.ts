/** Lists come in pages; each knows how to get the next. */
import type { Control, Requests } from "./requests.js";

/** A page of a list. */
export interface Page<One> {
  readonly items: readonly One[];
  /** How many there are in all: where it was asked for, and always in search. */
  readonly total?: number;
  /** Of alerts in force: when that may next change. */
  readonly until?: string | null;
  readonly isLast: boolean;
  /** The next page, or null after the last. */
  next(): Promise<Page<One> | null>;
}

/** A page as it is sent. */
interface Sent<One> extends Pick<Page<One>, "items" | "total" | "until"> {
  readonly next: string | null;
}

/** Read the page at an address. */
export async function pageAt<One>(requests: Requests, url: string, { signal }: Control): Promise<Page<One>> {
  const { body } = await requests.read<Sent<One>>(url, { signal });
  const { next, ...rest } = body;
  return {
    ...rest,
    isLast: next === null,
    next: async () => (next === null ? null : pageAt<One>(requests, requests.own(next), { signal })),
  };
}

/** Every item of every page from an address on. */
export async function* allFrom<One>(requests: Requests, url: string, control: Control): AsyncGenerator<One, void> {
  let page: Page<One> | null = await pageAt<One>(requests, url, control);
  while (page) {
    yield* page.items;
    page = await page.next();
  }
}
