/** What the load test uses of autocannon, which brings no types. */
declare module "autocannon" {
  export interface LoadRequest {
    readonly method: "POST";
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  export interface LoadResult {
    /** Connections that broke, timeouts included. */
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
    /** Answers that `verifyBody` found wrong. */
    readonly mismatches: number;
    readonly duration: number;
  }

  export interface Load extends PromiseLike<LoadResult> {
    on(
      event: "response",
      listener: (client: object, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Seconds. */
    readonly timeout: number;
    readonly requests: readonly LoadRequest[];
    readonly setupClient: (client: { setRequests(requests: readonly LoadRequest[]): void }) => void;
    readonly verifyBody: (body: string) => boolean;
  }): Load;
}
