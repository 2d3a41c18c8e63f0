/**
 * `npm run bench [-- --sizes 10000,100000 --repeats 2 --large --during --load --graph --models --replay --structure]`: how fast and how large, as JSON on
 * stdout; what it is doing, on stderr. `--graph` measures the graph stores and nothing else, see graph.ts; `--models` importing and writing BPMN, see models.ts;
 * `--replay` the replay of events on a model, see replay.ts; `--structure` structure without a log, see structure.ts.
 * Each measurement runs in a process of its own on a made-up log. `--large` adds 10 million events from CSV.
 * `--during` adds how long queries on another log take while the largest of the sizes is imported. `--load [--seconds 60 --connections 20 --folder DATA]` measures nothing else: a service on a copy of the data folder (a made-up log
 * of a fifth of the largest size where none is named) is asked over so many connections while the largest of the sizes is imported. Where R4BENCH names the native
 * importer that prints `{"import": seconds}` for `R4BENCH REPEATS FILE`, it reads the same XES file in the same run.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { LoadMeasurement } from "./load.ts";
import type { Measurement } from "./measure.ts";
import { eventsPerCase, syntheticLog } from "./synthetic-log.ts";
import { writeCsv, writeXes } from "./write-log.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,500000,1000000" },
    repeats: { type: "string", default: "2" },
    large: { type: "boolean", default: false },
    during: { type: "boolean", default: false },
    load: { type: "boolean", default: false },
    seconds: { type: "string", default: "60" },
    connections: { type: "string", default: "20" },
    folder: { type: "string" },
    graph: { type: "boolean", default: false },
    structure: { type: "boolean", default: false },
    models: { type: "boolean", default: false },
    replay: { type: "boolean", default: false },
  },
});
if (values.graph) {
  await import("./graph.ts");
  process.exit();
}
if (values.models) {
  await import("./models.ts");
  process.exit();
}
if (values.structure) {
  await import("./structure.ts");
  process.exit();
}
const repeats = Number(values.repeats);
const sizes = values.sizes.split(",").map(Number);
if (values.replay) {
  const { measureReplay } = await import("./replay.ts");
  console.log(JSON.stringify(measureReplay(Math.max(...sizes)), null, 2));
  process.exit();
}

interface Speed {
  readonly seconds: number;
  readonly perSecond: number;
  readonly peakMemoryMB: number;
  readonly phases?: Readonly<Record<string, number>>;
}

interface SizeResult {
  readonly events: number;
  readonly csvRead?: Speed;
  readonly csvImport: Speed;
  readonly xesRead?: Speed;
  readonly xesImport?: Speed;
  /** Reading stored events, kernels, writing; per second: work items. */
  readonly derive: Speed;
  readonly positionsMs: Measurement["positions"];
  readonly bottlenecksMs: Measurement["bottlenecks"];
  readonly queryPeakMemoryMB: number;
  readonly native?: { readonly seconds: number; readonly perSecond: number; readonly ourShareOfItsSpeed: number };
}

const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
try {
  const loadBefore = loadavg()[0];
  const results = values.load ? [] : sizes.map((events) => measureSize(events, true));
  const load = values.load ? measureLoad(Math.max(...sizes)) : null;
  if (values.large) results.push(measureSize(10_000_000, false));
  const duringImport = values.during ? measureDuringImport(Math.max(...sizes)) : null;
  const report = {
    machine: {
      node: process.version,
      processor: cpus()[0]?.model,
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      loadBefore,
      loadAfter: loadavg()[0],
    },
    ...(load === null ? { sizes: results, growthPerDoubling: growth(results) } : { load }),
    ...(duringImport !== null && { duringImport }),
  };
  console.log(JSON.stringify(report, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureSize(events: number, everything: boolean): SizeResult {
  const log = syntheticLog(Math.ceil(events / eventsPerCase));
  const csv = join(folder, "log.csv");
  const data = join(folder, `data-${events}`);
  writeCsv(log, csv);
  const csvImport = best("import", events, csv, data);
  const derive = best("derive", events, csv, data, false);
  const query = run("query", events, csv, data);
  rmSync(data, { recursive: true });
  const rest = everything ? measureReading(events, csv, log) : {};
  return {
    events,
    csvImport,
    derive,
    positionsMs: query.positions,
    bottlenecksMs: query.bottlenecks,
    queryPeakMemoryMB: query.peakMemoryMB,
    ...rest,
  };
}

function measureReading(
  events: number,
  csv: string,
  log: ReturnType<typeof syntheticLog>,
): Pick<SizeResult, "csvRead" | "xesRead" | "xesImport" | "native"> {
  const xes = join(folder, "log.xes");
  const data = join(folder, `xes-${events}`);
  writeXes(log, xes);
  const csvRead = best("read", events, csv, data);
  const xesRead = best("read", events, xes, data);
  const native = nativeSeconds(xes);
  const xesImport = best("import", events, xes, data);
  rmSync(data, { recursive: true });
  return {
    csvRead,
    xesRead,
    xesImport,
    ...(native !== null && {
      native: {
        seconds: native,
        perSecond: Math.round(events / native),
        ourShareOfItsSpeed: round(native / xesRead.seconds),
      },
    }),
  };
}

/** Queries on a log of a fifth of the size; how much slower they get is the ratio that counts. */
function measureDuringImport(events: number): Measurement["duringImport"] & { readonly slowdownP95: number } {
  const [small, large] = [join(folder, "small.csv"), join(folder, "large.csv")];
  const data = join(folder, "during");
  writeCsv(syntheticLog(Math.ceil(events / 5 / eventsPerCase)), small);
  writeCsv(syntheticLog(Math.ceil(events / eventsPerCase)), large);
  run("import", events / 5, small, data);
  const { duringImport } = run("during", events, large, data);
  rmSync(data, { recursive: true });
  if (duringImport === undefined) throw new Error("nothing was measured during the import");
  return { ...duringImport, slowdownP95: round(duringImport.during.p95 / duringImport.alone.p95) };
}

function measureLoad(events: number): LoadMeasurement {
  const large = join(folder, "large.csv");
  const data = join(folder, "served");
  if (values.folder === undefined) {
    const small = join(folder, "small.csv");
    writeCsv(syntheticLog(Math.ceil(events / 5 / eventsPerCase)), small);
    run("import", events / 5, small, data);
  } else cpSync(values.folder, data, { recursive: true });
  writeCsv(syntheticLog(Math.ceil(events / eventsPerCase)), large);
  process.stderr.write(
    `${values.connections} connections for ${values.seconds} s during imports of ${events} events\n`,
  );
  const script = fileURLToPath(new URL("./load.ts", import.meta.url));
  return JSON.parse(runScript(script, data, large, values.seconds, values.connections)) as LoadMeasurement;
}

/** The quickest of the repeats; peak memory is the largest. An import begins with an empty folder each time. */
function best(name: string, events: number, file: string, data: string, fresh = true): Speed {
  const measured = Array.from({ length: repeats }, () => {
    if (fresh) rmSync(data, { recursive: true, force: true });
    return run(name, events, file, data);
  });
  const quickest = measured.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  return {
    seconds: round(quickest.seconds),
    perSecond: Math.round(events / quickest.seconds),
    peakMemoryMB: Math.max(...measured.map(({ peakMemoryMB }) => peakMemoryMB)),
    ...(quickest.phases !== undefined && { phases: quickest.phases }),
  };
}

function run(name: string, events: number, file: string, data: string): Measurement {
  process.stderr.write(`${events} events: ${name} ${file.endsWith(".xes") ? "xes" : "csv"}\n`);
  const measure = fileURLToPath(new URL("./measure.ts", import.meta.url));
  return JSON.parse(runScript(measure, name, file, data)) as Measurement;
}

function runScript(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    // As bin/baton.js has it: queries must not wait for threads, and what was compiled is kept.
    env: { ...process.env, UV_THREADPOOL_SIZE: "16", NODE_COMPILE_CACHE: join(folder, "compiled") },
  });
}

function nativeSeconds(xes: string): number | null {
  const program = process.env["R4BENCH"];
  if (program === undefined) return null;
  const lines = execFileSync(program, [String(repeats + 1), xes], { encoding: "utf8" })
    .trim()
    .split("\n");
  return Math.min(...lines.map((line) => (JSON.parse(line) as { import: number }).import));
}

/** By how much time grows when a log doubles, from each size to the next: 2 where time is proportional to size. */
function growth(results: readonly SizeResult[]): Record<string, Record<string, number>> {
  const measures = ["csvRead", "csvImport", "xesRead", "xesImport", "derive"] as const;
  return Object.fromEntries(
    results.slice(1).map((larger, at) => {
      const smaller = results[at]!;
      const doublings = Math.log2(larger.events / smaller.events);
      const ratios = measures.flatMap((measure) => {
        const before = smaller[measure]?.seconds;
        const after = larger[measure]?.seconds;
        return before === undefined || after === undefined
          ? []
          : [[measure, round((after / before) ** (1 / doublings))] as const];
      });
      return [`${smaller.events} to ${larger.events}`, Object.fromEntries(ratios)];
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
