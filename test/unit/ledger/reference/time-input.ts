import { lifecycle, type EventColumns } from "../../../../src/domain/event-columns.ts";
import { caseStatuses, type CaseStatus } from "../../../../src/domain/organisation.ts";
import type { DerivationInput, ProcessLog } from "../../../../src/ledger/process-log.ts";

/** An event written down; steps, departments and resources by their ids. */
export interface PlainEvent {
  readonly case: string;
  readonly step: number;
  readonly time: number;
  readonly start?: number;
  readonly department?: number;
  readonly resource?: number;
  readonly lifecycle?: keyof typeof lifecycle;
  readonly status?: string;
  readonly id?: string;
  /** Default: the ordinal of the event in its case. */
  readonly sequence?: number;
}

export interface PlainSettings extends Partial<Omit<DerivationInput["settings"], "statusMapped">> {
  readonly statuses?: Readonly<Record<string, CaseStatus>>;
  readonly frozen?: DerivationInput["frozen"];
  readonly homeOfResource?: DerivationInput["homeOfResource"];
}

export const unassignedId = 99;

/** Logs, in import order, as the input of a derivation. Codes are not ids: each log numbers its texts by first appearance. */
export function inputOf(logs: readonly (readonly PlainEvent[])[], given: PlainSettings = {}): DerivationInput {
  const { statuses = {}, frozen = null, homeOfResource = [], ...settings } = given;
  const caseKeys = [...new Set(logs.flat().map((event) => event.case))];
  const ids = [...new Set(logs.flat().flatMap(({ id }) => (id === undefined ? [] : [id])))];
  const departments = [...new Set([...logs.flat().map(({ department }) => department ?? unassignedId), unassignedId])];
  return {
    logs: logs.map((events, l) => processLog(l, events, caseKeys, ids, statuses)),
    caseKeys,
    unassignedDepartmentId: unassignedId,
    departments: departments.map((id) => ({ id, parentId: -1, external: false })),
    homeOfResource,
    settings: {
      concurrency: null,
      concurrentPairsOff: [],
      endStepIds: [],
      asOfMs: null,
      referenceFromMs: null,
      referenceToMs: null,
      dedupe: false,
      ...settings,
      statusMapped: Object.entries(statuses).map(([value, status]) => ({ value, status })),
    },
    frozen,
    agreedStandards: [],
    valuePerCase: 1,
    valueOfCase: null,
    versions: { sinceMs: Float64Array.of(Number.NEGATIVE_INFINITY), ids: Int32Array.of(7) },
    model: null,
  };
}

function processLog(
  logId: number,
  events: readonly PlainEvent[],
  caseKeys: readonly string[],
  ids: readonly string[],
  statuses: Readonly<Record<string, CaseStatus>>,
): ProcessLog {
  const cases = numbered(events.map((event) => event.case));
  const steps = numbered(events.map(({ step }) => step));
  const departments = numbered(events.map(({ department }) => department));
  const resources = numbered(events.map(({ resource }) => resource));
  const eventIds = numbered(events.map(({ id }) => id));
  const texts = numbered(events.map(({ status }) => status));
  const seen = new Map<string, number>();
  const ordinals = events.map((event) => {
    const ordinal = seen.get(event.case) ?? 0;
    seen.set(event.case, ordinal + 1);
    return event.sequence ?? ordinal;
  });
  const columns: EventColumns = {
    length: events.length,
    process: new Int32Array(events.length),
    caseKey: cases.codes,
    activity: steps.codes,
    lifecycle: Uint8Array.from(events, (event) => lifecycle[event.lifecycle ?? "whole"]),
    timeMs: Float64Array.from(events, ({ time }) => time),
    startMs: Float64Array.from(events, ({ start }) => start ?? Number.NaN),
    resource: resources.codes,
    department: departments.codes,
    eventId: eventIds.codes,
    status: texts.codes,
    value: new Float64Array(events.length).fill(Number.NaN),
    sequence: Float64Array.from(ordinals),
    fieldsHash: BigInt64Array.from(events, hashFields),
  };
  return {
    logId,
    events: columns,
    caseOf: Int32Array.from(cases.values, (key) => caseKeys.indexOf(key)),
    stepOf: Int32Array.from(steps.values),
    departmentOf: Int32Array.from(departments.values),
    resourceOf: Int32Array.from(resources.values),
    statusOf: Int8Array.from(texts.values, (text) => {
      const status = statuses[text];
      return status === undefined ? -1 : caseStatuses.indexOf(status);
    }),
    execution: null,
    eventIdOf: eventIds.values.length === 0 ? null : Int32Array.from(eventIds.values, (id) => ids.indexOf(id)),
  };
}

function numbered<Value>(column: readonly (Value | undefined)[]): {
  readonly codes: Int32Array;
  readonly values: Value[];
} {
  const values: Value[] = [];
  const codes = Int32Array.from(column, (value) => {
    if (value === undefined) return -1;
    if (!values.includes(value)) values.push(value);
    return values.indexOf(value);
  });
  return { codes, values };
}

/** FNV-1a over all fields but the id and the sequence. */
function hashFields({ id: _id, sequence: _sequence, ...fields }: PlainEvent): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return BigInt.asIntN(64, hash);
}
