/** A server that does what a test tells it to, one answer after another. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { type Audience, type Options, Wellspring } from "@wellspring/client";

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface Scene<A extends Audience> {
  readonly city: Wellspring<A>;
  /** Every request that came. */
  readonly asked: IncomingMessage[];
  /** Every pause that the client made, in milliseconds; it made none of them really. */
  readonly pauses: number[];
}

/** A client of a server that gives these answers, the last one again and again. */
export async function scene<A extends Audience = "public">(
  context: TestContext,
  answers: readonly [Answer, ...Answer[]],
  options: Omit<Partial<Options<A>>, "retrying"> = {},
): Promise<Scene<A>> {
  const asked: IncomingMessage[] = [];
  const pauses: number[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? answers[0];
    asked.push(request);
    answer(response, request);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const wait = async (milliseconds: number, signal?: AbortSignal) => {
    pauses.push(milliseconds);
    signal?.throwIfAborted();
  };
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { city: new Wellspring<A>({ baseUrl, ...options, retrying: { wait } }), asked, pauses };
}

export function json(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  return (response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
}

export function problem(kind: string, status: number, headers = {}, members = {}): Answer {
  const body = { type: `/problems/${kind}`, title: kind, status, detail: "So it is.", ...members };
  return json(body, { "Content-Type": "application/problem+json", ...headers }, status);
}

/** A proxy's own page. */
export const badGateway: Answer = (response) =>
  response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>Oh</h1>");

export const hangsUp: Answer = (response) => response.destroy();

export const cutOff: Answer = (response) => {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "500" });
  response.write('{"title": ', () => response.destroy());
};

export const saysNothing: Answer = () => undefined;
