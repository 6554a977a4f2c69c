/** What the client makes of servers that fail, of those that say wait, and of answers that it had already. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { EtagCache, GraphqlRefused, MemoryStore, WellspringProblem, WellspringUnreachable } from "@wellspring/client";
import { type Answer, badGateway, cutOff, hangsUp, json, problem, saysNothing, scene } from "./misbehaving.js";

const POOL = { title: "Pool" };

test("what fails and passes is asked for again, after pauses that grow", async (context) => {
  const { city, pauses } = await scene(context, [badGateway, hangsUp, cutOff, json(POOL)]);
  assert.deepEqual(await city.services.get("pool"), POOL);
  assert.equal(pauses.length, 3);
  pauses.forEach((pause, failures) => assert.ok(pause >= 0 && pause <= 250 * 2 ** failures));
});

test("after four tries, the last failure is told", async (context) => {
  const { city, asked } = await scene(context, [hangsUp]);
  await assert.rejects(city.services.get("pool"), WellspringUnreachable);
  assert.equal(asked.length, 4);
  const away = await scene(context, [badGateway]);
  await assert.rejects(away.city.services.get("pool"), { name: "WellspringProblem", type: "about:blank", status: 502 });
});

test("Retry-After is waited for, in seconds or until a date, unless it is too long", async (context) => {
  const { city, pauses } = await scene(context, [
    problem("too-many-requests", 429, { "Retry-After": "7" }),
    json(POOL),
  ]);
  await city.services.get("pool");
  assert.ok(pauses[0] !== undefined && pauses[0] >= 7_000 && pauses[0] <= 7_250);

  const date = new Date(Date.now() + 20_000).toUTCString();
  const dated = await scene(context, [problem("unavailable", 503, { "Retry-After": date }), json(POOL)]);
  await dated.city.services.get("pool");
  assert.ok(dated.pauses[0] !== undefined && dated.pauses[0] > 10_000);

  const spent = await scene(context, [problem("too-many-requests", 429, { "Retry-After": "3600" })]);
  await assert.rejects(spent.city.services.get("pool"), { status: 429, retryAfter: 3600 });
  assert.equal(spent.asked.length, 1);
});

test("what is wrong with a question is told at once, with what would be right", async (context) => {
  const members = { field: "sort", allowed: ["title", "-title"] };
  const { city, asked } = await scene(context, [problem("invalid-parameter", 400, {}, members)]);
  await assert.rejects(city.services.list(), (error) => {
    assert.ok(error instanceof WellspringProblem && error.is("invalid-parameter"));
    assert.deepEqual([error.field, error.allowed, error.message], ["sort", ["title", "-title"], "So it is."]);
    return true;
  });
  assert.equal(asked.length, 1);
});

test("what changes something is said once, and a GraphQL query is none of that", async (context) => {
  const { city, asked } = await scene(context, [badGateway]);
  await assert.rejects(city.feedback({ content_id: "1", locale: "en", helpful: true }), WellspringProblem);
  assert.equal(asked.length, 1);

  const refusal = { errors: [{ message: "No such field.", extensions: { code: "INVALID_QUERY" } }] };
  const graphql = await scene(context, [badGateway, json(refusal, {}, 400)]);
  await assert.rejects(graphql.city.graphql("{ pool }"), (error) => {
    assert.ok(error instanceof GraphqlRefused);
    assert.equal(error.errors[0]?.extensions.code, "INVALID_QUERY");
    return true;
  });
  assert.equal(graphql.asked.length, 2);
});

test("a server that says nothing is given up in time, and at once when the caller gives up", async (context) => {
  const { city, asked } = await scene(context, [saysNothing, json(POOL)], { timeout: 400 });
  assert.deepEqual(await city.services.get("pool"), POOL);
  assert.equal(asked.length, 2);

  const leaving = new AbortController();
  const slow = await scene(context, [() => leaving.abort(new Error("enough"))]);
  await assert.rejects(slow.city.services.get("pool", { signal: leaving.signal }), { message: "enough" });
  assert.equal(slow.asked.length, 1);
});

test("an answer that was had already is not sent again", async (context) => {
  const unchanged = json(null, {}, 304);
  const cache = new EtagCache(1);
  const pages = [json(POOL, { ETag: '"1"' }), unchanged, json(POOL, { ETag: '"2"' }), json(POOL)] as const;
  const { city, asked } = await scene(context, pages, { cache });
  await city.services.get("pool");
  assert.deepEqual(await city.services.get("pool"), POOL);
  await city.services.get("rink"); // there is room for one
  await city.services.get("pool");
  assert.deepEqual(
    asked.map((request) => request.headers["if-none-match"]),
    [undefined, '"1"', undefined, undefined],
  );
  assert.equal(cache.size, 1);
});

test("agents' answers are not kept, and their key is sent to no other host", async (context) => {
  const next = "http://cms.internal.example/api/v1/agent/services?cursor=abc";
  const { city, asked } = await scene<"agent">(
    context,
    [json({ items: [POOL], next }, { ETag: '"1"' }), json({ items: [], next: null })],
    { audience: "agent", key: "secret" },
  );
  const page = await city.services.list({ locale: "es" });
  assert.ok(!page.isLast);
  assert.deepEqual((await page.next())?.items, []);
  await city.services.list({ locale: "es" });
  assert.deepEqual(
    asked.map(({ url, headers }) => [url, headers.authorization, headers["if-none-match"]]),
    [
      ["/api/v1/agent/services?locale=es", "Bearer secret", undefined],
      ["/api/v1/agent/services?cursor=abc", "Bearer secret", undefined],
      ["/api/v1/agent/services?locale=es", "Bearer secret", undefined],
    ],
  );
});

test("a download that breaks off goes on where it was, and one that is not what was promised is fetched anew", async (context) => {
  const content = gzipSync('{"title": "Pool"}\n');
  const file = { holds: "documents", url: "https://else.example/api/v1/bundles/x", entries: 1, size: content.length };
  const manifest = { files: [{ ...file, sha256: createHash("sha256").update(content).digest("hex") }] };
  const breaksOff: Answer = (response) => {
    response.writeHead(200, { "Content-Length": content.length });
    response.write(content.subarray(0, 9), () => response.destroy());
  };
  const rest: Answer = (response) => response.writeHead(206).end(content.subarray(9));
  const wrong: Answer = (response) => response.writeHead(200).end(Buffer.alloc(content.length));
  const right: Answer = (response) => response.writeHead(200).end(content);
  for (const [answers, ranges] of [
    [[breaksOff, rest], [undefined, "bytes=9-"]],
    [[wrong, right], [undefined, undefined]],
    [[breaksOff, right], [undefined, "bytes=9-"]], // a server that knows no ranges
  ] as const) {
    const { city, asked } = await scene(context, [json(manifest), ...answers]);
    const lines = [];
    for await (const line of (await city.bundle()).documents()) lines.push(line);
    assert.deepEqual(lines, [POOL]);
    assert.deepEqual(asked.slice(1).map((request) => request.headers.range), ranges);
  }
  const { city, asked } = await scene(context, [json(manifest), wrong]);
  await assert.rejects((await city.bundle()).documents().next(), WellspringUnreachable);
  assert.equal(asked.length, 5);
});

test("a copy waits until caches on the way know of what the history told", async (context) => {
  const swimming = { content_id: "1", version: 2, summary: "Every Saturday." };
  const event = { sequence: 8, content_id: "1", version: 3, url: "https://else.example/api/v1/services/1?locale=en" };
  const told = json({ events: [event], next: null, cursor: 8 });
  const fresh = { ...swimming, version: 3, summary: "Every Sunday." };
  const copy = new MemoryStore();
  copy.moveTo(7);
  const { city, pauses } = await scene(context, [told, json(swimming), json(swimming), json(fresh)], { locale: "en" });
  await city.keepCopy(copy);
  assert.deepEqual([copy.items.get("1"), copy.cursor(), pauses.length], [fresh, 8, 2]);

  const stuck = await scene(context, [told, json(swimming)], { locale: "en" });
  const behind = new MemoryStore();
  behind.moveTo(7);
  await assert.rejects(stuck.city.keepCopy(behind), WellspringUnreachable);
  assert.equal(behind.cursor(), 7, "the next time begins where this one did");
});
