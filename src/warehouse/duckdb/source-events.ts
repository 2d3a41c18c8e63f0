import type { TableColumn } from "../../duckdb/append-columns.ts";
import type { Transaction } from "../../duckdb/database.ts";
import type { LogRecord } from "../warehouse.ts";

/** Where each work item comes from: the log and the number in it of the event that completed it, and its execution; NULL, NaN = none. */
export interface SourceEvents {
  readonly log: TableColumn;
  readonly event: TableColumn;
  /** null where no log of the process shares an id space. */
  readonly execution: Float64Array | null;
}

/**
 * Finds the stored events of work items. `merged[i]` is the place of item i's event among the events of the process: those of its logs one after
 * the other, in the order of `logIds`, each in the order of the file; -1 = none.
 */
export async function findSourceEvents(
  transaction: Transaction,
  processId: number,
  logIds: readonly number[],
  merged: Int32Array,
): Promise<SourceEvents> {
  const logs: LogRecord[] = [];
  for (const logId of logIds) logs.push(await readLog(transaction, logId));
  const [only] = logs;
  if (only !== undefined && logs.length === 1 && only.processIds.length === 1 && only.idSpace === null) {
    // All the events of the one log, each of them its own execution: their places are their numbers.
    return { log: { always: only.id }, event: { orNull: merged }, execution: null };
  }
  const parts: LogEvents[] = [];
  for (const log of logs) parts.push(await eventsOfProcess(transaction, processId, log));
  const total = parts.reduce((sum, { event }) => sum + event.length, 0);
  const log = new Int32Array(total);
  const event = new Int32Array(total);
  const execution = logs.some(({ idSpace }) => idSpace !== null) ? new Float64Array(total) : null;
  let offset = 0;
  for (const part of parts) {
    log.fill(part.logId, offset, offset + part.event.length);
    event.set(part.event, offset);
    execution?.set(part.execution, offset);
    offset += part.event.length;
  }
  return {
    log: { orNull: pick(log, merged, new Int32Array(merged.length), -1) },
    event: { orNull: pick(event, merged, new Int32Array(merged.length), -1) },
    execution: execution === null ? null : pick(execution, merged, new Float64Array(merged.length), Number.NaN),
  };
}

function pick<Values extends Int32Array | Float64Array>(
  values: Values,
  places: Int32Array,
  into: Values,
  absent: number,
): Values {
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? -1;
    into[row] = place < 0 ? absent : (values[place] ?? absent);
  }
  return into;
}

async function readLog(transaction: Transaction, logId: number): Promise<LogRecord> {
  const [row] = await transaction.read("select record from log where log = $1", [logId]);
  if (row === undefined) throw new Error(`log ${logId} of a derivation is not stored`);
  // Written by writeLog, as it is.
  return JSON.parse(String(row["record"])) as LogRecord;
}

/** The events of one process in a log, in the order of the file. */
interface LogEvents {
  readonly logId: number;
  /** Numbers in the log. */
  readonly event: Int32Array;
  /** NaN where the event is its own. */
  readonly execution: Float64Array;
}

async function eventsOfProcess(transaction: Transaction, processId: number, log: LogRecord): Promise<LogEvents> {
  const { columns } = await transaction.readColumns(
    "select event, execution from event where log = $1 and process = $2 order by event",
    { event: "int32", execution: "float64" },
    [log.id, log.processIds.indexOf(processId)],
  );
  return { logId: log.id, ...columns };
}
