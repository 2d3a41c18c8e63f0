import { BatonError } from "../../domain/errors.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import type { WorkItemRow } from "../warehouse.ts";
import { logsOfDerivations, logTable } from "./logs-of-derivations.ts";
import { derivationProfiles } from "./derivation-profile.ts";
import { numberIn, numberOrNull } from "./result-row.ts";
import { domainFlags } from "./sole-rows.ts";
import { Parameters, withClauses } from "./sql-text.ts";
import { type CaseKey, wantedCases } from "./wanted-cases.ts";

/** Work items of each case in the total order, in the order of the keys; none for a case that does not exist. */
export async function readWorkItemsOfCases(
  database: Database,
  revision: number,
  keys: readonly CaseKey[],
  options?: ReadOptions,
): Promise<readonly (readonly WorkItemRow[])[]> {
  if (keys.length === 0) return [];
  const parameters = new Parameters();
  const rows = await database.read(
    `${withClauses(
      wantedCases(revision, keys, parameters),
      `givers as (
        select h.derivation, h.case_no, h.to_item, list(h.from_item order by h.from_item) as enabled_by
        from handover h join (select distinct derivation, case_no from wanted) using (derivation, case_no)
        where h.to_item is not null group by all)`,
    )}
    select c.place, c.process, c.key, w.item_no, w.step, w.department, w.resource, w.enabled, w.start_time, w.complete, w.attempt, w.flags,
      coalesce(g.enabled_by, []) as enabled_by, w.critical_wait, w.critical_service, w.critical_elapsed, w.critical_end
    from wanted c join work_item w using (derivation, case_no)
      left join givers g on g.derivation = w.derivation and g.case_no = w.case_no and g.to_item = w.item_no
    order by c.place, w.item_no`,
    parameters.values,
    options,
  );
  const byPlace = keys.map((): WorkItemRow[] => []);
  for (const row of rows) byPlace[numberIn(row, "place")]?.push(workItemRow(row));
  return byPlace;
}

/** Case attributes by name, in the order of the keys; where several logs give one, the later log wins. */
export async function readAttributesOfCases(
  database: Database,
  revision: number,
  keys: readonly CaseKey[],
  options?: ReadOptions,
): Promise<readonly Readonly<Record<string, string | number | boolean>>[]> {
  const attributes = keys.map((): Record<string, string | number | boolean> => ({}));
  const derivations = await derivationProfiles(database, revision, options);
  const logs = await logsOfDerivations(database, revision, derivations, options);
  if (keys.length === 0 || logs.length === 0) return attributes;
  const parameters = new Parameters();
  const rows = await database.read(
    `${withClauses(wantedCases(revision, keys, parameters))}
     select c.place, n.text as name, n.type, v.text as value
     from wanted c
       join (${logTable(logs)}) l on l.derivation = c.derivation
       join log_text t on t.log = l.log and t.kind = 1 and t.text = c.key
       join attribute a on a.log = l.log and a.process = l.process_code and a.owner = t.code
       join attribute_name n on n.log = a.log and n.name = a.name and n.level = 'CASE'
       join attribute_value v on v.log = a.log and v.value = a.value
     order by c.place, n.text, l.place, a.rowid`,
    parameters.values,
    options,
  );
  for (const row of rows) {
    const owner = attributes[numberIn(row, "place")];
    if (owner !== undefined) owner[String(row["name"])] = typed(String(row["value"]), String(row["type"]));
  }
  return attributes;
}

/** The text as its attribute's type; what does not fit the type stays text. */
function typed(text: string, type: string): string | number | boolean {
  if (type === "BOOLEAN") {
    const lower = text.toLowerCase();
    return lower === "true" ? true : lower === "false" ? false : text;
  }
  if (type !== "NUMBER" || text.trim() === "") return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function workItemRow(row: Row): WorkItemRow {
  const enabledBy = row["enabled_by"];
  if (!Array.isArray(enabledBy)) throw new BatonError("STORE_DAMAGED", "a list of enabling items is no list", { row });
  return {
    processId: numberIn(row, "process"),
    caseKey: String(row["key"]),
    item: numberIn(row, "item_no"),
    stepId: numberOrNull(row, "step"),
    departmentId: numberIn(row, "department"),
    resourceId: numberOrNull(row, "resource"),
    enabledMs: numberIn(row, "enabled"),
    startMs: numberOrNull(row, "start_time"),
    completeMs: numberOrNull(row, "complete"),
    attempt: numberIn(row, "attempt"),
    flags: numberIn(row, "flags") & domainFlags,
    enabledBy: enabledBy.map(Number),
    criticalWaitMs: numberIn(row, "critical_wait"),
    criticalServiceMs: numberIn(row, "critical_service"),
    criticalElapsedMs: numberIn(row, "critical_elapsed"),
    criticalEndMs: numberOrNull(row, "critical_end"),
  };
}
