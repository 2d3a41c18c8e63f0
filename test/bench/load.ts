/**
 * `node load.ts FOLDER FILE SECONDS CONNECTIONS`: serves a data folder in a process of its own, asks it over so many connections for so many seconds, each
 * connection one request after the other, while FILE is imported again and again. Prints one JSON line.
 */
import { spawn } from "node:child_process";
import { openAsBlob } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { type Percentiles, percentilesOf } from "./queries-during-import.ts";
import { bottleneckRequests, subjectsOf, pageRequests, positionRequests } from "./query-mix.ts";

export interface LoadMeasurement {
  readonly seconds: number;
  readonly connections: number;
  readonly requestsPerSecond: number;
  /** Answers that are none, that are no 200, or that hold an error. */
  readonly failures: {
    readonly none: number;
    readonly no200: number;
    readonly errors: number;
    readonly first: string | null;
  };
  /** Milliseconds, of requests that ended while no import ran, and while one did. */
  readonly alone: Percentiles;
  readonly during: Percentiles;
  /** Imports that ended, and the seconds each took from its upload on. */
  readonly importSeconds: readonly number[];
  /** Memory of the service in MB: before, then each tenth of the time. */
  readonly memoryMB: readonly number[];
  readonly memoryTrend: MemoryTrend;
  /** Seconds of processor time that the service took for all of it, imports included: what a machine that is busy otherwise does not change. */
  readonly cpuSeconds: number;
}

/** Memory of the service in MB, read each second. */
export interface MemoryTrend {
  /** Means of the first and the last third of the time after the first import, and the last by the first: about 1 where nothing is kept. */
  readonly firstThird: number;
  readonly lastThird: number;
  readonly growth: number;
  readonly peak: number;
  /** After a while with nothing to do, and that by what it was before the load. */
  readonly idle: number;
  readonly idleToBefore: number;
}

/** A minute, or as long as the load where that is shorter. */
const longestIdleSeconds = 60;

const [folder = "", file = "", seconds = "60", connections = "20"] = process.argv.slice(2);
const baton = fileURLToPath(new URL("../../bin/baton.js", import.meta.url));
const service = spawn(process.execPath, [baton, "serve", "--port", "0", "--data", folder], {
  stdio: ["ignore", "ignore", "pipe"],
});
try {
  const url = await addressOf();
  console.log(JSON.stringify(await measure(url, Number(seconds), Number(connections))));
} finally {
  service.kill("SIGTERM");
}

async function addressOf(): Promise<string> {
  for await (const line of createInterface({ input: service.stderr })) {
    const [, url] = /^Baton is at (\S+) /.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("the service ended before it answered");
}

async function measure(url: string, duration: number, atOnce: number): Promise<LoadMeasurement> {
  const subjects = await subjectsOf((query) => ask(url, query, {}));
  const mix = [...positionRequests(subjects), ...bottleneckRequests(subjects), ...pageRequests(subjects)];
  // Once before, so that a question that is wrong is known at once, and nothing is asked for the first time.
  for (const { query, variables } of mix) await ask(url, query, variables);
  const requests = shuffled(mix).map((request) => ({
    method: "POST" as const,
    path: "/graphql",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  }));
  const memoryMB = [await memoryOf(url)];
  const cpuBefore = await metricOf(url, "process_cpu_seconds_total");
  const alone: number[] = [];
  const during: number[] = [];
  let first: string | null = null;
  const importSeconds: number[] = [];
  const eachSecondMB: number[] = [];
  const at = { importing: false, over: false, warm: 0 };
  let next = 0;
  const load = autocannon({
    url,
    connections: atOnce,
    duration,
    timeout: 30,
    requests,
    // Each connection begins elsewhere, or all would ask the same at the same moment.
    setupClient: (client) => client.setRequests(requests.slice((next += 6)).concat(requests.slice(0, next))),
    verifyBody: (body) => {
      const isWhole = body.startsWith('{"data"') && !body.includes('"errors"');
      if (!isWhole) first ??= body.slice(0, 300);
      return isWhole;
    },
  });
  load.on("response", (_client, _status, _bytes, ms) => {
    (at.importing ? during : alone).push(ms);
  });
  const imports = (async () => {
    // A moment alone, so that the two can be told apart.
    await pause(duration * 100);
    for (let n = 1; !at.over; n++) {
      at.importing = true;
      const begin = performance.now();
      await importOnce(url, `import ${n}`);
      at.importing = false;
      if (at.over) break;
      importSeconds.push(Math.round(performance.now() - begin) / 1000);
      // The first finds a cold service.
      if (n === 1) at.warm = eachSecondMB.length;
    }
  })();
  const watching = (async () => {
    while (!at.over) {
      await pause(duration * 100);
      memoryMB.push(await memoryOf(url));
    }
  })();
  const watchingEachSecond = (async () => {
    while (!at.over) {
      eachSecondMB.push(await memoryOf(url));
      await pause(1_000);
    }
    eachSecondMB.push(await memoryOf(url));
  })();
  const { errors, non2xx, mismatches } = await load;
  at.over = true;
  await Promise.all([imports, watching, watchingEachSecond]);
  const cpuSeconds = Math.round((await metricOf(url, "process_cpu_seconds_total")) - cpuBefore);
  await pause(Math.min(duration, longestIdleSeconds) * 1_000);
  return {
    seconds: duration,
    connections: atOnce,
    requestsPerSecond: Math.round(((alone.length + during.length) / duration) * 10) / 10,
    failures: { none: errors, no200: non2xx, errors: mismatches, first },
    alone: percentilesOf(alone),
    during: percentilesOf(during),
    importSeconds,
    memoryMB,
    memoryTrend: trendOf(eachSecondMB, at.warm, await memoryOf(url)),
    cpuSeconds,
  };
}

/** @param warm number of the first reading that the trend is of */
function trendOf(eachSecondMB: readonly number[], warm: number, idle: number): MemoryTrend {
  const third = Math.ceil((eachSecondMB.length - warm) / 3);
  const firstThird = mean(eachSecondMB.slice(warm, warm + third));
  const lastThird = mean(eachSecondMB.slice(-third));
  return {
    firstThird: Math.round(firstThird),
    lastThird: Math.round(lastThird),
    growth: Math.round((lastThird / firstThird) * 100) / 100,
    peak: Math.max(...eachSecondMB),
    idle,
    idleToBefore: Math.round((idle / eachSecondMB[0]!) * 100) / 100,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface JobState {
  readonly error: object | null;
  readonly result: { readonly id: string } | null;
}

/** Imports the file under a name of its own, so that it is never there already, and deletes its log again, so that the data do not grow. */
async function importOnce(url: string, name: string): Promise<void> {
  const headers = { "x-baton-upload": "1", "x-file-name": encodeURIComponent(`${name}.csv`) };
  const sent = await fetch(`${url}/uploads`, { method: "POST", headers, body: await openAsBlob(file) });
  const { upload } = (await sent.json()) as { upload: string };
  const begun = await ask(url, "mutation ($input: ImportLogInput!) { importLog(input: $input) { job { id } } }", {
    input: { upload, process: name },
  });
  const { id } = (begun.data as { importLog: { job: { id: string } } }).importLog.job;
  for (;;) {
    const query = "query ($id: ID!) { node(id: $id) { ... on Job { state error { message } result { id } } } }";
    const { node } = (await ask(url, query, { id })).data as { node: JobState };
    if (node.error !== null) throw new Error(JSON.stringify(node.error));
    if (node.result !== null) {
      await ask(url, "mutation ($id: ID!) { deleteLog(id: $id) { deleted } }", node.result);
      return;
    }
    await pause(200);
  }
}

async function ask(url: string, query: string, variables: object): Promise<{ readonly data?: unknown }> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const result = (await answer.json()) as { readonly data?: unknown; readonly errors?: readonly unknown[] };
  if (result.errors !== undefined) throw new Error(JSON.stringify(result.errors[0]));
  return result;
}

async function memoryOf(url: string): Promise<number> {
  return Math.round((await metricOf(url, "process_resident_memory_bytes")) / 1024 / 1024);
}

async function metricOf(url: string, name: string): Promise<number> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
  return Number(lines.find((line) => line.startsWith(`baton_${name} `))?.split(" ")[1]);
}

/** The same order each time: every seventh, since neighbours are alike. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items.map((_, at) => items[(at * 7) % items.length]!);
}
