/** Server-sent events as they come over the wire (https://html.spec.whatwg.org/multipage/server-sent-events.html). */

/** What stood between two blank lines. One without `data` only tells a place, or how soon to come back. */
export interface Frame {
  readonly id?: string;
  readonly data?: string;
  /** Milliseconds. */
  readonly retry?: number;
}

/**
 * Read frames until the body ends. Whoever stops reading lets go of the connection.
 *
 * @throws Error after so many milliseconds in which nothing came, not even a comment; what the connection broke with
 */
export async function* framesOf(body: ReadableStream<Uint8Array>, quiet: number): AsyncGenerator<Frame, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = "";
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), quiet);
      if (done) return; // a frame without its end is not one
      waiting += decoder.decode(value, { stream: true });
      const texts = waiting.split(/\r\n\r\n|\n\n|\r\r/);
      waiting = texts.pop() ?? "";
      yield* texts.map(frameOf);
    }
  } finally {
    await reader.cancel().catch(() => undefined); // broken already
  }
}

function frameOf(text: string): Frame {
  const frame: { id?: string; data?: string; retry?: number } = {};
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name, value = ""] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === "id") frame.id = value;
    if (name === "data") frame.data = frame.data === undefined ? value : `${frame.data}\n${value}`;
    if (name === "retry" && /^\d+$/.test(value)) frame.retry = Number(value);
  }
  return frame;
}

async function inTime<T>(coming: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing was heard for ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
