import type { CaseSelection } from "../../domain/selection.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import type { CaseOrder, CaseRow, Page } from "../warehouse.ts";
import { numberIn, statusIn } from "./result-row.ts";
import { selectCases } from "./selection-sql.ts";
import { allOf, idList, Parameters, withClauses } from "./sql-text.ts";
import { type CaseKey, wantedCases } from "./wanted-cases.ts";

const orders: Readonly<Record<CaseOrder, { readonly value: string; readonly descending: boolean }>> = {
  LEAD_TIME_DESC: { value: "end_time - start_time", descending: true },
  LEAD_TIME_ASC: { value: "end_time - start_time", descending: false },
  START_DESC: { value: "start_time", descending: true },
  START_ASC: { value: "start_time", descending: false },
  END_DESC: { value: "end_time", descending: true },
  END_ASC: { value: "end_time", descending: false },
};

const caseColumns = `c.key, c.status, c.start_time, c.end_time, c.version, c.items, v.hash`;

/** Exact number of selected cases of any status, and a page of them; cases of equal value by process and key. */
export async function readCases(
  database: Database,
  selection: CaseSelection,
  orderBy: CaseOrder,
  page: Page<{ readonly value: number; readonly processId: number; readonly key: string }>,
  options?: ReadOptions,
): Promise<{ readonly total: number; readonly rows: readonly CaseRow[] }> {
  const selected = await selectCases(database, selection, { statuses: null }, options);
  if (selected === null) return { total: 0, rows: [] };
  const { parameters } = selected;
  const [counted] = await database.read(
    `${withClauses(selected.clause)} select count(*) as total from selected`,
    [...parameters.values],
    options,
  );
  const { value, descending } = orders[orderBy];
  const processes = selected.derivations.map((it) => idList([it.derivationId, it.processId])).join(", ");
  const after = page.after === null ? null : afterKey(page.after, descending, parameters);
  const rows = await database.read(
    `${withClauses(selected.clause)}
     select c.process, ${caseColumns}
     from (
       select *, ${value} as sorted_by, p.process from selected join (values ${processes}) as p(derivation, process) using (derivation)
       where ${allOf(after)} order by sorted_by ${descending ? "desc" : "asc"}, process, key limit ${parameters.add(page.first)}) c
     join variant v using (derivation, variant)
     order by c.sorted_by ${descending ? "desc" : "asc"}, c.process, c.key`,
    parameters.values,
    options,
  );
  return { total: numberIn(counted ?? {}, "total"), rows: rows.map(caseRow) };
}

function afterKey(
  after: { readonly value: number; readonly processId: number; readonly key: string },
  descending: boolean,
  parameters: Parameters,
): string {
  const value = parameters.add(after.value);
  const process = parameters.add(after.processId);
  const key = parameters.add(after.key);
  return `(sorted_by ${descending ? "<" : ">"} ${value} or (sorted_by = ${value} and (process > ${process} or (process = ${process} and key > ${key}))))`;
}

/** In the order of the keys; null where there is none. */
export async function readCasesByKey(
  database: Database,
  revision: number,
  keys: readonly CaseKey[],
  options?: ReadOptions,
): Promise<readonly (CaseRow | null)[]> {
  if (keys.length === 0) return [];
  const parameters = new Parameters();
  const rows = await database.read(
    `${withClauses(wantedCases(revision, keys, parameters))}
     select c.place, c.process, ${caseColumns} from wanted c join variant v using (derivation, variant)`,
    parameters.values,
    options,
  );
  const rowAt = new Map(rows.map((row) => [numberIn(row, "place"), caseRow(row)]));
  return keys.map((_, place) => rowAt.get(place) ?? null);
}

function caseRow(row: Row): CaseRow {
  return {
    processId: numberIn(row, "process"),
    key: String(row["key"]),
    status: statusIn(row, "status") ?? "COMPLETED",
    startMs: numberIn(row, "start_time"),
    endMs: numberIn(row, "end_time"),
    variantHash: String(row["hash"]),
    versionId: numberIn(row, "version"),
    items: numberIn(row, "items"),
  };
}
