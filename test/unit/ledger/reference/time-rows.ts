import { caseStatuses } from "../../../../src/domain/organisation.ts";
import { itemFlags, type DerivedLedger } from "../../../../src/domain/work-item-columns.ts";

/** An item of a derived ledger, written out; items and predecessors are numbered in their case. */
export interface ItemRow {
  readonly step: number;
  readonly department: number;
  readonly enabled: number;
  readonly start: number | null;
  readonly complete: number;
  readonly predecessor: number;
  readonly direct: readonly number[];
  readonly critical: {
    readonly wait: number;
    readonly service: number;
    readonly elapsed: number;
    readonly end: number | null;
  };
  readonly shared: { readonly wait: number; readonly service: number; readonly elapsed: number };
  readonly flags: readonly string[];
}

export interface CaseRow {
  readonly key: string;
  readonly status: string;
  readonly start: number;
  readonly end: number;
  readonly items: readonly ItemRow[];
}

/** The cases of a ledger with their items, in the total order. */
export function rowsOf(ledger: DerivedLedger): CaseRow[] {
  const { cases, items, ledger: booked, handovers } = ledger;
  const direct: number[][] = Array.from({ length: items.length }, () => []);
  for (let h = 0; h < handovers.length; h++) {
    const to = handovers.to[h] ?? -1;
    if (to >= 0) direct[to]?.push(handovers.from[h] ?? -1);
  }
  return cases.keys.map((key, c) => {
    const first = items.case.indexOf(c);
    const own = [...items.case.keys()].filter((i) => items.case[i] === c);
    return {
      key,
      status: caseStatuses[number(cases.status, c)] ?? "",
      start: number(cases.startMs, c),
      end: number(cases.endMs, c),
      items: own.map((i) => ({
        step: number(items.step, i),
        department: number(items.department, i),
        enabled: number(booked.enabledMs, i),
        start: orNull(number(items.startMs, i)),
        complete: number(items.completeMs, i),
        predecessor: number(booked.predecessor, i) < 0 ? -1 : number(booked.predecessor, i) - first,
        direct: (direct[i] ?? []).map((j) => j - first),
        critical: {
          wait: number(booked.criticalWaitMs, i),
          service: number(booked.criticalServiceMs, i),
          elapsed: number(booked.criticalElapsedMs, i),
          end: orNull(number(booked.criticalEndMs, i)),
        },
        shared: {
          wait: number(booked.sharedWaitMs, i),
          service: number(booked.sharedServiceMs, i),
          elapsed: number(booked.sharedElapsedMs, i),
        },
        flags: flagsOf(number(items.flags, i)),
      })),
    };
  });
}

/** Names of the bits set. */
export function flagsOf(bits: number): string[] {
  return Object.entries(itemFlags).flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : [name]));
}

export function sumOf({ wait, service, elapsed }: { wait: number; service: number; elapsed: number }): number {
  return wait + service + elapsed;
}

function number(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`${index} is not in a column of ${column.length}`);
  return value;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
