import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BatonError } from "../domain/errors.ts";
import type { CaseSelection } from "../domain/selection.ts";
import { writeParquet } from "../duckdb/parquet-file.ts";
import type { ExportBatch, ExportTable, ReadOptions } from "../warehouse/warehouse.ts";
import { csvText } from "./csv-text.ts";
import type { Stores } from "./stores.ts";

export const exportedTables = ["work-items", "cases", "handovers"] as const satisfies readonly ExportTable[];

/** Columns of the exported tables that hold milliseconds since 1970 UTC. */
const exportTimes: ReadonlySet<string> = new Set(["enabled", "start", "complete", "end", "critical_end"]);

export interface ExportRequest {
  readonly table: ExportTable;
  /** Name of the one process to export; all where it is left out. */
  readonly process?: string;
  /** Leaves the column of resources empty. */
  readonly withoutPersons?: boolean;
}

export const exportFormats = ["CSV", "PARQUET"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * All rows of the newest revision, in batches, with the names of processes, steps, departments and resources, and the numbers of versions.
 * NOT_FOUND where there is no such process, or nothing at all to export.
 */
async function* exportTable(
  stores: Stores,
  { table, process, withoutPersons = false }: ExportRequest,
  options: ReadOptions = {},
): AsyncGenerator<ExportBatch> {
  const revision = await stores.warehouse.currentRevision(options);
  const include = process === undefined ? {} : { processIds: [await processNamed(stores, revision, process)] };
  const selection: CaseSelection = { revision, include, exclude: [], period: null, timed: ["COMPLETED", "ABORTED"] };
  let isEmpty = true;
  if (revision > 0) {
    const namesOf = await namesByColumn(stores, revision, withoutPersons, options);
    for await (const batch of stores.warehouse.exportRows(selection, table, options)) {
      if (Object.keys(batch).length === 0) continue;
      isEmpty = false;
      yield withNames(batch, namesOf);
    }
  }
  if (isEmpty) {
    throw new BatonError("NOT_FOUND", `there are no ${table} to export; import a log first, or name another process`, {
      table,
      process,
    });
  }
}

/** The same rows as the text or bytes of a file. Parquet needs room for them where temporary files go, since it begins only when all rows are known. */
export async function* exportFile(
  stores: Stores,
  request: ExportRequest,
  format: ExportFormat,
  options: ReadOptions = {},
): AsyncGenerator<string | Uint8Array> {
  const rows = exportTable(stores, request, options);
  if (format === "CSV") {
    yield* csvText(rows, exportTimes);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "baton-export-"));
  try {
    const path = join(folder, "rows.parquet");
    await writeParquet(path, rows, exportTimes);
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function processNamed(stores: Stores, revision: number, name: string): Promise<number> {
  const processes = revision === 0 ? [] : await stores.graph.processes(revision);
  const process = processes.find((candidate) => candidate.name === name);
  if (process !== undefined) return process.id;
  const known = processes.map((candidate) => candidate.name).join(", ") || "none";
  throw new BatonError("NOT_FOUND", `there is no process "${name}"; the processes are: ${known}`, { name });
}

type NamesByColumn = ReadonlyMap<string, ReadonlyMap<unknown, string | number>>;

/** What stands for the ids of a column. */
async function namesByColumn(
  { graph }: Stores,
  revision: number,
  withoutPersons: boolean,
  options: ReadOptions,
): Promise<NamesByColumn> {
  const processes = await graph.processes(revision, options);
  const processIds = processes.map(({ id }) => id);
  const [departments, resources, steps, versions] = await Promise.all([
    graph.departments(revision, options),
    withoutPersons ? [] : graph.allResources(revision, options),
    graph.stepsOf(revision, processIds, options),
    Promise.all(processIds.map((id) => graph.versionsOf(revision, id, options))),
  ]);
  const named = (all: readonly { readonly id: number; readonly name: string }[]) =>
    new Map(all.map(({ id, name }) => [id, name]));
  const department = named(departments);
  const step = named(steps);
  return new Map<string, ReadonlyMap<unknown, string | number>>([
    ["process", named(processes)],
    ["version", new Map(versions.flat().map(({ id, number }) => [id, number]))],
    ["resource", named(resources)],
    ...["department", "from_department", "to_department"].map((column) => [column, department] as const),
    ...["step", "from_step", "to_step"].map((column) => [column, step] as const),
  ]);
}

function withNames(batch: ExportBatch, namesOf: NamesByColumn): ExportBatch {
  return Object.fromEntries(
    Object.entries(batch).map(([column, values]) => {
      const names = namesOf.get(column);
      return [column, names === undefined ? values : values.map((id) => names.get(id) ?? null)];
    }),
  );
}
