/**
 * A whole city: the client against the real service.
 *
 * Made by tests/frontend_contract/test_client.py: a department with three services, an alert in force, and a desk at
 * WELLSPRING_DESK_URL that does what a POST to it names.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type BundleFile, MemoryStore, Wellspring, WellspringProblem } from "@wellspring/client";

const { WELLSPRING_URL, WELLSPRING_LIVE_URL, WELLSPRING_DESK_URL, WELLSPRING_AGENT_KEY } = process.env as Record<
  string,
  string
>;
assert.ok(WELLSPRING_URL && WELLSPRING_LIVE_URL && WELLSPRING_AGENT_KEY, "it is started by tests/frontend_contract");

const city = new Wellspring({ baseUrl: WELLSPRING_URL, locale: "en" });
const agents = new Wellspring({ baseUrl: WELLSPRING_URL, audience: "agent", key: WELLSPRING_AGENT_KEY });

async function desk(does: string): Promise<void> {
  const done = await fetch(`${WELLSPRING_DESK_URL}/${does}`, { method: "POST" });
  assert.ok(done.ok, await done.text());
}

test("an item whole, some fields of it, and not in a language that it has not", async () => {
  const whole = await city.services.get("swim-lessons", { expand: ["department"] });
  assert.equal(whole.type, "service");
  assert.equal(whole.department && "summary" in whole.department && whole.department.title, "Parks");

  const some = await city.services.get(whole.content_id, { fields: ["title", "version"] });
  assert.deepEqual(some, { title: "Swim lessons", version: 1 });
  // @ts-expect-error: it was not asked for
  assert.equal(some.summary, undefined);

  await assert.rejects(city.services.get("swim-lessons", { locale: "es" }), (error) => {
    assert.ok(error instanceof WellspringProblem && error.is("not-translated"));
    assert.deepEqual(error.available_locales, ["en"]);
    return true;
  });
  // @ts-expect-error: the service refuses it by name, and the compiler does before
  await assert.rejects(city.services.list({ departmnt: "parks" }), { type: "/problems/unknown-parameter" });
});

test("lists, page by page and all together", async () => {
  const first = await city.services.list({ department: "parks", limit: 2, total: true });
  assert.deepEqual([first.items.map((item) => item.title), first.total], [["Canoes", "Skating"], 3]);
  const second = await first.next();
  assert.deepEqual([second?.items.map((item) => item.slug), second?.isLast], [["swim-lessons"], true]);

  const titles: string[] = [];
  for await (const { title } of city.services.all({ limit: 1, fields: ["title"], sort: "-title" })) titles.push(title);
  assert.deepEqual(titles, ["Swim lessons", "Skating", "Canoes"]);
});

test("search, alerts in force, and hours", async () => {
  const hits = await city.search("swim", { type: ["service"] });
  assert.deepEqual([hits.items[0]?.title, hits.total, hits.offers], ["Swim lessons", 1, null]);
  const narrowed = await city.search("swim", { facets: true, limit: 1 });
  assert.equal(narrowed.facets?.type[0]?.value, "service");
  assert.ok(narrowed.alerts.every((alert) => alert.title === "Boil your water"));
  assert.equal(await hits.next(), null);
  const lost = await city.search("zeppelin");
  assert.ok(lost.total === 0 && lost.offers && Array.isArray(lost.offers.topics));
  assert.equal((await city.suggest("swim")).items[0]?.title, "Swim lessons");
  const answered = await city.answers("What is a zeppelin?", { limit: 1 });
  assert.ok(answered.no_answer && answered.items.every((passage) => passage.confidence < 0.5));

  const warned = await city.alerts.inForce({ path: "/parks/swim-lessons" });
  assert.deepEqual(
    warned.items.map((alert) => [alert.title, alert.kind]),
    [["Boil your water", "emergency"]],
  );
  assert.ok(warned.until && Date.parse(warned.until) > Date.now());

  const monday = await city.hours("locations", "north-pool", new Date("2027-02-01T16:00:00Z"));
  assert.equal(monday.hours?.open, true);
  const thanksgiving = await city.hours("locations", "north-pool", "2026-11-26T16:00:00Z");
  assert.equal(thanksgiving.hours?.open, false);
});

test("GraphQL, with what failed of it", async () => {
  const query = 'query ($slug: String!) { service(slug: $slug) { title } nothing: service(slug: "x") { title } }';
  const { data, errors } = await city.graphql<{ service: { title: string } }>(query, { slug: "swim-lessons" });
  assert.deepEqual([data.service.title, errors], ["Swim lessons", []]);
  await assert.rejects(city.graphql("{ pool }"), { name: "GraphqlRefused", status: 400 });
});

test("agents read their half, and both say something back", async () => {
  const { content_id, version, agent } = await agents.services.get("swim-lessons");
  assert.equal(agent.notes_text, "Ask for Sam.");
  assert.ok(!("agent" in (await city.services.get("swim-lessons"))));
  const flag = await agents.flag({ content_id, locale: "en", version, reason: "outdated" });
  assert.equal(flag.current_version, version);
  assert.equal((await city.feedback({ content_id, locale: "en", helpful: true })).content_id, content_id);
  const { search_id } = await city.search("swim lessons");
  assert.equal((await city.click({ content_id, locale: "en", search_id, place: 1 })).place, 1);

  assert.throws(() => new Wellspring({ baseUrl: WELLSPRING_URL ?? "", audience: "agent" }), TypeError);
  const stranger = new Wellspring({ baseUrl: WELLSPRING_URL ?? "", audience: "agent", key: "guess" });
  await assert.rejects(stranger.services.get("swim-lessons"), { type: "/problems/unauthorized" });
});

test("a copy follows the city, while both doors to the history tell the same", async () => {
  const copy = new MemoryStore();
  const whole = await city.keepCopy(copy);
  const titles = () => [...copy.items.values()].map((item) => item.title);
  assert.ok(titles().includes("Skating") && copy.cursor() === whole.cursor);
  const swimming = await city.services.get("swim-lessons"); // kept by its tag from before

  const leaving = new AbortController();
  const signal = leaving.signal;
  const live = new Wellspring({ baseUrl: WELLSPRING_LIVE_URL ?? "" }).stream({
    lastEventId: whole.cursor,
    locale: "en",
    signal,
  });
  const heard = live.next(); // it listens before anything happens
  await desk("edits");
  await desk("unpublishes");
  await desk("renames");
  assert.equal((await heard).value?.event, "item.updated");

  const caughtUp = await city.keepCopy(copy);
  assert.ok(!titles().includes("Skating"));
  const copied = copy.items.get(swimming.content_id);
  assert.deepEqual([copied?.summary, copied?.path], ["Every Sunday.", "/parks/learn-to-swim"]);
  assert.equal((await city.keepCopy(copy)).changed, 0);

  const changes = city.changes({ since: whole.cursor });
  const told: [string, number][] = [];
  for await (const { event, sequence } of changes) told.push([event, sequence]);
  assert.equal(changes.cursor, caughtUp.cursor);
  const streamed: [string, number][] = [["item.updated", whole.cursor + 1]];
  for await (const { event, sequence } of live) {
    if (streamed.push([event, sequence]) === told.length) leaving.abort();
  }
  assert.deepEqual(streamed, told);
  assert.ok(told.some(([event]) => event === "item.gone"));

  // The web's own door to the stream tells what there is and ends; the client comes back by itself.
  const fromWeb = city.stream({ lastEventId: whole.cursor });
  assert.equal((await fromWeb.next()).value?.sequence, whole.cursor + 1);
  await fromWeb.return();
});

test("what has moved is found, and what has left is told", async () => {
  const { item, movedTo } = await city.byPath("/parks/swim-lessons");
  assert.deepEqual([item.title, movedTo], ["Swim lessons", "/parks/learn-to-swim"]);
  assert.equal((await city.byPath("/parks/swim-lessons")).movedTo, "/parks/learn-to-swim"); // by its tag
  assert.equal((await city.byPath("/parks/learn-to-swim")).movedTo, null);
  assert.equal((await city.services.get("swim-lessons")).slug, "learn-to-swim");
  await assert.rejects(city.byPath("/parks/skating"), { type: "/problems/gone", status: 410 });
});

test("everything in one language, by the page", async () => {
  const titles: string[] = [];
  for await (const page of city.snapshot("en")) titles.push(...page.items.map((item) => item.title));
  assert.deepEqual(titles.sort(), ["Boil your water", "Canoes", "North Pool", "Parks", "Swim lessons"]);
});

test("a bundle taken home is the city, file by file, and what is there is not fetched again", async () => {
  const home = new Map<string, Uint8Array>();
  const takes = async () => {
    const bundle = await city.bundle({ channel: "kiosk" });
    const missing: BundleFile[] = bundle.manifest.files.filter((file) => !home.has(file.sha256));
    for (const file of missing) home.set(file.sha256, await bundle.file(file));
    return { bundle, missing };
  };
  await desk("ticks");
  const { bundle, missing } = await takes();
  assert.ok(missing.length > 0);
  assert.deepEqual((await takes()).missing, []);

  const copy = new MemoryStore();
  await bundle.copyTo(copy, { kept: (sha256) => home.get(sha256) ?? null });
  const followed = new MemoryStore();
  await city.keepCopy(followed);
  assert.deepEqual([...copy.items.keys()].sort(), [...followed.items.keys()].sort());
  for (const item of copy.items.values()) assert.deepEqual(Object.keys(item.texts), ["kiosk"]);
  assert.deepEqual([(await city.keepCopy(copy)).changed, copy.cursor()], [0, followed.cursor()]);

  const old = new Map<string, string>();
  for await (const { path, content_id } of bundle.redirects()) old.set(path, content_id);
  assert.equal(copy.items.get(old.get("/parks/swim-lessons") ?? "")?.path, "/parks/learn-to-swim");

  const theirs = (await agents.bundle()).documents();
  let whole = "";
  for await (const item of theirs) whole += JSON.stringify(item);
  assert.ok(whole.includes("Ask for Sam.") && !JSON.stringify([...copy.items.values()]).includes("Ask for Sam."));
});

test("a copy that comes back after the city has restored a backup begins anew", async () => {
  const copy = new MemoryStore();
  await city.keepCopy(copy);
  await desk("restores");
  await city.keepCopy(copy);
  const { content_id } = await city.services.get("learn-to-swim");
  assert.equal(copy.items.get(content_id)?.summary, "Every Monday.");
});
