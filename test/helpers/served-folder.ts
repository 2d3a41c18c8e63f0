import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** `baton serve` on a folder, in a process of its own. */
export interface ServedFolder {
  readonly url: string;
  /** From the start of the process until it said that it answers. */
  readonly readyAfterMs: number;
  /** What it wrote to stderr so far. */
  stderr(): string;
  /** Ends it with a signal and waits until it has ended; gives its exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts it and waits until it is ready; it is killed when the running test has finished, if not before. */
export async function serveFolder(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ServedFolder> {
  const begin = performance.now();
  const child = spawn(process.execPath, [main, "serve", "--port", "0", "--data", folder, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "16", ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let written = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (written += text));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const url = await addressIn(() => written, child);
  await ready(url, env["BATON_TOKEN"]);
  return {
    url,
    readyAfterMs: performance.now() - begin,
    stderr: () => written,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function addressIn(written: () => string, child: ChildProcess): Promise<string> {
  for (;;) {
    const [, url] = /^Baton is at (\S+) /m.exec(written()) ?? [];
    if (url !== undefined) return url;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the service ended: ${written()}`);
    await pause(5);
  }
}

async function ready(url: string, token: string | undefined): Promise<void> {
  const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
  const { status } = await fetch(`${url}/ready`, { ...(headers !== undefined && { headers }) });
  if (status !== 200) throw new Error(`/ready says ${status}`);
}
