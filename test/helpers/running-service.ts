import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startServer } from "../../src/api/server/start-server.ts";
import { openIntake } from "../../src/service/intake.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { ServerSettings } from "../../src/api/server/start-server.ts";
import type { Stores } from "../../src/service/stores.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A service on a data folder, listening on a free port of this machine. */
export interface RunningService {
  readonly url: string;
  readonly folder: string;
  readonly stores: Stores;
  /** What went wrong by a defect of ours. */
  readonly defects: readonly unknown[];
  readonly stop: () => Promise<void>;
}

/**
 * Starts a service for the running test, on a new folder unless one is named; it is stopped when the test has finished, if not before. `around` wraps
 * the stores, to look at what is asked of them.
 */
export async function startService(
  settings: Partial<ServerSettings> = {},
  folder: string | null = null,
  around: (stores: Stores) => Stores = (stores) => stores,
): Promise<RunningService> {
  const service = await serve(folder ?? (await temporaryFolder()), settings, around);
  onTestFinished(service.stop);
  return service;
}

/** The same on a new folder for all tests of a file: give what it stops with back from `beforeAll`. */
export async function serviceForFile(settings: Partial<ServerSettings> = {}): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), "baton-test-"));
  const service = await serve(folder, settings);
  const stop = async (): Promise<void> => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...service, stop };
}

async function serve(
  folder: string,
  settings: Partial<ServerSettings>,
  around: (stores: Stores) => Stores = (stores) => stores,
): Promise<RunningService> {
  const defects: unknown[] = [];
  const onDefect = (error: unknown): void => void defects.push(error);
  const stores = around(await openStores(folder));
  const intake = await openIntake(folder, stores, onDefect);
  const server = await startServer(stores, { host: "127.0.0.1", port: 0, token: null, intake, onDefect, ...settings });
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopped ??= Promise.all([intake.stop(), server.stop()]).then(() => stores.close());
    return stopped;
  };
  return { url: server.url, folder, stores, defects, stop };
}

/** What a GraphQL request gives, errors and all. */
export async function ask<Data>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<{
  readonly data: Data;
  readonly extensions: { readonly revision: number };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask<Data>>>;
}

/** Sends a file and gives the id of the upload. */
export async function upload(url: string, fileName: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await fetch(`${url}/uploads`, {
    method: "POST",
    headers: { "x-baton-upload": "1", "x-file-name": encodeURIComponent(fileName) },
    body,
  });
  const answer = (await response.json()) as { readonly upload?: string };
  if (answer.upload === undefined) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return answer.upload;
}

export interface JobFields {
  readonly id: string;
  readonly state: string;
  readonly phase: string | null;
  readonly subject: string;
  readonly kind: string;
  readonly done: number;
  readonly total: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly result: { readonly id: string; readonly fileName: string; readonly cases: number } | null;
}

const jobFields = `id state phase subject kind done total error { code message } result { id ... on Log { fileName cases } }`;

export interface JobAnswer {
  readonly job: JobFields | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[];
  }[];
}

/** Asks for an import, or for a remap where the input names a log. */
export async function beginImport(url: string, input: Readonly<Record<string, unknown>>): Promise<JobAnswer> {
  const name = "log" in input ? "remapLog" : "importLog";
  const type = "log" in input ? "RemapLogInput" : "ImportLogInput";
  const answer = await ask<Record<string, JobAnswer>>(
    url,
    `mutation ($input: ${type}!) { ${name}(input: $input) { job { ${jobFields} } userErrors { code message field } } }`,
    { input },
  );
  const given = answer.data[name];
  if (given === undefined) throw new Error(JSON.stringify(answer.errors));
  return given;
}

/** Follows a job over server-sent events until it has ended; gives everything it told. */
export async function followJob(url: string, id: string): Promise<readonly JobFields[]> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: `subscription ($id: ID!) { job(id: $id) { ${jobFields} } }`, variables: { id } }),
  });
  const told = (await response.text())
    .split("\n")
    .flatMap((line) => (line.startsWith("data: {") ? [line.slice(6)] : []));
  return told.map((text) => {
    const { data, errors } = JSON.parse(text) as { data?: { job: JobFields }; errors?: readonly unknown[] };
    if (data === undefined || data === null) throw new Error(JSON.stringify(errors));
    return data.job;
  });
}

/** Uploads a file, imports it, and gives the job as it ended. */
export async function importFile(
  url: string,
  fileName: string,
  body: string | Uint8Array<ArrayBuffer>,
  input: Readonly<Record<string, unknown>> = {},
): Promise<JobFields> {
  const { job, userErrors } = await beginImport(url, { upload: await upload(url, fileName, body), ...input });
  if (job === null) throw new Error(JSON.stringify(userErrors));
  const last = (await followJob(url, job.id)).at(-1);
  if (last === undefined) throw new Error("the subscription told nothing");
  return last;
}
