import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BatonError } from "../../domain/errors.ts";
import type { Intake } from "../../service/intake.ts";
import type { Stores } from "../../service/stores.ts";
import { defaultQueryTimeoutMs } from "../plugins/use-request-context.ts";
import { grantedPermissions } from "../permissions.ts";
import { checkExposure, type Exposure, isEditor, isLoopback, needsToken, refusalOf } from "./exposure.ts";
import { checkRoute, exportRoute } from "./folder-routes.ts";
import { graphqlHandler } from "./graphql-handler.ts";
import { Metrics } from "./metrics.ts";
import { readiness } from "./readiness.ts";
import { builtDashboard, serveFiles } from "./static-files.ts";
import { uploadRoute } from "./upload-route.ts";

export interface ServerSettings extends Exposure {
  /** 0 = any free one. */
  readonly port: number;
  readonly allowPersonLevel?: boolean;
  /** Uploads and jobs of the data folder; without them the service takes no files. */
  readonly intake?: Intake;
  readonly mostUploadBytes?: number;
  readonly queryTimeoutMs?: number;
  /** Folder of the built dashboard. */
  readonly dashboard?: string;
  readonly onDefect?: (error: unknown) => void;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, ends subscriptions, lets requests under way finish for a while, and ends what is left. The stores stay open. */
  stop(): Promise<void>;
}

/** What a request under way may still take when the service stops. */
const lastWhileMs = 10_000;

/** The largest upload over a slow network; the limit of node itself, 5 minutes, would cut it off. */
const uploadTimeoutMs = 2 * 60 * 60_000;

/** GraphiQL draws itself with inline scripts and workers made of text; it loads nothing from elsewhere. */
const graphiqlSecurity =
  "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob: data:; frame-ancestors 'none'; base-uri 'none'";

/**
 * Serves the API, the dashboard and what operators look at over HTTP.
 *
 * @throws BatonError BAD_INPUT where other machines could reach it without a token, or where the port is taken or not allowed
 */
export async function startServer(stores: Stores, settings: ServerSettings): Promise<RunningServer> {
  checkExposure(settings);
  const stopping = new AbortController();
  const metrics = new Metrics(() => stores.warehouse.currentRevision());
  const permissions = grantedPermissions(settings.allowPersonLevel ?? false);
  const graphql = graphqlHandler(
    {
      stores,
      intake: settings.intake ?? null,
      permissions,
      stopping: stopping.signal,
      queryTimeoutMs: settings.queryTimeoutMs ?? defaultQueryTimeoutMs,
      onDefect: settings.onDefect ?? ((error) => console.error(error)),
    },
    metrics,
  );
  const upload = settings.intake === undefined ? null : uploadRoute(settings.intake.uploads, settings.mostUploadBytes);
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const refusal = refusalOf(request, settings, needsToken(request, path));
    if (refusal !== null) {
      if (refusal.status === 401) response.setHeader("www-authenticate", "Bearer");
      sendText(response, refusal.status, refusal.message);
      return;
    }
    switch (path) {
      case "/graphql":
        if (isEditor(request)) response.setHeader("content-security-policy", graphiqlSecurity);
        await graphql(request, response);
        return;
      case "/uploads":
        if (upload === null) sendText(response, 404, "This service takes no files.");
        else await upload(request, response);
        return;
      case "/health":
        sendText(response, 200, "The process is up.");
        return;
      case "/ready": {
        const problem = await readiness(stores, stopping.signal);
        sendText(response, problem === null ? 200 : 503, problem ?? "Ready.");
        return;
      }
      case "/metrics": {
        const { body, contentType } = await metrics.text();
        response.writeHead(200, { "content-type": contentType }).end(body);
        return;
      }
      case "/check":
        await checkRoute(stores, request, response);
        return;
      default:
        if (path.startsWith("/export/")) {
          await exportRoute(stores, !permissions.has("PERSON_LEVEL"), request, response);
          return;
        }
        await serveFiles(settings.dashboard ?? builtDashboard, request, response);
    }
  };
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (response.destroyed || request.destroyed) return;
      settings.onDefect?.(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "Something went wrong inside the service. It was logged; nothing was changed.");
    });
  });
  server.requestTimeout = uploadTimeoutMs;
  const address = await listen(server, settings);
  return {
    url: address,
    stop: async () => {
      stopping.abort(new BatonError("CANCELLED", "the service is stopping; ask again when it is up"));
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Whoever has had an answer keeps its connection, in case of more.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const deadline = setTimeout(() => server.closeAllConnections(), lastWhileMs);
      await closed;
      clearInterval(idle);
      clearTimeout(deadline);
      await graphql.dispose();
    },
  };
}

function listen(server: Server, { host, port }: ServerSettings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? `port ${port} of ${host} is taken; another \`baton serve\` may be running: look at http://${host}:${port}, or choose another port with --port`
          : `cannot listen on ${host}:${port}: ${error.message}; choose another address with --host and --port`;
      reject(new BatonError("BAD_INPUT", reason, { host, port }, error));
    });
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo;
      resolve(`http://${isLoopback(host) || host.includes(".") ? host : `[${host}]`}:${bound}`);
    });
  });
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" });
  response.end(`${text}\n`);
}
