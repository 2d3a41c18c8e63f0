import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BatonError } from "../../domain/errors.ts";
import { checkFolder } from "../../service/check-folder.ts";
import { exportedTables, exportFile, type ExportFormat, exportFormats } from "../../service/export-table.ts";
import type { Stores } from "../../service/stores.ts";
import { sendError, sendJson } from "./send-json.ts";

/** Both look at every row; a table of ten million rows takes minutes. */
const timeoutMs = 15 * 60_000;

const contentTypes: Readonly<Record<ExportFormat, string>> = {
  CSV: "text/csv; charset=utf-8",
  PARQUET: "application/vnd.apache.parquet",
};

/**
 * Answers `GET /export/TABLE?format=csv|parquet&process=NAME` with all rows of the newest revision, as `baton export` writes them. 400, 404, 405 and 503
 * come as `{error: {code, message}}`; what goes wrong once rows are on their way ends the connection, so that no part passes for the whole.
 */
export async function exportRoute(
  stores: Stores,
  withoutPersons: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await answer(request, response, "GET", async (signal) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const table = oneOf(exportedTables, pathname.slice("/export/".length), "table");
    const format = oneOf(exportFormats, (searchParams.get("format") ?? "csv").toUpperCase(), "format");
    const process = searchParams.get("process");
    const asked = { table, withoutPersons, ...(process !== null && { process }) };
    const parts = exportFile(stores, asked, format, { signal });
    const first = await parts.next();
    response.writeHead(200, {
      "content-type": contentTypes[format],
      "content-disposition": `attachment; filename="${table}.${format.toLowerCase()}"`,
      "x-content-type-options": "nosniff",
    });
    if (first.done !== true) response.write(first.value);
    await pipeline(Readable.from(parts), response);
  });
}

/** Answers `POST /check` with what `baton check` finds. A POST, since a page of another site could begin a GET. */
export async function checkRoute(stores: Stores, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await answer(request, response, "POST", async (signal) => {
    sendJson(response, 200, await checkFolder(stores, { signal }));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const left = new AbortController();
  response.once("close", () => left.abort());
  try {
    if (request.method !== method) {
      response.setHeader("allow", method);
      throw new BatonError("UNSUPPORTED", `${request.method} is not answered here; use ${method}`);
    }
    await work(AbortSignal.any([left.signal, AbortSignal.timeout(timeoutMs)]));
  } catch (error) {
    if (response.destroyed) return;
    if (response.headersSent || !(error instanceof BatonError)) throw error;
    sendError(response, statusOf(error), error);
  }
}

function statusOf({ code }: BatonError): number {
  if (code === "NOT_FOUND") return 404;
  if (code === "UNSUPPORTED") return 405;
  return code === "BAD_INPUT" ? 400 : 503;
}

function oneOf<Choice extends string>(choices: readonly Choice[], given: string, what: string): Choice {
  const choice = choices.find((candidate) => candidate === given);
  if (choice !== undefined) return choice;
  const known = choices.join(", ").toLowerCase();
  throw new BatonError("NOT_FOUND", `there is no ${what} "${given.toLowerCase()}"; expected one of ${known}`, {
    given,
  });
}
