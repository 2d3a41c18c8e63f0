import type { CaseCriteria, CaseSelection, SelectedPeriod } from "../../../src/domain/selection.ts";
import type { CaseStatus } from "../../../src/domain/organisation.ts";
import { handoverFlags } from "../../../src/domain/work-item-columns.ts";
import { type PlainCase, type PlainFacts, variantsOf } from "./plain-facts.ts";

export interface PlainWindow {
  readonly from: number;
  readonly to: number;
}

export function windowOf(period: { readonly fromMs: number | null; readonly toMs: number | null } | null): PlainWindow {
  return { from: period?.fromMs ?? -Infinity, to: period?.toMs ?? Infinity };
}

export function inWindow(time: number | null, { from, to }: PlainWindow): boolean {
  return time !== null && time >= from && time < to;
}

export function overlap(from: number, to: number, window: PlainWindow): number {
  return Math.max(0, Math.min(to, window.to) - Math.max(from, window.from));
}

export function both(a: PlainWindow, b: PlainWindow): PlainWindow {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** The selected cases of these statuses; of any, where `statuses` is null. `window`: besides, cases that end in it, or for OVERLAP lie in it. */
export function selectedCases(
  { cases }: PlainFacts,
  selection: CaseSelection,
  statuses: readonly CaseStatus[] | null = selection.timed,
  window: PlainWindow = windowOf(null),
): readonly PlainCase[] {
  return cases.filter(
    (it) =>
      (statuses?.includes(it.status) ?? true) &&
      matches(it, selection.include) &&
      !selection.exclude.some((criteria) => matches(it, criteria)) &&
      inPeriod(it, selection.period, window),
  );
}

function inPeriod(it: PlainCase, period: SelectedPeriod | null, window: PlainWindow): boolean {
  const asked = windowOf(period);
  if (period?.on === "OVERLAP") {
    const clip = both(asked, window);
    return it.end >= clip.from && it.start < clip.to;
  }
  return inWindow(period?.on === "CASE_START" ? it.start : it.end, asked) && inWindow(it.end, window);
}

function matches(it: PlainCase, criteria: CaseCriteria): boolean {
  const real = it.items.filter((item) => item.step !== null);
  const lead = it.end - it.start;
  const { leadTimeMs } = criteria;
  return (
    (criteria.processIds?.includes(it.process) ?? true) &&
    (criteria.versionIds?.includes(it.version) ?? true) &&
    (criteria.departmentIds === undefined || real.some((item) => criteria.departmentIds!.includes(item.department))) &&
    (criteria.stepIds === undefined || real.some((item) => criteria.stepIds!.includes(item.step!))) &&
    (criteria.handovers === undefined || criteria.handovers.some((wanted) => handedOver(it, wanted))) &&
    (criteria.attributes === undefined ||
      (criteria.attributes.length > 0 && criteria.attributes.every((wanted) => hasAttribute(it, wanted)))) &&
    (criteria.variants?.some(
      ({ processId, hash }) => processId === it.process && hash === variantsOf(it.process)[it.variant]!.hash,
    ) ??
      true) &&
    (criteria.statuses?.includes(it.status) ?? true) &&
    (leadTimeMs === undefined || (lead >= (leadTimeMs.min ?? -Infinity) && lead <= (leadTimeMs.max ?? Infinity))) &&
    (criteria.cases?.some(({ processId, key }) => processId === it.process && key === it.key) ?? true)
  );
}

function handedOver(it: PlainCase, wanted: NonNullable<CaseCriteria["handovers"]>[number]): boolean {
  const { fromDepartmentIds, toDepartmentIds, returned } = wanted;
  return it.handovers.some(({ from, to, flags }) => {
    if (to === null) return false;
    const giver = it.items[from]!.department;
    const receiver = it.items[to]!.department;
    return (
      fromDepartmentIds.includes(giver) &&
      !toDepartmentIds.includes(giver) &&
      toDepartmentIds.includes(receiver) &&
      !fromDepartmentIds.includes(receiver) &&
      (returned === null || returned === ((flags & handoverFlags.returned) !== 0))
    );
  });
}

function hasAttribute(it: PlainCase, wanted: NonNullable<CaseCriteria["attributes"]>[number]): boolean {
  const fits = (value: string): boolean => {
    const bounded = (bound: number | string | null, holds: (a: number | string, b: number | string) => boolean) =>
      bound === null || holds(typeof bound === "number" ? Number(value) : value, bound);
    return (
      (wanted.in?.includes(value) ?? true) &&
      bounded(wanted.min, (a, b) => a >= b) &&
      bounded(wanted.max, (a, b) => a <= b)
    );
  };
  if (wanted.level === "WORK_ITEM") return it.items.some((item) => item.channel !== null && fits(item.channel));
  const value = it.attributes.map((attributes) => attributes.get(wanted.name)).findLast((text) => text !== undefined);
  return value !== undefined && fits(value);
}
