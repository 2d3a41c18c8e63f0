import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const baton = fileURLToPath(new URL("../../bin/baton.js", import.meta.url));

// Elsewhere a process cannot start again as what it is, nor does /proc tell what it was started with.
const canStartAgain = process.platform === "linux" && "execve" in process;

test.runIf(canStartAgain)(
  "`baton serve` starts again in its own process with limits to what it keeps of freed memory, and stops at a signal.",
  async () => {
    const service = serve(await temporaryFolder(), { MALLOC_ARENA_MAX: undefined });
    expect(await service.firstLine).toContain("Baton is at ");
    expect(service.environment()).toMatch(/^MALLOC_ARENA_MAX=[1-9]/m);
    expect(service.program()).toContain("--max-semi-space-size=16");
    service.stop();
    expect(await service.ended).toEqual([0, null]);
  },
);

test.runIf(canStartAgain)("`baton serve` leaves alone what its environment says of the memory.", async () => {
  const service = serve(await temporaryFolder(), { MALLOC_ARENA_MAX: "7" });
  expect(await service.firstLine).toContain("Baton is at ");
  expect(service.environment()).toMatch(/^MALLOC_ARENA_MAX=7$/m);
  expect(service.program()).not.toContain("--max-semi-space-size");
  service.stop();
  expect(await service.ended).toEqual([0, null]);
});

function serve(folder: string, environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [baton, "serve", "--port", "0", "--data", folder], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ofProcess = (name: string): string => readFileSync(`/proc/${child.pid}/${name}`, "utf8").replaceAll("\0", "\n");
  return {
    firstLine: once(createInterface({ input: child.stderr }), "line").then(([line]) => String(line)),
    ended: once(child, "close"),
    environment: () => ofProcess("environ"),
    program: () => ofProcess("cmdline"),
    stop: () => child.kill("SIGTERM"),
  };
}
