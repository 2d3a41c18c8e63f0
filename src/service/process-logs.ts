import type { EventColumns, LogTexts } from "../domain/event-columns.ts";
import { caseStatuses, type DerivationSettings, type ProcessVersion } from "../domain/organisation.ts";
import type { ActivityMatch } from "../domain/structure.ts";
import type { ProcessLog } from "../ledger/process-log.ts";
import { matchLogs, resolveActivities } from "./activity-steps.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

/** What one log says of one process, still in the log's own codes. */
export interface SourceLog {
  readonly logId: number;
  /** Only the events of the process. */
  readonly events: EventColumns;
  readonly texts: LogTexts;
  readonly execution: Float64Array | null;
}

export interface ResolvedLogs {
  readonly logs: readonly ProcessLog[];
  readonly caseKeys: readonly string[];
  /** What the activities mean in the designed version; none where there is none. */
  readonly matches: readonly ActivityMatch[];
}

/**
 * Gives the logs of one process a common meaning: the same case key is the same case in all of them, the same event id the same id, and labels
 * become ids of the organisation, which grows where a label is new. Case numbers follow first appearance, in import order. `designed`: the version
 * that people designed for the process; activities are matched with its steps.
 */
export async function resolveProcessLogs(
  sources: readonly SourceLog[],
  processId: number,
  draft: OrganisationDraft,
  settings: DerivationSettings,
  designed: ProcessVersion | null,
): Promise<ResolvedLogs> {
  const caseKeys: string[] = [];
  const caseNumbers = sources.length > 1 ? new Map<string, number>() : null;
  const eventNumbers = new Map<string, number>();
  const logs: ProcessLog[] = [];
  const departmentsOf: Int32Array[] = [];
  for (const { events, texts } of sources) {
    departmentsOf.push(await resolveUsed(events.department, texts.departments, (names) => draft.departmentIds(names)));
  }
  const columns = sources.map(({ events, texts }, log) => ({
    activity: events.activity,
    department: events.department,
    activities: texts.activities,
    departmentOf: departmentsOf[log] ?? new Int32Array(0),
  }));
  const matches = designed === null ? [] : matchLogs(designed, columns, draft);
  for (const [log, { logId, events, texts, execution }] of sources.entries()) {
    const column = columns[log];
    const matched =
      designed === null || column === undefined
        ? null
        : await resolveActivities(column, matches, (names) => draft.stepIds(processId, names, true));
    logs.push({
      logId,
      events: matched === null ? events : { ...events, activity: matched.activity },
      caseOf: numberCases(events, texts.cases, caseKeys, caseNumbers),
      stepOf:
        matched?.stepOf ??
        (await resolveUsed(events.activity, texts.activities, (names) => draft.stepIds(processId, names))),
      departmentOf: departmentsOf[log] ?? new Int32Array(0),
      resourceOf: await resolveUsed(events.resource, texts.resources, (names) => draft.resourceIds(names)),
      statusOf: Int8Array.from(texts.statuses, (text) => statusIndex(text, settings)),
      execution,
      eventIdOf: texts.eventIds.length === 0 ? null : numberTexts(texts.eventIds, eventNumbers),
    });
  }
  return { logs, caseKeys, matches };
}

/** Numbers the cases that occur; `numbers` is null where there is one log only, whose codes are distinct keys already. */
function numberCases(
  events: EventColumns,
  keys: readonly string[],
  caseKeys: string[],
  numbers: Map<string, number> | null,
): Int32Array {
  const caseOf = new Int32Array(keys.length).fill(-1);
  for (let e = 0; e < events.length; e++) {
    const code = events.caseKey[e] ?? -1;
    if (caseOf[code] !== -1) continue;
    const key = keys[code] ?? "";
    const known = numbers?.get(key);
    caseOf[code] = known ?? caseKeys.length;
    if (known === undefined) {
      numbers?.set(key, caseKeys.length);
      caseKeys.push(key);
    }
  }
  return caseOf;
}

/** Ids of the codes that occur in a column; other codes, which belong to other processes of the log, stay -1 and create nothing. */
async function resolveUsed(
  codes: Int32Array,
  texts: readonly string[],
  resolve: (texts: readonly string[]) => Promise<Int32Array>,
): Promise<Int32Array> {
  const used = new Uint8Array(texts.length);
  for (const code of codes) if (code >= 0) used[code] = 1;
  const usedCodes = [...used.keys()].filter((code) => used[code] === 1);
  const ids = await resolve(usedCodes.map((code) => texts[code] ?? ""));
  const idOf = new Int32Array(texts.length).fill(-1);
  for (const [position, code] of usedCodes.entries()) idOf[code] = ids[position] ?? -1;
  return idOf;
}

function numberTexts(texts: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(texts, (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
}

function statusIndex(text: string, settings: DerivationSettings): number {
  const mapped = settings.statusValues.find(({ value }) => value === text);
  return mapped === undefined ? -1 : caseStatuses.indexOf(mapped.status);
}

/** The events of one process of a log, and their executions; the same columns where the log has only that process. */
export function cutToProcess(
  events: EventColumns,
  execution: Float64Array | null,
  processCode: number,
): { readonly events: EventColumns; readonly execution: Float64Array | null } {
  if (events.process.every((code) => code === processCode)) return { events, execution };
  const mine = (_: unknown, e: number): boolean => events.process[e] === processCode;
  const process = events.process.filter(mine);
  return {
    execution: execution?.filter(mine) ?? null,
    events: {
      length: process.length,
      process,
      caseKey: events.caseKey.filter(mine),
      activity: events.activity.filter(mine),
      lifecycle: events.lifecycle.filter(mine),
      timeMs: events.timeMs.filter(mine),
      startMs: events.startMs.filter(mine),
      resource: events.resource.filter(mine),
      department: events.department.filter(mine),
      eventId: events.eventId.filter(mine),
      status: events.status.filter(mine),
      value: events.value.filter(mine),
      sequence: events.sequence.filter(mine),
      fieldsHash: events.fieldsHash.filter(mine),
    },
  };
}
