import { BatonError } from "../../domain/errors.ts";
import type { AttributeName, LogTexts } from "../../domain/event-columns.ts";
import type { Database, Reader, ReadOptions } from "../../duckdb/database.ts";
import type { DerivationRecord, LogRecord, StoredEvents } from "../warehouse.ts";
import { logTextKinds } from "./tables.ts";

/** Logs of a revision, by id. */
export async function readLogs(
  database: Database,
  revision: number,
  options?: ReadOptions,
): Promise<readonly LogRecord[]> {
  const rows = await database.read(
    `select record from log where log in (select log from revision_log where revision = $1) order by log`,
    [revision],
    options,
  );
  // Written by this adapter, as it is.
  return rows.map((row) => JSON.parse(String(row["record"])) as LogRecord);
}

/** Derivations of a revision, by process. */
export async function readDerivations(
  database: Database,
  revision: number,
  options?: ReadOptions,
): Promise<readonly DerivationRecord[]> {
  const rows = await database.read(
    `select record from derivation where derivation in (select derivation from revision_derivation where revision = $1) order by process`,
    [revision],
    options,
  );
  // Written by this adapter, as it is.
  return rows.map((row) => JSON.parse(String(row["record"])) as DerivationRecord);
}

/**
 * Events of a log as they were appended, of one process code where it is not null; all texts of the log in any case.
 *
 * @throws BatonError NOT_FOUND
 */
export async function readEvents(
  database: Database,
  logId: number,
  processCode: number | null,
  options?: ReadOptions,
): Promise<StoredEvents> {
  const { length, columns } = await database.readColumns(
    `select process, case_key, activity, lifecycle, time, start, resource, department, event_id, status, value, sequence, fields_hash, execution
     from event where log = $1${processCode === null ? "" : " and process = $2"} order by event`,
    {
      process: "int32",
      case_key: "int32",
      activity: "int32",
      lifecycle: "uint8",
      time: "float64",
      start: "float64",
      resource: "int32",
      department: "int32",
      event_id: "int32",
      status: "int32",
      value: "float64",
      sequence: "float64",
      fields_hash: "bigint64",
      execution: "float64",
    },
    processCode === null ? [logId] : [logId, processCode],
    options,
  );
  const texts = await readTexts(database, logId, options);
  // Asked last: what is there now was there all the while.
  const [log] = await database.read("select id_space from log where log = $1", [logId], options);
  if (log === undefined) {
    throw new BatonError(
      "NOT_FOUND",
      `Log ${logId} is not stored, or not any more; ask for the logs of the current revision.`,
      {
        logId,
      },
    );
  }
  return {
    events: {
      length,
      process: columns.process,
      caseKey: columns.case_key,
      activity: columns.activity,
      lifecycle: columns.lifecycle,
      timeMs: columns.time,
      startMs: columns.start,
      resource: columns.resource,
      department: columns.department,
      eventId: columns.event_id,
      status: columns.status,
      value: columns.value,
      sequence: columns.sequence,
      fieldsHash: columns.fields_hash,
    },
    texts,
    execution: typeof log["id_space"] === "string" ? columns.execution : null,
  };
}

async function readTexts(database: Database, logId: number, options?: ReadOptions): Promise<LogTexts> {
  const { columns } = await database.readColumns(
    "select kind, text from log_text where log = $1 order by kind, code",
    { kind: "uint8", text: "text" },
    [logId],
    options,
  );
  const texts = logTextKinds.map((): string[] => []);
  for (const [row, text] of columns.text.entries()) texts[columns.kind[row] ?? -1]?.push(text);
  // logTextKinds are the keys of LogTexts.
  return Object.fromEntries(logTextKinds.map((kind, index) => [kind, texts[index]])) as unknown as LogTexts;
}

/** Last value of a numeric case attribute, by (process code, case code); values that are no number are left out. */
export async function readCaseAttribute(
  reader: Reader,
  logId: number,
  name: string,
): Promise<readonly { readonly process: number; readonly caseKey: number; readonly value: number }[]> {
  const rows = await reader.read(
    `select process, owner, arg_max(number, place) as number from (
       select a.process, a.owner, try_cast(v.text as double) as number, a.rowid as place
       from attribute_name n join attribute a on a.log = n.log and a.name = n.name
         join attribute_value v on v.log = a.log and v.value = a.value
       where n.log = $1 and n.text = $2 and n.level = 'CASE')
     where isfinite(number) group by process, owner order by process, owner`,
    [logId, name],
  );
  return rows.map((row) => ({
    process: Number(row["process"]),
    caseKey: Number(row["owner"]),
    value: Number(row["number"]),
  }));
}

/** Names of the attributes of some logs, without repetition, by level and name. */
export async function readAttributeNames(
  database: Database,
  logIds: readonly number[],
  options?: ReadOptions,
): Promise<readonly AttributeName[]> {
  const rows = await database.read(
    `select level, text, case when count(distinct type) = 1 then any_value(type) else 'STRING' end as type
     from attribute_name where list_contains($1, log) group by level, text order by level, text`,
    [logIds],
    options,
  );
  // Written by this adapter from AttributeName.
  return rows.map((row) => ({ name: row["text"], level: row["level"], type: row["type"] }) as AttributeName);
}
