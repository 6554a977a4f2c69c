/** Answers that were had already, so that a server need only say that they still hold. */

/** An answer under the tag it came with. */
export interface Kept {
  readonly etag: string;
  readonly body: unknown;
  /** Where the answer was found, if it had moved from the address that was asked. */
  readonly movedTo: string | null;
}

/** Keeps so many answers by their address, and forgets first what was not asked for longest. */
export class EtagCache {
  private readonly kept = new Map<string, Kept>(); // in the order of use: a Map keeps that of insertion

  constructor(private readonly most = 500) {}

  get size(): number {
    return this.kept.size;
  }

  get(url: string): Kept | undefined {
    const found = this.kept.get(url);
    if (found) this.use(url, found);
    return found;
  }

  set(url: string, answer: Kept): void {
    this.use(url, answer);
    if (this.kept.size <= this.most) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }

  private use(url: string, answer: Kept): void {
    this.kept.delete(url);
    this.kept.set(url, answer);
  }
}
