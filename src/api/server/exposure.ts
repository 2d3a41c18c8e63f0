import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { BatonError } from "../../domain/errors.ts";

/** Where the service listens, and what it asks of whoever comes. */
export interface Exposure {
  readonly host: string;
  /** Needed on every address but loopback. */
  readonly token: string | null;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly message: string;
}

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || /^127(\.\d{1,3}){3}$/.test(host);
}

/** BAD_INPUT where the service would be open to a network without a token. */
export function checkExposure({ host, token }: Exposure): void {
  if (isLoopback(host) || token !== null) return;
  throw new BatonError(
    "BAD_INPUT",
    `--host ${host} opens the service to other machines, and no token is set: put a long random text into the environment variable BATON_TOKEN (or into a file, named with --token-file), or listen on 127.0.0.1`,
    { host },
  );
}

/**
 * Without a token only this machine is answered, and a page of another site that a browser on it shows must not be: such a page gives itself away by
 * its Origin, or by the name under which it had the browser look up 127.0.0.1 (DNS rebinding). With a token, `isPrivate` says what needs it.
 */
export function refusalOf(request: IncomingMessage, exposure: Exposure, isPrivate: boolean): Refusal | null {
  const { headers } = request;
  const { host = "", origin, authorization } = headers;
  if (exposure.token === null && !isLoopback(hostName(host))) {
    return {
      status: 403,
      message: `The Host "${host}" is not this machine's; expected 127.0.0.1 or localhost. Whoever comes from elsewhere needs a service that was started with a token.`,
    };
  }
  if (origin !== undefined && !isSameOrigin(origin, host)) {
    return { status: 403, message: `Pages of ${origin} may not ask this service; only its own page may.` };
  }
  // A browser sends no Origin where a page of another site has it fetch something it cannot read, such as a picture; the work would be done all the same.
  if (isPrivate && headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-mode"] !== "navigate") {
    return { status: 403, message: "Pages of other sites may not ask this service; only its own page may." };
  }
  if (exposure.token === null || !isPrivate) return null;
  const [, given = ""] = /^Bearer (.+)$/.exec(authorization ?? "") ?? [];
  if (sameText(given, exposure.token)) return null;
  return { status: 401, message: "This service asks for a token: send it as `Authorization: Bearer TOKEN`." };
}

/**
 * Whether a request may see what only the holder of a token may: the API, uploads and what operators look at. The dashboard and the editor of queries
 * are pages without data, which everybody may load, since a browser cannot send a token with an address; what they ask for needs it.
 */
export function needsToken(request: IncomingMessage, path: string): boolean {
  if (path === "/graphql") return !isEditor(request);
  return ["/metrics", "/ready", "/uploads", "/check"].includes(path) || path.startsWith("/export/");
}

/** Whether a browser asks for the page of the editor at `/graphql`, which is all that such a request gets, whatever stands in its query. */
export function isEditor({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && headers.accept?.includes("text/html") === true;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}

function isSameOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Takes as long for a wrong text as for the right one. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
