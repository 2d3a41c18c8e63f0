import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { BatonError, type ErrorCode } from "../domain/errors.ts";

/** Progress of a task: how much of what. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface TaskControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

type Message<Output> =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly output: Output }
  | {
      readonly kind: "failed";
      readonly code: ErrorCode;
      readonly message: string;
      readonly data: Record<string, unknown>;
    }
  | { readonly kind: "crashed"; readonly message: string; readonly stack: string | undefined };

/** What the caller may say to a running task. */
const cancelMessage = "cancel";

/** A task that computes does not listen; after this long its thread is ended. */
const graceMs = 1_000;
/** More than a thread needs to end once it has answered, also on a machine that is busy. */
const patienceMs = 30_000;

/** `.ts` where the sources run, `.js` where they were compiled. */
const extension = extname(fileURLToPath(import.meta.url));

// From the sources, each thread strips types with the WebAssembly inside Node. V8 13.6, that of Node 24, compiles a wrapper for an import of such a module
// that was called a thousand times, shares it among threads, and may free it while another thread looks it up: now and then the process then died of
// SIGSEGV below Runtime_TierUpWasmToJSWrapper, with nobody to blame. V8 says `AddRefIfNotDying` where it has mended that; until then no wrapper is compiled.
if (extension === ".ts") setFlagsFromString("--wasm-wrapper-tiering-budget=1000000000");

/**
 * Runs a task in a thread of its own and gives its output. `name` is the worker's file in this folder without extension. The buffers of the input's
 * typed arrays move to the worker: the caller must not use them again. Aborting tells the task, which then ends in its own way, since a thread that is
 * ended in the midst of native work takes the whole process with it; it rejects with CANCELLED when the task has ended.
 */
export function runInWorker<Input, Output>(name: string, input: Input, control: TaskControl = {}): Promise<Output> {
  const { signal, onProgress } = control;
  return new Promise<Output>((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const worker = new Worker(new URL(`./${name}${extension}`, import.meta.url), {
      workerData: input,
      transferList: transferables(input),
    });
    let deadline: NodeJS.Timeout | undefined;
    const onAbort = (): void => {
      worker.postMessage(cancelMessage);
      deadline = setTimeout(() => void worker.terminate(), graceMs);
    };
    const settle = (end: () => void): void => {
      clearTimeout(deadline);
      signal?.removeEventListener("abort", onAbort);
      worker.removeAllListeners();
      worker.on("error", () => undefined);
      leave(worker);
      end();
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    worker.on("message", (message: Message<Output>) => {
      if (message.kind !== "progress" && signal?.aborted === true) {
        settle(() => reject(cancelled()));
        return;
      }
      switch (message.kind) {
        case "progress":
          onProgress?.(message.progress);
          return;
        case "done":
          settle(() => resolve(message.output));
          return;
        case "failed":
          settle(() => reject(new BatonError(message.code, message.message, message.data)));
          return;
        case "crashed":
          settle(() => reject(new Error(`${name} crashed: ${message.message}\n${message.stack ?? ""}`)));
          return;
        default:
          message satisfies never;
      }
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => {
      const early = new Error(`${name} ended with exit code ${code} before it answered`);
      settle(() => reject(signal?.aborted === true ? cancelled() : early));
    });
  });
}

/** A thread that has answered has nothing left to do and ends by itself, between two tasks of its own; one that does not is ended. */
function leave(worker: Worker): void {
  const deadline = setTimeout(() => void worker.terminate(), patienceMs).unref();
  worker.once("exit", () => clearTimeout(deadline));
  worker.unref();
}

/** The other side: call once in a worker's file. */
export function serveTask<Input, Output>(
  task: (input: Input, control: Required<TaskControl>) => Output | Promise<Output>,
): void {
  const port = parentPort;
  if (port === null) throw new Error("a worker's file was run outside a worker");
  const post = (message: Message<Output>, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const cancellation = new AbortController();
  port.on("message", () => cancellation.abort());
  // Listening alone must not keep a finished thread alive.
  port.unref();
  const control = {
    signal: cancellation.signal,
    onProgress: (progress: Progress): void => post({ kind: "progress", progress }),
  };
  const run = async (): Promise<void> => {
    const output = await task(workerData as Input, control);
    post({ kind: "done", output }, transferables(output));
  };
  run().catch((error: unknown) => {
    if (error instanceof BatonError) {
      post({ kind: "failed", code: error.code, message: error.message, data: { ...error.data } });
    } else if (error instanceof Error) {
      post({ kind: "crashed", message: error.message, stack: error.stack });
    } else {
      post({ kind: "crashed", message: String(error), stack: undefined });
    }
  });
}

export function cancelled(): BatonError {
  return new BatonError("CANCELLED", "the task was cancelled before it ended; nothing was changed");
}

/** The buffers of all typed arrays of a plain value, each once; shared ones stay where they are. */
export function transferables(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (ArrayBuffer.isView(next)) {
      if (next.buffer instanceof ArrayBuffer && next.byteLength > 0) found.add(next.buffer);
    } else if (Array.isArray(next)) {
      // A long list of texts or numbers holds no buffers: its first entry tells.
      if (typeof next[0] === "object") open.push(...(next.length > 10_000 ? [] : next));
    } else if (next !== null && typeof next === "object" && !(next instanceof Map)) {
      open.push(...Object.values(next));
    }
  }
  return [...found];
}
