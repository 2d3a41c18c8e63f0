import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { copyCheckout, ownPath } from "../helpers/checkout-copy.ts";
import { ask } from "../helpers/running-service.ts";

test("`npm start` in a fresh checkout serves the page and the sample organisation, and ends at Ctrl+C.", async () => {
  const start = npmStart("--port", "0");
  const url = await start.address();
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  const page = await fetch(url, { headers: { accept: "text/html" } });
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  const [, script] = /<script type="module" [^>]*src="([^"]+)"/.exec(await page.text()) ?? [];
  expect((await fetch(`${url}${script}`)).status).toBe(200);
  await expect.poll(() => sampleOf(url), { timeout: 60_000, interval: 200 }).toEqual({ logs: [true], processes: 8 });

  const port = new URL(url).port;
  const second = npmStart("--port", port, "--data", "other-data");
  expect(await second.ended).toBe(2);
  expect(second.written()).toContain(`baton: port ${port} of 127.0.0.1 is taken`);
  expect(second.written()).toContain("--port");
  expect(second.isGone()).toBe(true);
  expect(left("other-data")).not.toContain("server.json");
  expect(left("other-data/uploads")).toEqual([]);

  const again = npmStart("--port", "0");
  expect(await again.ended).toBe(7);
  expect(again.written()).toContain(`baton-data is served already, at ${url}`);

  expect((await fetch(`${url}/ready`)).status).toBe(200);
  start.interrupt();
  await start.ended;
  expect(start.written()).toContain("Stopping: requests under way may finish.");
  expect(start.isGone()).toBe(true);
  await expect(fetch(`${url}/ready`)).rejects.toThrow("fetch failed");
  expect(left("baton-data")).toContain("baton.duckdb");
  expect(left("baton-data")).not.toContain("server.json");
}, 180_000);

let checkout: string;
beforeAll(() => {
  checkout = copyCheckout();
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

interface NpmStart {
  /** Where it serves, once it says so. */
  address(): Promise<string>;
  written(): string;
  /** When all of its processes have closed what they write to: its exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What Ctrl+C does: a signal to all processes of the terminal's foreground. */
  interrupt(): void;
  /** Whether no process of it is left. */
  isGone(): boolean;
}

function npmStart(...options: readonly string[]): NpmStart {
  const child: ChildProcess = spawn("npm", ["start", "--", ...options], {
    cwd: checkout,
    env: { ...process.env, PATH: ownPath },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-child.pid!, name);
    } catch {
      return false;
    }
  };
  onTestFinished(() => void signal("SIGKILL"));
  let text = "";
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    written: () => text,
    ended,
    address: async () => {
      for (;;) {
        const [, url] = /^Baton is at (\S+) /m.exec(text) ?? [];
        if (url !== undefined) return url;
        if (child.exitCode !== null) throw new Error(`npm start ended: ${text}`);
        await pause(20);
      }
    },
    interrupt: () => void signal("SIGINT"),
    isGone: () => !signal(0),
  };
}

async function sampleOf(url: string) {
  const { data } = await ask<{
    readonly logs: { readonly edges: readonly { readonly node: { readonly sample: boolean } }[] };
    readonly processes: { readonly totalCount: number };
  }>(url, "{ logs { edges { node { sample } } } processes { totalCount } }");
  return { logs: data.logs.edges.map(({ node }) => node.sample), processes: data.processes.totalCount };
}

function left(folder: string): readonly string[] {
  const path = join(checkout, folder);
  return existsSync(path) ? readdirSync(path) : [];
}
