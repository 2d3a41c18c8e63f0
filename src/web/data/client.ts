import { cacheExchange, Client, fetchExchange } from "urql";

/**
 * Asks the server that served the page. A mutation makes every answer that shows a type it touched stale; a new revision makes all of them so
 * (see `use-revision.ts`). Subscriptions come as server-sent events.
 */
export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  fetchSubscriptions: true,
  preferGetMethod: false,
});
