import { createInterface } from "node:readline";
import { identify } from "../api/global-id.ts";
import { BatonError } from "../domain/errors.ts";
import type { TaskControl } from "../service/worker-task.ts";
import type { FileReport, GraphQLRequest, GraphQLResult, ModelReport } from "./asked.ts";
import { answerIn, errorOf, expectNoUserErrors, type UserErrors } from "./graphql-answer.ts";
import { accepted, send, type ServiceAddress, unanswered } from "./http-client.ts";
import { queryThere } from "./remote-query.ts";

interface Job {
  readonly id: string;
  readonly state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  readonly phase: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly result: ({ readonly id: string; readonly fileName: string } & Partial<ModelAnswer>) | null;
  readonly imported: readonly Omit<FileReport["imported"][number], "logId" | "file">[];
  readonly columns: FileReport["guesses"];
}

/** What a service tells of a model. */
interface ModelAnswer {
  readonly lanes: readonly {
    readonly element: string;
    readonly name: string | null;
    readonly pool: string | null;
    readonly state: "MATCHED" | "CREATED" | "RESOLVED";
  }[];
  readonly versions: readonly {
    readonly number: number;
    readonly process: { readonly name: string };
    readonly steps: readonly { readonly kind: string }[];
    readonly flows: readonly object[];
    readonly messages: readonly object[];
  }[];
}

const modelFields =
  "fileName lanes { element name pool state } versions { number process { name } steps { kind } flows { cases } messages { direction } }";
const jobFields = `id state phase done total error { code message } result { id ... on Log { fileName } ... on ProcessModel { ${modelFields} } }
  imported { process cases events workItems warnings { code message count example } } columns { column role why sure samples }`;

/**
 * Asks a service for a job by a mutation whose one field is `name`, and follows it to its end; an interruption ends the job as well. Gives what it
 * imported.
 */
export async function jobThere(
  service: ServiceAddress,
  name: string,
  request: GraphQLRequest,
  control: TaskControl,
): Promise<FileReport> {
  const { signal } = control;
  const payloads = answerIn<Readonly<Record<string, JobPayload>>>(await queryThere(service, request, signal));
  const payload = payloads[name] ?? { job: null, userErrors: [] };
  expectNoUserErrors(payload);
  const id = payload.job?.id ?? "";
  try {
    return reportOf(await follow(service, id, control));
  } catch (error) {
    if (signal?.aborted === true) await cancel(service, id);
    throw error;
  }
}

interface JobPayload extends UserErrors {
  readonly job: { readonly id: string } | null;
}

/** The job as it ended. */
async function follow(service: ServiceAddress, id: string, { signal, onProgress }: TaskControl): Promise<Job> {
  const query = `subscription ($id: ID!) { job(id: $id) { ${jobFields} } }`;
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const body = JSON.stringify({ query, variables: { id } });
  const sent = await send(service, { method: "POST", path: "/graphql", headers, body }, signal);
  const events = createInterface({ input: await accepted(service, sent, signal) });
  try {
    for await (const line of events) {
      if (!line.startsWith("data: {")) continue;
      const { job } = answerIn<{ readonly job: Job }>(JSON.parse(line.slice("data: ".length)) as GraphQLResult);
      const { phase, done, total } = job;
      if (phase !== null) onProgress?.({ phase, done, total: total ?? 0 });
      if (job.state === "DONE" || job.state === "FAILED" || job.state === "CANCELLED") return job;
    }
  } catch (error) {
    throw error instanceof BatonError ? error : unanswered(service, error, signal);
  }
  if (signal?.aborted === true) throw unanswered(service, null, signal);
  throw new BatonError(
    "STORE_UNAVAILABLE",
    `the service at ${service.url} stopped before the job had ended; it goes on with it when it is started again`,
    { url: service.url },
  );
}

function reportOf({ state, error, result, imported, columns }: Job): FileReport {
  if (error !== null) throw errorOf(error);
  if (state === "CANCELLED") throw new BatonError("CANCELLED", "somebody cancelled the job; nothing was changed");
  if (result === null) {
    throw new BatonError("NOT_FOUND", "what was asked for is done, and somebody has deleted the log since");
  }
  if (result.versions !== undefined) {
    const warnings = imported.flatMap((it) => it.warnings);
    return { imported: [], guesses: columns, model: modelOf(result, result.versions, result.lanes ?? [], warnings) };
  }
  const log = { logId: logIdOf(result.id), file: result.fileName };
  return { imported: imported.map((it) => ({ ...it, ...log })), guesses: columns, model: null };
}

function modelOf(
  { id, fileName }: NonNullable<Job["result"]>,
  versions: ModelAnswer["versions"],
  lanes: ModelAnswer["lanes"],
  warnings: ModelReport["warnings"],
): ModelReport {
  const identity = identify(id);
  return {
    modelId: identity.type === "ProcessModel" ? identity.id : -1,
    file: fileName,
    processes: versions.map(({ number, process, steps, flows, messages }) => ({
      process: process.name,
      number,
      steps: steps.length,
      tasks: steps.filter(({ kind }) => kind !== "EVENT" && kind !== "GATEWAY").length,
      flows: flows.length,
      messages: messages.length,
    })),
    unmatched: lanes.flatMap(({ element, name, pool, state }) => (state === "CREATED" ? { element, name, pool } : [])),
    warnings,
  };
}

/** Nobody waits any longer for what it made. */
async function cancel(service: ServiceAddress, id: string): Promise<void> {
  const query = "mutation ($id: ID!) { cancelJob(id: $id) { userErrors { code } } }";
  await queryThere(service, { query, variables: { id } }, AbortSignal.timeout(5_000)).catch(() => undefined);
}

/** The number of a log by its id. */
export function logIdOf(id: string): number {
  const identity = identify(id);
  if (identity.type === "Log") return identity.id;
  throw new BatonError("BAD_INPUT", `${id} is the id of a ${identity.type}; expected a log's`, { id });
}
