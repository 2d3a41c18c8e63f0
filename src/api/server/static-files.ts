import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

/** Where `npm run build` puts the dashboard: the same place seen from the sources and from what they are compiled to. */
export const builtDashboard = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".map": "application/json",
};

/** Only what the page itself brings along: no script of another site, no frame around it. Styles are set on elements, so they may be inline. */
const contentSecurity = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the files of a folder, and its page for every other address, since the page itself knows which views there are. */
export async function serveFiles(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD", "content-type": "text/plain" });
    response.end(`${request.method} is not answered here; the API is at /graphql.\n`);
    return;
  }
  const path = await fileFor(folder, request.url ?? "/");
  if (path === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
    response.end("There is no such file. Where the dashboard itself is missing, build it with `npm run build`.\n");
    return;
  }
  const { size, mtimeMs } = await stat(path);
  // The names of built files hold a hash of what is in them.
  const isHashed = path.includes(`${sep}assets${sep}`);
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  response.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("etag", tag);
  response.setHeader("content-security-policy", contentSecurity);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
  response.setHeader("content-length", size);
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(path), response);
}

/** The file an address means, the page where it means a view; null where there is none, or where it points outside. */
async function fileFor(folder: string, address: string): Promise<string | null> {
  const name = decoded(address.split("?")[0] ?? "/");
  if (name === null) return null;
  const root = join(folder, sep);
  const path = normalize(join(root, name));
  if (!path.startsWith(root)) return null;
  if (await isFile(path)) return path;
  if (extname(path) !== "") return null;
  const page = join(root, "index.html");
  return (await isFile(page)) ? page : null;
}

function decoded(name: string): string | null {
  try {
    const text = decodeURIComponent(name);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}
