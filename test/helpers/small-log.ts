import type { AttributeColumns, EventColumns, LogTexts } from "../../src/domain/event-columns.ts";
import type { LogRecord } from "../../src/warehouse/warehouse.ts";

/** One event of a log made up for a test; what is left out the log does not say. */
export interface SmallEvent {
  readonly process?: string;
  readonly case: string;
  readonly activity: string;
  readonly timeMs: number;
  readonly startMs?: number;
  readonly resource?: string;
  readonly department?: string;
  readonly eventId?: string;
  readonly status?: string;
  readonly value?: number;
}

export interface SmallAttribute {
  readonly level: "CASE" | "WORK_ITEM";
  readonly name: string;
  readonly type?: "STRING" | "NUMBER" | "BOOLEAN" | "DATE";
  /** Case attributes: the case and its process. */
  readonly case?: string;
  readonly process?: string;
  /** Item attributes: the number of the event. */
  readonly event?: number;
  readonly value: string;
}

export interface SmallLog {
  readonly events: EventColumns;
  readonly texts: LogTexts;
  readonly attributes: AttributeColumns;
}

/** Columns of a log from its events in the order of the file. */
export function smallLog(events: readonly SmallEvent[], attributes: readonly SmallAttribute[] = []): SmallLog {
  const processes = new Codes();
  const cases = new Codes();
  const activities = new Codes();
  const resources = new Codes();
  const departments = new Codes();
  const eventIds = new Codes();
  const statuses = new Codes();
  const ordinals = new Map<string, number>();
  const ordinal = (event: SmallEvent) => {
    const key = `${event.process} ${event.case}`;
    const number = ordinals.get(key) ?? 0;
    ordinals.set(key, number + 1);
    return number;
  };
  const columns: EventColumns = {
    length: events.length,
    process: Int32Array.from(events, (event) => processes.of(event.process ?? "process")),
    caseKey: Int32Array.from(events, (event) => cases.of(event.case)),
    activity: Int32Array.from(events, (event) => activities.of(event.activity)),
    lifecycle: new Uint8Array(events.length),
    timeMs: Float64Array.from(events, (event) => event.timeMs),
    startMs: Float64Array.from(events, (event) => event.startMs ?? Number.NaN),
    resource: Int32Array.from(events, (event) => resources.of(event.resource)),
    department: Int32Array.from(events, (event) => departments.of(event.department)),
    eventId: Int32Array.from(events, (event) => eventIds.of(event.eventId)),
    status: Int32Array.from(events, (event) => statuses.of(event.status)),
    value: Float64Array.from(events, (event) => event.value ?? Number.NaN),
    sequence: Float64Array.from(events, ordinal),
    fieldsHash: BigInt64Array.from(events, (_, number) => BigInt(number) * 0x1234_5678_9abcn - 7n),
  };
  const names = new Codes();
  const values = new Codes();
  const attributeColumns = {
    length: attributes.length,
    name: Int32Array.from(attributes, ({ level, name }) => names.of(`${level} ${name}`)),
    owner: Int32Array.from(attributes, (it) => (it.level === "CASE" ? cases.of(it.case) : (it.event ?? -1))),
    process: Int32Array.from(attributes, (it) => (it.level === "CASE" ? processes.of(it.process ?? "process") : 0)),
    value: Int32Array.from(attributes, (it) => values.of(it.value)),
    names: names.texts.map((_, code) => {
      const { name, level, type = "STRING" } = attributes.find((it) => names.of(`${it.level} ${it.name}`) === code)!;
      return { name, level, type };
    }),
    values: values.texts,
  };
  return {
    events: columns,
    texts: {
      processes: processes.texts,
      cases: cases.texts,
      activities: activities.texts,
      resources: resources.texts,
      departments: departments.texts,
      eventIds: eventIds.texts,
      statuses: statuses.texts,
    },
    attributes: attributeColumns,
  };
}

/** What is known of a log; the process codes of its texts mean `processIds`. */
export function logRecord(id: number, log: SmallLog, rest: Partial<LogRecord> = {}): LogRecord {
  return {
    id,
    fileName: `log-${id}.csv`,
    format: "CSV",
    contentHash: `hash of ${id}`,
    idSpace: null,
    importedAtMs: 1_700_000_000_000 + id,
    processIds: log.texts.processes.map((_, code) => code + 1),
    cases: log.texts.cases.length,
    events: log.events.length,
    mapping: [{ column: "Case ID", role: "CASE" }],
    warnings: [{ code: "duplicate-event", message: "Two events are equal.", count: 2, example: "line 17" }],
    dedupe: false,
    ...rest,
  };
}

/** Numbers texts from 0; no text is -1. */
class Codes {
  readonly texts: string[] = [];

  of(text: string | undefined): number {
    if (text === undefined) return -1;
    const known = this.texts.indexOf(text);
    return known >= 0 ? known : this.texts.push(text) - 1;
  }
}
