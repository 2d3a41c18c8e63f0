import { open } from "node:fs/promises";
import { basename } from "node:path";
import { BatonError } from "../domain/errors.ts";
import type { ImportRequest } from "../service/import-log.ts";
import type { TaskControl } from "../service/worker-task.ts";
import type { FileReport } from "./asked.ts";
import { accepted, send, type ServiceAddress, textOf } from "./http-client.ts";
import { jobThere } from "./remote-job.ts";

/** Sends a file and has it imported. */
export async function importThere(
  service: ServiceAddress,
  path: string,
  request: Omit<ImportRequest, "path">,
  control: TaskControl,
): Promise<FileReport> {
  const { signal } = control;
  const { resourceTable, options, ...rest } = request;
  const table = resourceTable === undefined ? null : await upload(service, resourceTable, signal);
  control.onProgress?.({ phase: "sending", done: 0, total: 0 });
  const input = {
    ...options,
    ...rest,
    upload: await upload(service, path, signal),
    ...(table !== null && { resourceTable: table }),
  };
  const query =
    "mutation ($input: ImportLogInput!) { importLog(input: $input) { job { id } userErrors { code message } } }";
  return await jobThere(service, "importLog", { query, variables: { input } }, control);
}

async function upload(service: ServiceAddress, path: string, signal: AbortSignal | undefined): Promise<string> {
  const file = await open(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError("UNREADABLE_FILE", `${path} cannot be read: ${reason}`, { path }, error);
  });
  const { size } = await file.stat();
  const headers = {
    "x-baton-upload": "1",
    "x-file-name": encodeURIComponent(basename(path)),
    "content-length": String(size),
  };
  const body = file.createReadStream();
  try {
    const sent = await send(service, { method: "POST", path: "/uploads", headers, body }, signal);
    const answer = await textOf(service, await accepted(service, sent, signal), signal);
    return (JSON.parse(answer) as { readonly upload: string }).upload;
  } finally {
    body.destroy();
  }
}
