import type { DerivationCheck } from "../../domain/totals.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import { numberIn } from "./result-row.ts";
import { idList, withClauses } from "./sql-text.ts";

/** How far the credits of a case may be from its value (methods.md 4.2). */
const creditTolerance = 1e-6;

/** By process: whether the derivations of a revision are whole and add up. Looks at every row. */
export async function checkDerivations(
  database: Database,
  revision: number,
  options?: ReadOptions,
): Promise<readonly DerivationCheck[]> {
  const derivations = await database.read(
    "select process, derivation from revision_derivation where revision = $1 order by process",
    [revision],
    options,
  );
  const checks: DerivationCheck[] = [];
  // One after the other: each looks at every row, and others want to read as well.
  for (const row of derivations) {
    checks.push(await checkDerivation(database, numberIn(row, "derivation"), numberIn(row, "process"), options));
  }
  return checks;
}

async function checkDerivation(
  database: Database,
  derivationId: number,
  processId: number,
  options?: ReadOptions,
): Promise<DerivationCheck> {
  const own = `derivation in ${idList([derivationId])}`;
  const [balances, references] = await Promise.all([
    database.read(balanceStatement(own), [], options),
    database.read(referenceStatement(own), [], options),
  ]);
  const balance = balances[0] ?? {};
  const reference = references[0] ?? {};
  const example = balance["example"];
  return {
    derivationId,
    processId,
    cases: numberIn(balance, "cases"),
    workItems: numberIn(balance, "work_items"),
    handovers: numberIn(reference, "handovers"),
    criticalOff: numberIn(balance, "critical_off"),
    sharedOff: numberIn(balance, "shared_off"),
    untiled: numberIn(balance, "untiled"),
    creditOff: numberIn(balance, "credit_off"),
    countOff: numberIn(balance, "count_off"),
    danglingItems: numberIn(reference, "dangling_items"),
    danglingHandovers: numberIn(reference, "dangling_handovers"),
    danglingVariants: numberIn(reference, "dangling_variants"),
    example: typeof example === "string" ? example : null,
  };
}

/** What a case and its work items say of each other. The pieces of the critical path tile the case if each begins where another ends. */
function balanceStatement(own: string): string {
  const booked = "critical_wait + critical_service + critical_elapsed";
  const pieces = `pieces as (
    select case_no, critical_end - (${booked}) as piece_start, critical_end as piece_end,
      lag(critical_end) over (partition by case_no order by critical_end, critical_end - (${booked})) as before
    from work_item where ${own} and critical_end is not null and ${booked} > 0)`;
  const tiles = `tiles as (
    select case_no, min(piece_start) as first, max(piece_end) as last,
      bool_or(before is not null and before <> piece_start) as broken
    from pieces group by case_no)`;
  const sums = `sums as (
    select case_no, count(step) as items, sum(${booked}) as critical, sum(shared_wait + shared_service + shared_elapsed) as shared,
      bool_or(critical_end is null and ${booked} <> 0 or least(critical_wait, critical_service, critical_elapsed) < 0) as misplaced,
      sum(credit_weighted) as weighted, sum(credit_equal) as equal
    from work_item where ${own} group by case_no)`;
  const verdicts = `verdicts as (
    select c.key, c.lead_time, coalesce(s.items, 0) as work_items,
      c.lead_time <> c.end_time - c.start_time or coalesce(s.critical, 0) <> c.lead_time as critical_off,
      coalesce(s.shared, 0) <> c.lead_time as shared_off,
      coalesce(s.misplaced, false) or case when c.lead_time = 0 then t.case_no is not null
        else coalesce(t.broken or t.first <> c.start_time or t.last <> c.end_time, true) end as untiled,
      c.status = 0 and c.value is not null and greatest(
        abs(coalesce(s.weighted, 0) + c.lost + c.unattributed - c.value),
        abs(coalesce(s.equal, 0) + c.lost + c.unattributed - c.value)) > ${creditTolerance} * greatest(1, abs(c.value)) as credit_off,
      coalesce(s.items, 0) <> c.items as count_off
    from "case" c left join sums s using (case_no) left join tiles t using (case_no) where c.${own})`;
  const wrong = "critical_off or shared_off or untiled or credit_off or count_off";
  const count = (rule: string) => `count(*) filter (${rule}) as ${rule}`;
  return `${withClauses(pieces, tiles, sums, verdicts)}
    select count(*) as cases, sum(work_items) as work_items, ${["critical_off", "shared_off", "untiled", "credit_off", "count_off"].map(count).join(", ")},
      min(key) filter (${wrong}) as example
    from verdicts`;
}

/** Rows that name what is not there. */
function referenceStatement(own: string): string {
  const items = `items as (select case_no, item_no from work_item where ${own})`;
  const missing = (
    side: string,
  ) => `(select count(*) from handover h anti join items i on i.case_no = h.case_no and i.item_no = h.${side}
    where h.${own} and h.${side} is not null)`;
  return `${withClauses(items)}
    select (select count(*) from handover where ${own}) as handovers,
      (select count(*) from items anti join (select case_no from "case" where ${own}) using (case_no)) as dangling_items,
      ${missing("from_item")} + ${missing("to_item")} as dangling_handovers,
      (select count(*) from "case" c anti join (select variant from variant where ${own}) using (variant) where c.${own}) as dangling_variants`;
}
