import { onTestFinished } from "vitest";

/** What a subscription over server-sent events tells. */
export interface EventStream {
  /** The next event; null when the service has ended the stream. */
  next(): Promise<Readonly<Record<string, unknown>> | null>;
  /** Leaves, as a browser does whose page is closed. */
  leave(): void;
}

/** Opens a subscription; it is left when the running test has finished, if not before. */
export async function openStream(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error(`${response.status}: no body`);
  onTestFinished(() => abort.abort());
  let text = "";
  return {
    leave: () => abort.abort(),
    next: async () => {
      for (;;) {
        const line = /^data: (\{.*\})\n/m.exec(text);
        if (line !== null) {
          text = text.slice(line.index + line[0].length);
          return JSON.parse(line[1] ?? "") as Readonly<Record<string, unknown>>;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
  };
}
