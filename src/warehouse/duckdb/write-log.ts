import type { AttributeColumns, EventColumns, LogTexts } from "../../domain/event-columns.ts";
import type { Transaction } from "../../duckdb/database.ts";
import type { LogRecord } from "../warehouse.ts";
import { numbersTo } from "./numbers-to.ts";
import { logTextKinds } from "./tables.ts";

/** Stores what a log says, as it says it; gives the execution of each event where the log shares an id space, NaN for events without an id. */
export async function writeLog(
  transaction: Transaction,
  log: LogRecord,
  events: EventColumns,
  texts: LogTexts,
  attributes: AttributeColumns,
): Promise<Float64Array | null> {
  await transaction.run("insert into log values ($1, $2, $3)", [log.id, log.idSpace, JSON.stringify(log)]);
  for (const [kind, name] of logTextKinds.entries()) {
    const { length } = texts[name];
    await transaction.append("log_text", {
      length,
      columns: [{ always: log.id }, new Uint8Array(length).fill(kind), numbersTo(length), texts[name]],
    });
  }
  const execution = log.idSpace === null ? null : await numberExecutions(transaction, log.id, log.idSpace, events);
  await transaction.append("event", {
    length: events.length,
    columns: [
      { always: log.id },
      numbersTo(events.length),
      events.process,
      events.caseKey,
      events.activity,
      events.lifecycle,
      events.timeMs,
      { orNull: events.startMs },
      { orNull: events.resource },
      { orNull: events.department },
      { orNull: events.eventId },
      { orNull: events.status },
      { orNull: events.value },
      events.sequence,
      events.fieldsHash,
      execution === null ? { always: null } : { orNull: execution },
    ],
  });
  await writeAttributes(transaction, log.id, attributes);
  return execution;
}

/**
 * Equal ids of one space get equal numbers, whichever log brings them; the numbers of different spaces differ. An id that no stored log of the
 * space has gets the next free number, by its code; so numbers leave gaps.
 */
async function numberExecutions(
  transaction: Transaction,
  logId: number,
  idSpace: string,
  events: EventColumns,
): Promise<Float64Array> {
  const kind = logTextKinds.indexOf("eventIds");
  const known = await transaction.readColumns(
    `select id.code, any_value(event.execution) as execution
     from log_text id join log_text other on other.text = id.text join event on event.log = other.log and event.event_id = other.code
     where id.log = $1 and id.kind = $3 and other.kind = $3
       and other.log in (select log from log where id_space = $2 and log <> $1)
     group by id.code`,
    { code: "int32", execution: "float64" },
    [logId, idSpace, kind],
  );
  const numberOf = new Map<number, number>();
  for (const [row, code] of known.columns.code.entries())
    numberOf.set(code, known.columns.execution[row] ?? Number.NaN);
  const [row] = await transaction.read("select coalesce(max(execution), 0) + 1 as next from event");
  const next = Number(row?.["next"]);
  return Float64Array.from(events.eventId, (code) => (code < 0 ? Number.NaN : (numberOf.get(code) ?? next + code)));
}

async function writeAttributes(transaction: Transaction, logId: number, attributes: AttributeColumns): Promise<void> {
  const { names, values, length } = attributes;
  const log = { always: logId };
  await transaction.append("attribute_name", {
    length: names.length,
    columns: [
      log,
      numbersTo(names.length),
      names.map(({ name }) => name),
      names.map(({ level }) => level),
      names.map(({ type }) => type),
    ],
  });
  await transaction.append("attribute_value", {
    length: values.length,
    columns: [log, numbersTo(values.length), values],
  });
  await transaction.append("attribute", {
    length,
    // Of several values of one name the last one counts.
    inOrder: true,
    columns: [log, attributes.name, attributes.process, attributes.owner, attributes.value],
  });
}
