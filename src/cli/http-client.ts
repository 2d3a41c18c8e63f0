import { type IncomingMessage, request as requestHttp, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { BatonError, errorCodes } from "../domain/errors.ts";

/** A service, and what it asks of whoever comes. */
export interface ServiceAddress {
  readonly url: string;
  readonly token: string | null;
}

export interface HttpRequest {
  readonly method?: "GET" | "POST";
  /** Below the service's address, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

/**
 * Sends a request and gives the answer, whose body is still to be read. It waits without limit, since sending a file or deriving ledgers may take long.
 *
 * @throws BatonError STORE_UNAVAILABLE where nobody answers, CANCELLED where the signal fires
 */
export async function send(
  service: ServiceAddress,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  try {
    return await answerTo(service, request, signal);
  } catch (error) {
    throw unanswered(service, error, signal);
  }
}

/** The text of an answer's body. Throws what `send` throws. */
export async function textOf(
  service: ServiceAddress,
  answer: IncomingMessage,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await text(answer);
  } catch (error) {
    throw unanswered(service, error, signal);
  }
}

/** The answer, where it is none that refuses; else what the refusal says is thrown. */
export async function accepted(
  service: ServiceAddress,
  answer: IncomingMessage,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  const status = answer.statusCode ?? 0;
  if (status < 400) return answer;
  const { code, message } = errorIn(await textOf(service, answer, signal));
  if (status === 401) throw new BatonError("FORBIDDEN", tokenMessage(service), { url: service.url });
  throw new BatonError(status === 403 ? "FORBIDDEN" : code, message, { url: service.url, status });
}

/** What to throw where a service was not heard to its end. */
export function unanswered({ url }: ServiceAddress, error: unknown, signal: AbortSignal | undefined): BatonError {
  if (signal?.aborted === true) {
    return new BatonError("CANCELLED", "the command was interrupted; nothing that was begun is left behind");
  }
  const cause = error instanceof AggregateError ? (error.errors as readonly unknown[])[0] : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const remedy = "look whether it runs, or name another with --server";
  return new BatonError(
    "STORE_UNAVAILABLE",
    `the service at ${url} does not answer: ${reason}; ${remedy}`,
    { url },
    error,
  );
}

async function answerTo(
  { url, token }: ServiceAddress,
  { method = "GET", path, headers, body }: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  const target = new URL(`.${path}`, url.endsWith("/") ? url : `${url}/`);
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) },
    ...(signal !== undefined && { signal }),
  };
  const asked = target.protocol === "https:" ? requestHttps(target, options) : requestHttp(target, options);
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve);
    asked.on("error", reject);
  });
  if (typeof body !== "object") {
    asked.end(body);
    return await answered;
  }
  // A service that refuses a file answers before it has all of it.
  const sent = pipeline(body, asked).then(() => answered);
  return await Promise.race([answered, sent]);
}

function tokenMessage({ url, token }: ServiceAddress): string {
  const what = token === null ? "asks for a token" : "does not take this token";
  return `the service at ${url} ${what}: put the one it was started with into the environment variable BATON_TOKEN, or into a file named with --token-file`;
}

/** As the service's routes say it; what stands between may say anything. */
function errorIn(body: string): { readonly code: BatonError["code"]; readonly message: string } {
  try {
    const { error } = JSON.parse(body) as { readonly error: { readonly code: string; readonly message: string } };
    return { code: errorCodes.find((known) => known === error.code) ?? "STORE_UNAVAILABLE", message: error.message };
  } catch {
    return { code: "STORE_UNAVAILABLE", message: `the service refused the request: ${body.trim().slice(0, 500)}` };
  }
}
