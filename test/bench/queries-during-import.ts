import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { executeQuery } from "../../src/api/execute-query.ts";
import { importLog } from "../../src/service/import-log.ts";
import type { Stores } from "../../src/service/stores.ts";
import { bottleneckRequests, subjectsOf, positionRequests } from "./query-mix.ts";

/** Milliseconds. */
export interface Percentiles {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** How those who ask fare while others import. Milliseconds. */
export interface DuringImport {
  readonly clients: number;
  readonly importSeconds: number;
  /** The same requests while nothing is imported. */
  readonly alone: Percentiles;
  readonly during: Percentiles;
  /** How long the event loop was held at a time while the import ran, and in which phase the longest. */
  readonly eventLoop: { readonly p99: number; readonly max: number };
  /** The slowest request, and the longest hold of the event loop, of each phase. */
  readonly phases: Readonly<Record<string, { slowest: number; held: number }>>;
}

/** As a person reads before the next click; a client that never pauses would measure how many fit into a second. */
const thinkMs = 50;
/** Ticks of a timer that are this late held everybody else up as well. */
const tickMs = 5;

/** Imports `path` into stores that hold another log, while clients ask for positions and bottlenecks of all departments. */
export async function queriesDuringImport(stores: Stores, path: string, clients: number): Promise<DuringImport> {
  const subjects = await subjectsOf((query) => executeQuery({ stores, query }));
  const requests = [...positionRequests(subjects), ...bottleneckRequests(subjects)];
  let next = 0;
  let phase = "reading";
  let importing = false;
  const phases: Record<string, { slowest: number; held: number }> = {};
  const note = (of: string, key: "slowest" | "held", ms: number): void => {
    const entry = (phases[of] ??= { slowest: 0, held: 0 });
    entry[key] = Math.max(entry[key], Math.round(ms));
  };
  const ask = async (times: number[], goOn: () => boolean): Promise<void> => {
    while (goOn()) {
      const request = requests[next++ % requests.length];
      if (request === undefined) throw new Error("there is nothing to ask");
      const asked = phase;
      const begin = performance.now();
      const { errors } = await executeQuery({ stores, ...request });
      const took = performance.now() - begin;
      if (errors?.[0] !== undefined) throw errors[0];
      times.push(took);
      if (importing) note(asked, "slowest", took);
      await pause(thinkMs);
    }
  };
  const atOnce = (times: number[], goOn: () => boolean): Promise<unknown> =>
    Promise.all(Array.from({ length: clients }, () => ask(times, goOn)));

  const alone: number[] = [];
  await atOnce(alone, () => alone.length < requests.length);

  const during: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: tickMs });
  let last = performance.now();
  const ticks = setInterval(() => {
    const now = performance.now();
    note(phase, "held", now - last - tickMs);
    last = now;
  }, tickMs);
  importing = true;
  delay.enable();
  const begin = performance.now();
  const clientsDone = atOnce(during, () => importing);
  await importLog(
    stores,
    { path, options: { process: "imported meanwhile" } },
    { onProgress: (at) => (phase = at.phase) },
  );
  const importSeconds = Math.round(performance.now() - begin) / 1000;
  importing = false;
  delay.disable();
  clearInterval(ticks);
  await clientsDone;
  return {
    clients,
    importSeconds,
    alone: percentilesOf(alone),
    during: percentilesOf(during),
    eventLoop: { p99: Math.round(delay.percentile(99) / 1e6), max: Math.round(delay.max / 1e6) },
    phases,
  };
}

export function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { requests: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
