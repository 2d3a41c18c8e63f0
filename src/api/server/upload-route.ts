import type { IncomingMessage, ServerResponse } from "node:http";
import { BatonError } from "../../domain/errors.ts";
import type { Uploads } from "../../service/uploads.ts";
import { sendError, sendJson } from "./send-json.ts";

/** Logs of ten million events have about 1 GB as CSV; what is larger is better sent packed. */
export const defaultMostUploadBytes = 4 * 1024 ** 3;

/** A page of another site cannot set it without asking first, and is not allowed to. */
const ownHeader = "x-baton-upload";

/** How long a client that is refused may go on sending before it is cut off; it reads the answer when it has sent all, or at once. */
const drainMs = 2_000;

/**
 * Answers `POST /uploads`: stores the body, whose name is in the header `x-file-name` (percent-encoded) or in the query's `name`, and gives its id.
 *
 * 201 `{upload, bytes, fileName}`; else `{error: {code, message}}` with 400 (no name, no bytes), 403 (the header `x-baton-upload: 1` is missing), 405,
 * 413 (more than `mostBytes`) or 507 (no room). What is not stored to its end leaves nothing.
 */
export function uploadRoute(
  uploads: Uploads,
  mostBytes = defaultMostUploadBytes,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      expectUpload(request, mostBytes);
      const { id, bytes, fileName } = await uploads.receive(request, nameOf(request), mostBytes);
      sendJson(response, 201, { upload: id, bytes, fileName });
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      if (!(error instanceof BatonError)) throw error;
      refuse(request, response, error);
    }
  };
}

function expectUpload({ method, headers }: IncomingMessage, mostBytes: number): void {
  if (method !== "POST") {
    throw new BatonError("BAD_INPUT", `${method} is not answered here; send a file with POST`, { status: 405 });
  }
  if (headers[ownHeader] !== "1") {
    throw new BatonError(
      "FORBIDDEN",
      `the header ${ownHeader} is missing, without which a page of another site could send files here; send it with the value 1`,
    );
  }
  const bytes = Number(headers["content-length"] ?? 0);
  if (bytes > mostBytes) {
    throw new BatonError(
      "BAD_INPUT",
      `the file has ${bytes.toLocaleString("en")} bytes; at most ${mostBytes.toLocaleString("en")} are taken: send it packed with gzip, or in parts`,
      { mostBytes },
    );
  }
}

function nameOf({ headers, url = "" }: IncomingMessage): string {
  const header = headers["x-file-name"];
  if (typeof header !== "string") {
    const name = new URL(url, "http://localhost").searchParams.get("name");
    if (name !== null) return name;
    throw new BatonError(
      "BAD_INPUT",
      "the file has no name; give it percent-encoded in the header x-file-name, or as in POST /uploads?name=orders.csv",
    );
  }
  try {
    return decodeURIComponent(header);
  } catch (error) {
    throw new BatonError(
      "BAD_INPUT",
      `x-file-name: ${JSON.stringify(header)} is not percent-encoded; expected such as orders%20May.csv`,
      {},
      error,
    );
  }
}

function statusOf({ code, data }: BatonError): number {
  if (data["status"] === 405) return 405;
  if (code === "FORBIDDEN") return 403;
  if (code === "STORE_FULL") return 507;
  return typeof data["mostBytes"] === "number" ? 413 : 400;
}

/** Says why, and ends the connection once the answer is on its way: the rest of the file would only be thrown away. */
function refuse(request: IncomingMessage, response: ServerResponse, error: BatonError): void {
  response.setHeader("connection", "close");
  if (statusOf(error) === 405) response.setHeader("allow", "POST");
  sendError(response, statusOf(error), error);
  if (request.complete) return;
  const cut = setTimeout(() => request.destroy(), drainMs);
  request.once("close", () => clearTimeout(cut));
  request.resume();
}
