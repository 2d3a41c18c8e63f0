import type { ServerResponse } from "node:http";
import type { BatonError } from "../../domain/errors.ts";

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "x-content-type-options": "nosniff" });
  response.end(`${JSON.stringify(body)}\n`);
}

/** What is wrong with a request that is no GraphQL: `{error: {code, message}}`. */
export function sendError(response: ServerResponse, status: number, { code, message }: BatonError): void {
  sendJson(response, status, { error: { code, message } });
}
