import { caseStatuses } from "../../domain/organisation.ts";
import type { CaseSelection } from "../../domain/selection.ts";
import { handoverFlags, itemFlags } from "../../domain/work-item-columns.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Value } from "../../duckdb/statements.ts";
import type { ExportBatch, ExportTable } from "../warehouse.ts";
import { numberIn } from "./result-row.ts";
import { selectCases } from "./selection-sql.ts";
import { withClauses } from "./sql-text.ts";

/** About so many rows at once: enough to be fast, few enough to hold. */
const rowsAtOnce = 20_000;

/**
 * The reads that together give all rows of the selected cases of any status, by process, case and place in the case. Each is one batch of whole
 * cases. Departments, steps and resources are ids.
 */
export async function exportReads(
  database: Database,
  selection: CaseSelection,
  table: ExportTable,
  options?: ReadOptions,
): Promise<readonly (() => Promise<ExportBatch>)[]> {
  const selected = await selectCases(database, selection, { statuses: null }, options);
  if (selected === null) return [];
  const sizes = await database.read(
    `select derivation, max(case_no) + 1 as cases, sum(items) as items from "case" where derivation in ${selected.ids} group by derivation`,
    [],
    options,
  );
  const sizeOf = new Map(sizes.map((row) => [numberIn(row, "derivation"), row]));
  return selected.derivations.flatMap(({ derivationId, processId }) => {
    const size = sizeOf.get(derivationId) ?? {};
    const cases = numberIn(size, "cases");
    const rows = table === "cases" ? cases : Math.max(cases, numberIn(size, "items"));
    const step = Math.max(1, Math.floor((rowsAtOnce * cases) / Math.max(1, rows)));
    return Array.from({ length: Math.ceil(cases / step) }, (_, batch) => async () => {
      const range = `derivation = ${derivationId} and case_no >= ${batch * step} and case_no < ${(batch + 1) * step}`;
      const found = await database.read(
        `${withClauses(selected.clause, `chosen as (select * from selected where ${range})`)} ${statements[table](range)}`,
        selected.parameters.values,
        options,
      );
      return batchOf(found, processId);
    });
  });
}

function batchOf(rows: readonly Readonly<Record<string, Value>>[], processId: number): ExportBatch {
  const batch: Record<string, (string | number | boolean | null)[]> = { process: rows.map(() => processId) };
  for (const name of Object.keys(rows[0] ?? {})) batch[name] = rows.map((row) => plain(row[name] ?? null));
  return rows.length === 0 ? {} : batch;
}

function plain(value: Value): string | number | boolean | null {
  if (typeof value === "bigint") return Number(value);
  return value !== null && typeof value === "object" ? JSON.stringify(value) : value;
}

/** A condition on a flag as a column. */
function flagColumns(flags: Readonly<Record<string, number>>, column: string): string {
  return Object.entries(flags)
    .map(([name, bit]) => `${column} & ${bit} <> 0 as ${name}`)
    .join(", ");
}

/** Rows of the cases in `chosen`, which are those of `range`. */
const statements: Readonly<Record<ExportTable, (range: string) => string>> = {
  cases: () => `
    select c.key as "case", [${caseStatuses.map((status) => `'${status}'`).join(", ")}][c.status + 1] as status,
      c.start_time as start, c.end_time as "end", c.end_time - c.start_time as lead_time_ms, c.events, c.items as work_items,
      v.hash as variant, c.version, c.value, c.lost, c.unattributed, c.credit_fallback,
      c.produced, c.consumed, c.missing, c.remaining
    from chosen c left join variant v using (derivation, variant)
    order by c.case_no`,
  "work-items": (range) => `
    select s.key as "case", w.item_no as item, w.execution, w.step, w.department, w.resource, w.enabled, w.start_time as start, w.complete,
      w.attempt, w.place, w.critical_wait as critical_wait_ms, w.critical_service as critical_service_ms,
      w.critical_elapsed as critical_elapsed_ms, w.critical_end, w.shared_wait as shared_wait_ms, w.shared_service as shared_service_ms,
      w.shared_elapsed as shared_elapsed_ms, w.standard as standard_ms, w.target as target_ms, w.credit_weighted as credit,
      w.credit_equal, w.earned as earned_ms,
      ${flagColumns(
        {
          duplicate: itemFlags.duplicate,
          unfinished: itemFlags.unfinished,
          no_start: itemFlags.noStart,
          repeat: itemFlags.repeat,
          redo: itemFlags.redo,
          returned: itemFlags.return,
          planned: itemFlags.planned,
          extra: itemFlags.extra,
          out_of_order: itemFlags.outOfOrder,
          overlap: itemFlags.overlap,
          pending: itemFlags.pending,
          critical: itemFlags.critical,
        },
        "w.flags",
      )}
    from (select * from work_item where ${range}) w join chosen s using (derivation, case_no)
    order by w.case_no, w.item_no`,
  handovers: (range) => `
    select s.key as "case", h.from_item, h.to_item, h.from_step, h.to_step, h.from_department, h.to_department,
      ${flagColumns(
        { binding: handoverFlags.binding, returned: handoverFlags.returned, ping_pong: handoverFlags.pingPong },
        "h.flags",
      )},
      h.turnaround as turnaround_ms, h.pick_up as pick_up_ms, h.on_path as on_path_ms
    from (select * from handover where ${range}) h join chosen s using (derivation, case_no)
    order by h.case_no, h.from_item, h.to_item nulls last`,
};
