/** Everything in one language as compressed files, for those who must work offline. */
import type { Store } from "./copies.js";
import { WellspringProblem, WellspringUnreachable } from "./problems.js";
import type { Control, Requests } from "./requests.js";
import { persist } from "./retrying.js";
import type { Audience, BundleFile, BundleManifest, BundleQuestion, Document } from "./shapes.js";

/** A picture or file that documents name. What is at its `url` never changes. */
export interface BundleMedia {
  readonly url: string;
  readonly media_type: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Where a path leads that is no document's own: to an item, or the part of it with this id. */
export interface BundleRedirect {
  readonly path: string;
  readonly content_id: string;
  readonly part: string | null;
}

/** Files that were taken home before, by their digest; null for one that is not there. */
export type KeptFiles = (sha256: string) => Uint8Array | null | Promise<Uint8Array | null>;

/** A bundle: its manifest, and what the files hold that it names. Files are checked by their digest. */
export class Bundle<A extends Audience = "public"> {
  constructor(
    private readonly requests: Requests,
    readonly manifest: BundleManifest,
  ) {}

  /** All documents, a file of them in memory at a time. Files that `kept` has are not fetched again. */
  documents(control: Control & { readonly kept?: KeptFiles } = {}): AsyncGenerator<Document<A>, void> {
    return this.lines("documents", control);
  }

  /** The pictures and files that they name; one that several parts name comes several times. */
  media(control: Control & { readonly kept?: KeptFiles } = {}): AsyncGenerator<BundleMedia, void> {
    return this.lines("media", control);
  }

  /** Where old paths lead, and those of the parts of guides. Look for a document's own `path` first. */
  redirects(control: Control & { readonly kept?: KeptFiles } = {}): AsyncGenerator<BundleRedirect, void> {
    return this.lines("redirects", control);
  }

  /**
   * A file of the manifest as it is, compressed: keep it under its `sha256`. A download that breaks off goes on where it was.
   *
   * @throws WellspringProblem `not-found` if the bundle was made anew meanwhile: ask for it again
   */
  async file(file: BundleFile, { signal }: Control = {}): Promise<Uint8Array> {
    const { requests } = this;
    const content = new Uint8Array(file.size);
    let have = 0;
    const attempt = async (): Promise<void> => {
      try {
        const headers = { Accept: "application/gzip", ...(have > 0 && { Range: `bytes=${have}-` }) };
        const response = await requests.open(requests.own(file.url), { signal, headers });
        if (response.status !== 206) have = 0;
        for await (const chunk of chunksOf(response)) {
          if (have + chunk.length > file.size) throw new Error("it is larger than the manifest says");
          content.set(chunk, have);
          have += chunk.length;
        }
        if (have < file.size) throw new Error("it broke off");
        if ((await sha256(content)) !== file.sha256) throw new Error("it is not what the manifest says");
      } catch (error) {
        if (have >= file.size) have = 0; // wrong, and not broken off: from the beginning
        if (signal?.aborted) throw signal.reason;
        throw error instanceof WellspringProblem ? error : new WellspringUnreachable(file.url, error);
      }
    };
    await persist(attempt, requests.setting.retrying, signal);
    return content;
  }

  /** Fill a store with everything, as it was when the bundle was made. `keepCopy` then brings it up to now. */
  async copyTo(store: Store<A>, control: Control & { readonly kept?: KeptFiles } = {}): Promise<void> {
    await store.clear();
    for await (const item of this.documents(control)) await store.put(item);
    await store.moveTo(this.manifest.changes_since);
  }

  private async *lines<Line>(
    holds: BundleFile["holds"],
    { kept, signal }: Control & { readonly kept?: KeptFiles },
  ): AsyncGenerator<Line, void> {
    for (const file of this.manifest.files) {
      if (file.holds !== holds) continue;
      const content = (await kept?.(file.sha256)) ?? (await this.file(file, { signal }));
      for (const line of (await unpacked(content)).split("\n")) if (line) yield JSON.parse(line);
    }
  }
}

/** The bundle as it is now. */
export async function bundleOf<A extends Audience>(
  requests: Requests,
  { signal, ...question }: BundleQuestion & Control,
): Promise<Bundle<A>> {
  const { body } = await requests.read<BundleManifest>(requests.address("/bundle", question), { signal });
  return new Bundle<A>(requests, body);
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array, void> {
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return;
      yield read.value;
    }
  } finally {
    await reader?.cancel().catch(() => undefined); // broken already
  }
}

async function sha256(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function unpacked(content: Uint8Array): Promise<string> {
  const packed = new Blob([content as Uint8Array<ArrayBuffer>]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("gzip"))).text();
}
