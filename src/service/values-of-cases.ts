import type { LogRecord, WarehouseWriter } from "../warehouse/warehouse.ts";
import type { SourceLog } from "./process-logs.ts";

/**
 * Values of the cases of a process (methods.md 4.2): a mapped value column's last number by time, else the process's value attribute; null where
 * neither is there. NaN = the case has no number. A later log wins. Returns a function of the case keys, since the numbering comes later.
 */
export async function valuesOfCases(
  facts: WarehouseWriter,
  processId: number,
  attribute: string | null,
  logs: readonly LogRecord[],
  sources: readonly SourceLog[],
): Promise<((caseKeys: readonly string[]) => Float64Array) | null> {
  const byKey = new Map<string, number>();
  let mapped = false;
  for (const [position, source] of sources.entries()) {
    const log = logs[position];
    if (log === undefined) continue;
    if (log.mapping.some(({ role }) => role === "VALUE")) {
      mapped = true;
      collectFromEvents(source, byKey);
    } else if (attribute !== null) {
      mapped = true;
      const code = log.processIds.indexOf(processId);
      for (const { process, caseKey, value } of await facts.caseAttribute(log.id, attribute)) {
        if (process === code) byKey.set(source.texts.cases[caseKey] ?? "", value);
      }
    }
  }
  if (!mapped) return null;
  return (caseKeys) => Float64Array.from(caseKeys, (key) => byKey.get(key) ?? Number.NaN);
}

/** The value that stands last in each case, by (time, sequence). */
function collectFromEvents({ events, texts }: SourceLog, byKey: Map<string, number>): void {
  const last = new Int32Array(texts.cases.length).fill(-1);
  for (let e = 0; e < events.length; e++) {
    if (Number.isNaN(events.value[e])) continue;
    const code = events.caseKey[e] ?? 0;
    const before = last[code] ?? -1;
    if (before < 0 || comesAfter(events, e, before)) last[code] = e;
  }
  for (const [code, e] of last.entries()) {
    if (e >= 0) byKey.set(texts.cases[code] ?? "", events.value[e] ?? Number.NaN);
  }
}

function comesAfter({ timeMs, sequence }: SourceLog["events"], e: number, other: number): boolean {
  const later = (timeMs[e] ?? 0) - (timeMs[other] ?? 0);
  return later > 0 || (later === 0 && (sequence[e] ?? 0) >= (sequence[other] ?? 0));
}
