import { caseStatuses, type CaseStatus } from "../../../src/domain/organisation.ts";
import type { CaseSelection } from "../../../src/domain/selection.ts";
import type { CasePoint, CaseTimes, CaseTotals } from "../../../src/domain/totals.ts";
import type { CaseOrder, CaseRow, VariantRow } from "../../../src/warehouse/warehouse.ts";
import { type PlainCase, type PlainFacts, variantsOf } from "./plain-facts.ts";
import { both, inWindow, overlap, type PlainWindow, selectedCases, windowOf } from "./selected-cases.ts";
import { bucketsOver, bucketStart, moments, type PlainBuckets, spread, total } from "./work-reference.ts";

function clipOf({ period }: CaseSelection): PlainWindow {
  return windowOf(period?.on === "OVERLAP" ? period : null);
}

/** Time booked to the items of a case on the critical path inside a window. */
function booked(it: PlainCase, window: PlainWindow) {
  const parts = it.items.map((item) => {
    if (window.from === -Infinity && window.to === Infinity) return item;
    const end = item.end ?? 0;
    const elapsedEnd = end - item.service;
    const waitEnd = elapsedEnd - item.elapsed;
    return {
      wait: overlap(waitEnd - item.wait, waitEnd, window),
      elapsed: overlap(waitEnd, elapsedEnd, window),
      service: overlap(elapsedEnd, end, window),
    };
  });
  return {
    wait: total(parts.map((part) => part.wait)),
    service: total(parts.map((part) => part.service)),
    elapsed: total(parts.map((part) => part.elapsed)),
  };
}

/** Case totals by their definition. */
export function caseTotals(facts: PlainFacts, selection: CaseSelection): readonly CaseTotals[] {
  const clip = clipOf(selection);
  const clipped = selection.period?.on === "OVERLAP";
  const all = selectedCases(facts, selection, null);
  const timed = selectedCases(facts, selection);
  return facts.processes
    .filter((process) => all.some((it) => it.process === process))
    .map((processId) => {
      const cases = timed.filter((it) => it.process === processId);
      const completed = cases.filter((it) => it.status === "COMPLETED");
      const credited = completed.filter((it) => inWindow(it.end, clip));
      const count = (status: CaseStatus) => all.filter((it) => it.process === processId && it.status === status).length;
      const leads = cases.map((it) => overlap(it.start, it.end, clip));
      const critical = cases.map((it) => booked(it, clip));
      const credits = credited.flatMap((it) => it.items);
      return {
        processId,
        cases: cases.length,
        byStatus: Object.fromEntries(caseStatuses.map((status) => [status, count(status)])) as CaseTotals["byStatus"],
        events: total(cases.map((it) => it.events)),
        workItems: total(cases.map((it) => it.items.filter((item) => item.step !== null).length)),
        variants: new Set(cases.map((it) => it.variant)).size,
        lead: { ...spread(leads), exact: BigInt(total(leads)) },
        value: total(credited.map((it) => it.value ?? 0)),
        valueSquares: moments(credited.map((it) => it.value ?? 0)).squares,
        lost: total(credited.map((it) => it.lost)),
        unattributed: total(credited.map((it) => it.unattributed)),
        withoutValue: completed.filter((it) => it.value === null).length,
        creditFallback: completed.filter((it) => it.fallback).length,
        bookedCritical: BigInt(total(critical.map((it) => it.wait + it.service + it.elapsed))),
        bookedShared: clipped
          ? 0n
          : BigInt(
              total(
                cases.flatMap((it) =>
                  it.items.map((item) => item.sharedWait + item.sharedService + item.sharedElapsed),
                ),
              ),
            ),
        bookedCreditWeighted: total(credits.map((item) => item.creditWeighted)),
        bookedCreditEqual: total(credits.map((item) => item.creditEqual)),
      };
    });
}

/** Times a case by their definition. */
export function caseTimes(facts: PlainFacts, selection: CaseSelection): readonly CaseTimes[] {
  const timed = selectedCases(facts, selection);
  return facts.processes
    .map((processId) => {
      const own = timed.filter((it) => it.process === processId).map((it) => booked(it, clipOf(selection)));
      return {
        processId,
        wait: spread(own.map((it) => it.wait)),
        service: spread(own.map((it) => it.service)),
        elapsed: spread(own.map((it) => it.elapsed)),
      };
    })
    .filter((row) => row.wait.n > 0);
}

/** Cases over time by their definition. */
export function casePoints(
  facts: PlainFacts,
  selection: CaseSelection,
  byProcess: boolean,
  buckets: PlainBuckets,
): readonly CasePoint[] {
  const overlapping = selection.period?.on === "OVERLAP";
  const window = both(clipOf(selection), overlapping ? buckets.window : windowOf(null));
  const rows = new Map<string, { readonly it: PlainCase; readonly lead: number; readonly ended: boolean }[]>();
  for (const it of selectedCases(facts, selection, selection.timed, buckets.window)) {
    const places = overlapping
      ? bucketsOver(it, buckets.interval)
          .map(({ bucket, window: whole }) => ({ bucket, part: both(whole, window) }))
          .map(({ bucket, part }) => ({
            bucket,
            lead: overlap(it.start, it.end, part),
            ended: inWindow(it.end, part),
          }))
          .filter(({ lead, ended }) => lead > 0 || ended)
      : [{ bucket: bucketStart(it.end, buckets.interval), lead: it.end - it.start, ended: true }];
    for (const { bucket, lead, ended } of places) {
      const key = JSON.stringify({
        bucketMs: bucket,
        processId: byProcess ? it.process : null,
        status: buckets.status ? it.status : null,
      });
      rows.set(key, [...(rows.get(key) ?? []), { it, lead, ended }]);
    }
  }
  return [...rows].map(([key, own]) => {
    const completed = own.filter(({ it, ended }) => ended && it.status === "COMPLETED");
    return {
      ...(JSON.parse(key) as Pick<CasePoint, "bucketMs" | "processId" | "status">),
      cases: own.length,
      completed: completed.length,
      leadMs: total(own.map(({ lead }) => lead)),
      value: total(completed.map(({ it }) => it.value ?? 0)),
    };
  });
}

/** All selected cases in the asked order. */
export function casesInOrder(facts: PlainFacts, selection: CaseSelection, order: CaseOrder): readonly CaseRow[] {
  const descending = order.endsWith("DESC");
  return [...selectedCases(facts, selection, null)]
    .sort((a, b) => {
      const difference = orderValue(caseRow(a), order) - orderValue(caseRow(b), order);
      const byKey = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      return (descending ? -difference : difference) || a.process - b.process || byKey;
    })
    .map(caseRow);
}

export function orderValue(row: CaseRow, order: CaseOrder): number {
  if (order.startsWith("START")) return row.startMs;
  return order.startsWith("END") ? row.endMs : row.endMs - row.startMs;
}

export function caseRow(it: PlainCase): CaseRow {
  return {
    processId: it.process,
    key: it.key,
    status: it.status,
    startMs: it.start,
    endMs: it.end,
    variantHash: variantsOf(it.process)[it.variant]!.hash,
    versionId: it.version,
    items: it.items.filter((item) => item.step !== null).length,
  };
}

/** All variants of the timed selected cases in order. */
export function variantRows(facts: PlainFacts, selection: CaseSelection): readonly VariantRow[] {
  const timed = selectedCases(facts, selection);
  return facts.processes
    .flatMap((processId) =>
      variantsOf(processId).map(({ hash, steps }, variant) => {
        const own = timed.filter((it) => it.process === processId && it.variant === variant);
        const lead = spread(own.map((it) => overlap(it.start, it.end, clipOf(selection))));
        return { processId, hash, stepIds: steps, cases: own.length, lead };
      }),
    )
    .filter((row) => row.cases > 0)
    .sort((a, b) => b.cases - a.cases || (a.hash < b.hash ? -1 : 1));
}
