import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { send } from "../helpers/http-request.ts";
import { type RunningService, serviceForFile } from "../helpers/running-service.ts";

const page = "<!doctype html><title>Baton</title>";
const script = "console.log('hello')";

let service: RunningService;
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "baton-test-"));
  const web = join(root, "web");
  await mkdir(join(web, "assets"), { recursive: true });
  await writeFile(join(web, "index.html"), page);
  await writeFile(join(web, "assets", "index-3f2a.js"), script);
  await writeFile(join(root, "secret.txt"), "secret");
  await mkdir(join(root, "web-secret"));
  await writeFile(join(root, "web-secret", "secret.txt"), "secret");
  service = await serviceForFile({ dashboard: web });
  return async () => {
    await service.stop();
    await rm(root, { recursive: true });
  };
});

const get = (path: string, headers: Record<string, string> = {}) => send(service.url, { path, headers });

describe("the dashboard", () => {
  test("is one page for all views, which loads nothing from elsewhere and stands in no frame", async () => {
    for (const path of ["/", "/departments/RGVwYXJ0bWVudDox?select=1", "/bottlenecks"]) {
      const answer = await get(path);
      expect([path, answer.status, answer.body]).toEqual([path, 200, page]);
      expect(answer.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
      });
      const rules = String(answer.headers["content-security-policy"]).split("; ");
      expect(rules).toContain("default-src 'self'");
      expect(rules).toContain("frame-ancestors 'none'");
      expect(rules.filter((rule) => rule.startsWith("script-src"))).toEqual([]);
      expect(rules.join(" ")).not.toMatch(/https?:|unsafe-eval|\*/);
    }
  });

  test("is kept by browsers: files with a hash in their name for good, the page until it changes", async () => {
    const file = await get("/assets/index-3f2a.js");
    expect([file.status, file.body]).toEqual([200, script]);
    expect(file.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const { etag } = (await get("/")).headers;
    const again = await get("/", { "if-none-match": String(etag) });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  test("tells the size of a file without the file", async () => {
    const answer = await send(service.url, { method: "HEAD", path: "/assets/index-3f2a.js" });
    expect([answer.status, answer.body, answer.headers["content-length"]]).toEqual([200, "", String(script.length)]);
  });

  test.each(["/assets/gone.js", "/favicon.ico", "/assets/index-3f2a.js/x.js"])("has no %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/../web-secret/secret.txt",
    "//etc/passwd",
    "/%00secret.txt",
    "/%E0%A4%A.txt",
  ])("gives no file outside its folder: %s", async (path) => {
    const answer = await get(path);
    expect(answer.body).not.toContain("secret\n");
    expect([path, answer.status === 404 || answer.body === page]).toEqual([path, true]);
  });

  test("takes nothing", async () => {
    const answer = await send(service.url, { method: "POST", path: "/", body: "x" });
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });
});
