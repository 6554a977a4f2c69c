/** Everything that can go wrong, as classes to catch. */
import type { ProblemMembers } from "./shapes.js";

/** Kinds of problems that the contract names, and whatever a server in between may answer. */
export type ProblemType = ProblemMembers["type"] | (string & {});

/** The service, or something in front of it, answered that it will not do as asked. */
export class WellspringProblem extends Error {
  override readonly name: string = "WellspringProblem";
  /** Stable, such as `/problems/gone`; `about:blank` where the answer was not the service's own. */
  readonly type: ProblemType;
  readonly title: string;
  readonly status: number;
  /** For people; it may change. */
  readonly detail: string;
  /** The parameter or field that is at fault. */
  readonly field: string | undefined;
  readonly expected: string | undefined;
  readonly allowed: readonly string[] | undefined;
  readonly content_id: string | undefined;
  /** The languages in which the item can be read. */
  readonly available_locales: readonly string[] | undefined;

  constructor(
    members: Partial<ProblemMembers> & { status: number },
    /** Seconds to wait before asking again, where the answer said so. */
    readonly retryAfter?: number,
  ) {
    const title = members.title ?? `HTTP ${members.status}`;
    super(members.detail ?? title);
    this.type = members.type ?? "about:blank";
    this.title = title;
    this.status = members.status;
    this.detail = members.detail ?? title;
    this.field = members.field ?? undefined;
    this.expected = members.expected ?? undefined;
    this.allowed = members.allowed ?? undefined;
    this.content_id = members.content_id ?? undefined;
    this.available_locales = members.available_locales ?? undefined;
  }

  /** Whether it is of a kind, by the last part of its type: `problem.is("not-translated")`. */
  is(kind: string): boolean {
    return this.type === `/problems/${kind}`;
  }
}

/** One error of a GraphQL answer. `extensions.code` is stable; the message is for people. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [member: string]: unknown };
}

/** A GraphQL query that was not executed at all. */
export class GraphqlRefused extends WellspringProblem {
  override readonly name = "GraphqlRefused";

  constructor(
    status: number,
    readonly errors: readonly GraphqlError[],
    retryAfter?: number,
  ) {
    super({ status, detail: errors.map((error) => error.message).join(" ") }, retryAfter);
  }
}

/** No answer came: no connection, one that broke, or nothing in time. `cause` is what the platform said. */
export class WellspringUnreachable extends Error {
  override readonly name = "WellspringUnreachable";

  constructor(url: string, cause: unknown) {
    super(`No answer from ${url}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** What an answer that is no success says. */
export function problemOf(response: Response, text: string): WellspringProblem {
  const { status } = response;
  const retryAfter = secondsOf(response.headers.get("Retry-After"));
  const body = parsed(text);
  if (isRecord(body) && Array.isArray(body["errors"])) return new GraphqlRefused(status, body["errors"], retryAfter);
  if (!isRecord(body) || typeof body["type"] !== "string") return new WellspringProblem({ status }, retryAfter);
  return new WellspringProblem({ ...body, status }, retryAfter);
}

/** `Retry-After` as seconds from now; it is a number of them, or a date. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
