/** A stream that breaks, in the middle of an event and otherwise, loses nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChangeEvent } from "@wellspring/client";
import { framesOf } from "#frames";
import { type Answer, badGateway, hangsUp, problem, scene } from "./misbehaving.js";

function event(sequence: number): string {
  return `event: item.updated\nid: ${sequence}\ndata: {"sequence": ${sequence}, "path": "/pärks"}\n\n`;
}

/** Sends pieces as they are, then breaks the connection. */
function streamed(...pieces: readonly (string | Uint8Array)[]): Answer {
  return async (response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    for (const piece of pieces) await new Promise((sent) => response.write(piece, sent));
    response.destroy();
  };
}

test("it goes on after the last whole event, however it broke, and ends when it is told to", async (context) => {
  const third = new TextEncoder().encode(event(3));
  const inALetter = third.indexOf(0xc3) + 1;
  const { city, asked, pauses } = await scene(context, [
    streamed("retry: 10\nid: 0\n\n: still here\n\n", event(1), event(2).slice(0, 30)),
    hangsUp,
    badGateway,
    streamed(event(2), third.subarray(0, inALetter), third.subarray(inALetter)),
  ]);
  const leaving = new AbortController();
  const heard: ChangeEvent[] = [];
  for await (const each of city.stream({ type: "service", signal: leaving.signal })) {
    heard.push(each);
    if (heard.length === 3) leaving.abort();
  }
  assert.deepEqual(
    heard.map(({ sequence, path }) => [sequence, path]),
    [
      [1, "/pärks"],
      [2, "/pärks"],
      [3, "/pärks"],
    ],
  );
  assert.deepEqual(
    asked.map((request) => request.headers["last-event-id"]),
    [undefined, "1", "1", "1"],
  );
  assert.equal(asked[0]?.url, "/api/v1/changes/stream?type=service");
  assert.equal(pauses.length, 3);
});

test("who may not listen is told", async (context) => {
  const { city } = await scene(context, [problem("unauthorized", 401)]);
  await assert.rejects(city.stream({ lastEventId: 5 }).next(), { status: 401 });
});

test("a connection on which nothing more comes is left", async () => {
  let isLeft = false;
  const silent = new ReadableStream<Uint8Array>({
    cancel: () => {
      isLeft = true;
    },
  });
  await assert.rejects(framesOf(silent, 10).next(), /nothing was heard/);
  assert.ok(isLeft);
});
