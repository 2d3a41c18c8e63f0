import { cacheExchange, Client, fetchExchange } from "urql";
import { accessToken } from "../access/access-token.ts";
import { bearer } from "../access/bearer.ts";
import { revisionExchange } from "./revision-exchange.ts";

/**
 * Asks the server that served the page. A mutation makes every answer that shows a type it touched stale; a new revision makes all of them so.
 * Subscriptions come as server-sent events. What one client was told, another does not know.
 */
export function newClient(): Client {
  return new Client({
    url: "/graphql",
    exchanges: [revisionExchange(), cacheExchange, fetchExchange],
    fetchSubscriptions: true,
    preferGetMethod: false,
    fetch: fetchWithToken,
  });
}

/** As `fetch` does, with the token where one is in use; a service that asks for one has the page ask. */
async function fetchWithToken(address: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  const token = accessToken.current();
  const headers = new Headers(options.headers);
  if (token !== null) headers.set("authorization", bearer(token));
  const response = await fetch(address, { ...options, headers });
  if (response.status === 401) accessToken.refused(token);
  return response;
}
