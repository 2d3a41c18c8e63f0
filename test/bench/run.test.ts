import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("A bench of a small size measures everything.", () => {
  const run = fileURLToPath(new URL("./run.ts", import.meta.url));
  const output = execFileSync(process.execPath, [run, "--sizes", "800", "--repeats", "1", "--during"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const speed = { seconds: expect.any(Number) as number, perSecond: expect.any(Number) as number };
  const latency = { requests: 40, p50: expect.any(Number) as number, p95: expect.any(Number) as number };
  const measured = {
    csvRead: speed,
    csvImport: speed,
    xesRead: speed,
    xesImport: speed,
    derive: speed,
    positionsMs: latency,
    bottlenecksMs: latency,
  };
  expect(JSON.parse(output)).toMatchObject({
    machine: { node: process.version },
    sizes: [{ events: 800, ...measured }],
    duringImport: {
      clients: 4,
      alone: { p95: expect.any(Number) as number },
      slowdownP95: expect.any(Number) as number,
    },
  });
});

test("A bench under load asks while it imports, and counts failures and memory.", () => {
  const run = fileURLToPath(new URL("./run.ts", import.meta.url));
  const args = ["--load", "--sizes", "4000", "--seconds", "4", "--connections", "2"];
  const output = execFileSync(process.execPath, [run, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const latency = { p50: expect.any(Number) as number, p99: expect.any(Number) as number };
  const { load } = JSON.parse(output) as {
    load: { memoryMB: readonly number[]; memoryTrend: object; requestsPerSecond: number };
  };
  expect(load).toMatchObject({
    connections: 2,
    failures: { none: 0, no200: 0, errors: 0, first: null },
    alone: latency,
    during: latency,
    importSeconds: expect.any(Array) as number[],
  });
  expect(load.requestsPerSecond).toBeGreaterThan(0);
  expect(load.memoryMB.length).toBeGreaterThan(5);
  for (const figure of Object.values(load.memoryTrend)) expect(figure).toBeGreaterThan(0);
});

test("A bench of the replay lays made-up cases on their own model, and others that do not fit it.", () => {
  const run = fileURLToPath(new URL("./run.ts", import.meta.url));
  const output = execFileSync(process.execPath, [run, "--replay", "--sizes", "2000"], { encoding: "utf8" });
  const speed = { seconds: expect.any(Number) as number, perSecond: expect.any(Number) as number };
  const report = JSON.parse(output) as { readonly noisy: { readonly fitness: number } };
  expect(report).toMatchObject({ steps: 50, gateways: 50, fitting: { fitness: 1, ...speed }, noisy: speed });
  expect(report.noisy.fitness).toBeLessThan(1);
});
