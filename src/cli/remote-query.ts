import type { GraphQLRequest, GraphQLResult } from "./asked.ts";
import { accepted, send, type ServiceAddress, textOf } from "./http-client.ts";

/** The result of a GraphQL request to a service. */
export async function queryThere(
  service: ServiceAddress,
  request: GraphQLRequest,
  signal: AbortSignal | undefined,
): Promise<GraphQLResult> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const body = JSON.stringify(request);
  const answer = await send(service, { method: "POST", path: "/graphql", headers, body }, signal);
  // What is wrong with the request stands in the result, whatever the status.
  const isResult = answer.headers["content-type"]?.startsWith("application/json") === true;
  const heard = isResult ? answer : await accepted(service, answer, signal);
  return JSON.parse(await textOf(service, heard, signal)) as GraphQLResult;
}
