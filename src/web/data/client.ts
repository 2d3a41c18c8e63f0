import { cacheExchange, Client, fetchExchange } from "urql";
import { fetchWithToken } from "./fetch-with-token.ts";
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
