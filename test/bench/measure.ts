/**
 * One measurement in a process of its own, so that its peak memory is its own: `node measure.ts NAME FILE DATA`. Prints one JSON line.
 * Times are what the work itself took, without the start of the process.
 */
import { executeQuery } from "../../src/api/execute-query.ts";
import { readLog } from "../../src/importing/read-log.ts";
import { changeOrganisation } from "../../src/service/change-organisation.ts";
import { importLog } from "../../src/service/import-log.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import type { TaskControl } from "../../src/service/worker-task.ts";
import { type DuringImport, type Percentiles, percentilesOf, queriesDuringImport } from "./queries-during-import.ts";
import { bottleneckRequests, subjectsOf, positionRequests, type TimedRequest } from "./query-mix.ts";

export interface Measurement {
  readonly seconds: number;
  readonly peakMemoryMB: number;
  /** When each phase began, seconds from the start. */
  readonly phases?: Readonly<Record<string, number>>;
  readonly positions?: Percentiles;
  readonly bottlenecks?: Percentiles;
  readonly duringImport?: DuringImport;
}

/** People who look at dashboards at the same moment. */
const clients = 4;

const [name = "", file = "", data = ""] = process.argv.slice(2);
const phases: Record<string, number> = {};
let since = performance.now();
const control: TaskControl = {
  onProgress: ({ phase }) => {
    phases[phase] ??= Math.round(performance.now() - since) / 1000;
  },
};

const result = await measure();
const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...result, peakMemoryMB, ...(Object.keys(phases).length > 0 && { phases }) }));

async function measure(): Promise<Omit<Measurement, "peakMemoryMB" | "phases">> {
  switch (name) {
    case "read":
      return { seconds: await timed(() => readLog(file, {})) };
    case "import":
      return inStores(async (stores) => ({
        seconds: await timed(() => importLog(stores, { path: file, options: {} }, control)),
      }));
    case "derive":
      return inStores(async (stores) => ({ seconds: await timed(() => deriveAgain(stores)) }));
    case "query":
      return inStores(async (stores) => {
        const subjects = await subjectsOf((query) => executeQuery({ stores, query }));
        const begin = performance.now();
        const positions = await percentiles(stores, positionRequests(subjects));
        const bottlenecks = await percentiles(stores, bottleneckRequests(subjects));
        return { seconds: (performance.now() - begin) / 1000, positions, bottlenecks };
      });
    case "during":
      return inStores(async (stores) => {
        const duringImport = await queriesDuringImport(stores, file, clients);
        return { seconds: duringImport.importSeconds, duringImport };
      });
    default:
      throw new Error(`there is no measurement "${name}"`);
  }
}

async function inStores<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
  const stores = await openStores(data);
  try {
    return await work(stores);
  } finally {
    await stores.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}

/** Reads the events of every process from the store, runs the kernels and writes the ledgers, as a change of the organisation does. */
async function deriveAgain(stores: Stores): Promise<void> {
  await changeOrganisation(
    stores,
    (draft) =>
      Promise.resolve({
        result: null,
        summary: "Nothing",
        processId: null,
        affectedProcessIds: draft.processes().map((process) => process.id),
      }),
    control,
  );
}

async function percentiles(stores: Stores, requests: readonly TimedRequest[]): Promise<Percentiles> {
  const times: number[] = [];
  for (const request of requests) {
    const begin = performance.now();
    const { errors } = await executeQuery({ stores, ...request });
    times.push(performance.now() - begin);
    if (errors?.[0] !== undefined) throw errors[0];
  }
  return percentilesOf(times);
}
