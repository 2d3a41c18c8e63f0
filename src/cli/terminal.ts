import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where a command reads from and writes to, and how it is told to stop. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly signal: AbortSignal;
}

/** Writes and waits until the reader can take more, so that a long export does not pile up in memory. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

/** One JSON document on stdout. */
export async function writeJson({ stdout }: Terminal, value: unknown): Promise<void> {
  await write(stdout, `${JSON.stringify(value, null, 2)}\n`);
}
