import type { CaseSelection } from "../../domain/selection.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Page, VariantRow } from "../warehouse.ts";
import { processIn } from "./key-order.ts";
import { numberIn } from "./result-row.ts";
import { selectCases } from "./selection-sql.ts";
import { spreadColumns, spreadIn } from "./spread-columns.ts";
import { withClauses } from "./sql-text.ts";

/** Exact number of variants of the timed selected cases, and a page of them, most cases first, then by hash. */
export async function readVariants(
  database: Database,
  selection: CaseSelection,
  page: Page<{ readonly cases: number; readonly hash: string }>,
  options?: ReadOptions,
): Promise<{ readonly total: number; readonly rows: readonly VariantRow[] }> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null) return { total: 0, rows: [] };
  const { parameters } = selected;
  const counted = `counted as (select derivation, variant, count(*) as cases from selected group by all)`;
  const [count] = await database.read(
    `${withClauses(selected.clause, counted)} select count(*) as total from counted`,
    [...parameters.values],
    options,
  );
  const after =
    page.after === null ? null : { cases: parameters.add(page.after.cases), hash: parameters.add(page.after.hash) };
  const shown = `shown as (
    select c.*, v.hash, v.steps from counted c join variant v using (derivation, variant)
    ${after === null ? "" : `where c.cases < ${after.cases} or (c.cases = ${after.cases} and v.hash > ${after.hash})`}
    order by c.cases desc, v.hash limit ${parameters.add(page.first)})`;
  const rows = await database.read(
    `${withClauses(selected.clause, counted, shown)}
     select p.derivation, p.hash, any_value(p.steps) as steps, ${spreadColumns("lead", "s.lead")}
     from shown p join selected s using (derivation, variant)
     group by p.derivation, p.variant, p.hash order by count(*) desc, p.hash`,
    parameters.values,
    options,
  );
  return {
    total: numberIn(count ?? {}, "total"),
    rows: rows.map((row) => {
      const steps = row["steps"];
      const lead = spreadIn(row, "lead");
      return {
        processId: processIn(row, selected),
        hash: String(row["hash"]),
        stepIds: Array.isArray(steps) ? (steps as readonly unknown[]).map(Number) : [],
        cases: lead.n,
        lead,
      };
    }),
  };
}
