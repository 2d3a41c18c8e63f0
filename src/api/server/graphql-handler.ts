import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { createYoga } from "graphql-yoga";
import { useErrorCodes } from "../plugins/use-error-codes.ts";
import { useLimits } from "../plugins/use-limits.ts";
import { useMetrics } from "../plugins/use-metrics.ts";
import { useRequestContext } from "../plugins/use-request-context.ts";
import { asResultError } from "../result-error.ts";
import { schema } from "../schema.ts";
import type { Metrics } from "./metrics.ts";
import type { ServerParts } from "./server-parts.ts";

/** A GraphQL request is a page of text; what is larger is an upload that took the wrong way. */
export const largestBody = 1_000_000;

/** Answers `/graphql`: POST and GET, subscriptions as server-sent events, and GraphiQL, which needs no network, to a browser. */
export function graphqlHandler(parts: ServerParts, metrics: Metrics) {
  const errorCodes = useErrorCodes({ onDefect: parts.onDefect, onCode: (code) => metrics.countError(code) });
  return createYoga({
    schema: schema(),
    graphqlEndpoint: "/graphql",
    // In order: how long it takes, what is refused before it is looked at closely, what it reads, what its errors say.
    plugins: [useMetrics(metrics), useLimits(), useRequestContext(parts), errorCodes],
    // Errors of results are masked by the last plugin; this one sees those of requests that are none.
    maskedErrors: { maskError: (error) => asResultError(error) },
    maxRequestBodySize: largestBody,
    // Any page could otherwise read the answers with the credentials of whoever looks at it.
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    graphiql: { title: "Baton", defaultQuery: example },
    renderGraphiQL,
    logging: false,
  });
}

const example = `# Who works where, for whom, and where the time goes
{
  positions(first: 10) {
    edges {
      node {
        department { name }
        process { name }
        cases
        summary
        delay { all { total unit } balance { difference } }
      }
    }
  }
}
`;
