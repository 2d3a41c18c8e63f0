import { request } from "node:http";
import { text } from "node:stream/consumers";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with the very headers and path given, which `fetch` would not all send. */
export async function send(
  url: string,
  {
    method = "GET",
    path = "/",
    headers = {},
    body,
  }: {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
  } = {},
): Promise<HttpAnswer> {
  const { hostname, port } = new URL(url);
  return await new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
        reject,
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** A GraphQL request over POST. */
export function postQuery(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, unknown>> = {},
): Promise<HttpAnswer> {
  const body = JSON.stringify({ query, variables });
  return send(url, {
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body,
  });
}

/** The errors of a GraphQL answer. */
export function errorsIn({ body }: HttpAnswer): readonly {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}[] {
  return (JSON.parse(body) as { errors?: ReturnType<typeof errorsIn> }).errors ?? [];
}
