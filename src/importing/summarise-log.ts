import { lifecycle } from "../domain/event-columns.ts";
import { type LogSummary, mostListed } from "../domain/import-preview.ts";
import type { ImportedLog } from "../domain/imported-log.ts";
import { caseNumbers } from "./case-numbers.ts";

/** What a log would bring. One pass over its events and one over what they name; a log has at least one event. */
export function summariseLog({ events, texts }: Pick<ImportedLog, "events" | "texts">): LogSummary {
  const cases = caseNumbers(events.process, events.caseKey, texts.cases.length).length;
  const eventsOf = new Float64Array(texts.departments.length);
  const steps = new Set<number>();
  let fromMs = Number.POSITIVE_INFINITY;
  let toMs = Number.NEGATIVE_INFINITY;
  let hasStart = false;
  for (let e = 0; e < events.length; e++) {
    steps.add((events.process[e] ?? 0) * texts.activities.length + (events.activity[e] ?? 0));
    const department = events.department[e] ?? -1;
    if (department >= 0) eventsOf[department] = (eventsOf[department] ?? 0) + 1;
    const time = events.timeMs[e] ?? Number.NaN;
    const start = events.startMs[e] ?? Number.NaN;
    const first = start < time ? start : time;
    if (first < fromMs) fromMs = first;
    if (time > toMs) toMs = time;
    if (!Number.isNaN(start) || events.lifecycle[e] === lifecycle.start) hasStart = true;
  }
  const departments = texts.departments
    .map((name, code) => ({ name, events: eventsOf[code] ?? 0 }))
    .filter((department) => department.events > 0)
    .sort((a, b) => b.events - a.events);
  return {
    cases,
    events: events.length,
    steps: steps.size,
    resources: texts.resources.length,
    processes: texts.processes.slice(0, mostListed),
    processCount: texts.processes.length,
    departments: departments.slice(0, mostListed),
    departmentCount: departments.length,
    fromMs,
    toMs,
    hasStart,
  };
}
