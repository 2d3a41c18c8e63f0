import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const workerTask = new URL("../../../src/service/worker-task.ts", import.meta.url).href;

test("A thread that starts from the sources has V8 compile none of the wrappers that it frees too early.", () => {
  // V8 writes files about what it traces where it runs.
  const folder = mkdtempSync(join(tmpdir(), "baton-thread-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, "program.mjs"),
    `import { runInWorker } from ${JSON.stringify(workerTask)};
    await runInWorker("derive-worker", {}).catch((error) => console.log(error.message));`,
  );
  const tracing = ["--trace-turbo", "--trace-turbo-filter=wasm-to-js*"];
  const { stdout, status } = spawnSync(process.execPath, [...tracing, "program.mjs"], {
    cwd: folder,
    encoding: "utf8",
    // What is cached is not stripped again.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
  });
  expect(status).toBe(0);
  // It has loaded all its modules, and found the input wanting.
  expect(stdout).toContain("derive-worker crashed");
  expect(stdout).not.toContain("wasm-to-js");
});
