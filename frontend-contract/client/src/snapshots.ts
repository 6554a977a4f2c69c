/** Everything in one language, whole, by the page. */
import type { Control, Requests } from "./requests.js";
import type { Audience, Locale, SnapshotPage } from "./shapes.js";

interface Question extends Control {
  readonly locale?: Locale;
}

/** Every page has the same `changes_since`: what happened meanwhile is in the history after it. */
export async function* snapshotOf<A extends Audience>(
  requests: Requests,
  { locale, signal }: Question,
): AsyncGenerator<SnapshotPage<A>, void> {
  let url: string | null = requests.address("/snapshot", { locale, limit: 100 });
  while (url) {
    // Not kept by its tag: it is read once, and is as large as the city.
    const page: SnapshotPage<A> = (await requests.read<SnapshotPage<A>>(url, { signal, isKept: false })).body;
    yield page;
    url = page.next && requests.own(page.next);
  }
}
