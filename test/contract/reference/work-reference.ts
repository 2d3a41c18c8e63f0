import type { CaseSelection } from "../../../src/domain/selection.ts";
import type { CaseStatus } from "../../../src/domain/organisation.ts";
import type {
  DelayView,
  Distribution,
  Interval,
  Moments,
  RatioMoments,
  TimeMoments,
  WorkPoint,
} from "../../../src/domain/totals.ts";
import { itemFlags } from "../../../src/domain/work-item-columns.ts";
import type { Grouping } from "../../../src/warehouse/warehouse.ts";
import type { PlainCase, PlainFacts, PlainItem } from "./plain-facts.ts";
import { both, inWindow, overlap, type PlainWindow, selectedCases, windowOf } from "./selected-cases.ts";

/** Over time: which buckets, which part of time, whether statuses are told apart. */
export interface PlainBuckets {
  readonly interval: Interval;
  readonly window: PlainWindow;
  readonly status: boolean;
}

/** What one item gives to one cell. */
interface Part {
  readonly owner: PlainCase;
  readonly item: PlainItem;
  readonly bucket: number;
  readonly lead: number;
  /** Counts as work. */
  readonly work: boolean;
  readonly credited: boolean;
  readonly wait: number;
  readonly service: number;
  readonly elapsed: number;
}

/** Work totals by their definitions (src/domain/totals.ts), slowly: rows in any order. */
export function workTotals(
  facts: PlainFacts,
  selection: CaseSelection,
  grouping: Grouping,
  view: DelayView,
  buckets: PlainBuckets | null = null,
): readonly WorkPoint[] {
  const window = buckets?.window ?? windowOf(null);
  const parts = selectedCases(facts, selection, selection.timed, window).flatMap((it) =>
    partsOfCase(it, selection, view, buckets),
  );
  const open = selectedCases(facts, selection, ["OPEN"], window).flatMap((it) =>
    partsOfCase(it, selection, view, buckets),
  );
  const cells = cellsOf(parts, grouping, buckets);
  const openCells = cellsOf(open, grouping, buckets);
  return [...new Set([...cells.keys(), ...openCells.keys()])]
    .map((key) => cellTotals(JSON.parse(key) as Key, cells.get(key) ?? [], openCells.get(key) ?? []))
    .filter((it) => it.cases > 0 || it.workItems > 0 || it.all.exact !== 0n || it.provisionalCredit !== 0);
}

/** Sojourns by their definition. */
export function sojourns(facts: PlainFacts, selection: CaseSelection, grouping: Grouping): readonly Distribution[] {
  const parts = selectedCases(facts, selection).flatMap((it) => partsOfCase(it, selection, "CRITICAL", null));
  const worked = parts.filter((part) => part.work);
  return [...cellsOf(worked, grouping, null)].map(([key, cell]) => {
    const { groupId, processId, stepId } = JSON.parse(key) as Key;
    const sojourn = ({ item }: Part) => item.complete! - item.enabled;
    const byCase = [...perCase(cell).values()];
    return {
      groupId,
      processId,
      stepId,
      ...spread(cell.map(sojourn)),
      byCase: ratio(byCase.map((own) => ({ y: total(own.map(sojourn)), x: own.length }))),
    };
  });
}

interface Key {
  readonly bucketMs: number;
  readonly groupId: number | null;
  readonly processId: number | null;
  readonly stepId: number | null;
  readonly resourceId: number | null;
  readonly status: CaseStatus | null;
}

function cellsOf(parts: readonly Part[], grouping: Grouping, buckets: PlainBuckets | null): Map<string, Part[]> {
  const cells = new Map<string, Part[]>();
  for (const part of parts) {
    const groups: readonly (number | null)[] =
      grouping.departments === null
        ? [null]
        : grouping.departments.filter((it) => it.leafIds.includes(part.item.department)).map((it) => it.groupId);
    for (const groupId of groups) {
      const key: Key = {
        bucketMs: part.bucket,
        groupId,
        processId: grouping.process ? part.owner.process : null,
        stepId: grouping.step ? part.item.step : null,
        resourceId: grouping.resource === true ? part.item.resource : null,
        status: buckets?.status === true ? part.owner.status : null,
      };
      const text = JSON.stringify(key);
      cells.set(text, [...(cells.get(text) ?? []), part]);
    }
  }
  return cells;
}

function partsOfCase(
  owner: PlainCase,
  { period }: CaseSelection,
  view: DelayView,
  buckets: PlainBuckets | null,
): readonly Part[] {
  const clip = period?.on === "OVERLAP";
  const whole = both(windowOf(clip ? period : null), clip && buckets !== null ? buckets.window : windowOf(null));
  return owner.items.flatMap((item): readonly Part[] => {
    if (!clip) {
      const bucket = buckets === null ? 0 : bucketStart(owner.end, buckets.interval);
      const booked =
        view === "CRITICAL"
          ? { wait: item.wait, service: item.service, elapsed: item.elapsed }
          : { wait: item.sharedWait, service: item.sharedService, elapsed: item.sharedElapsed };
      const lead = owner.end - owner.start;
      return [{ owner, item, bucket, lead, work: item.step !== null, credited: true, ...booked }];
    }
    const windows =
      buckets === null
        ? [{ bucket: 0, window: whole }]
        : bucketsOver(owner, buckets.interval).map((it) => ({ ...it, window: both(it.window, whole) }));
    return windows
      .map(({ bucket, window }) => partInWindow(owner, item, bucket, window))
      .filter((it) => it.work || it.wait + it.service + it.elapsed > 0 || (it.credited && earnsCredit(item)));
  });
}

function earnsCredit(item: PlainItem): boolean {
  return item.creditWeighted !== 0 || item.creditEqual !== 0;
}

/** The piece of the path is wait, then elapsed or service, up to its end. */
function partInWindow(owner: PlainCase, item: PlainItem, bucket: number, window: PlainWindow): Part {
  const end = item.end ?? 0;
  const elapsedEnd = end - item.service;
  const waitEnd = elapsedEnd - item.elapsed;
  return {
    owner,
    item,
    bucket,
    lead: overlap(owner.start, owner.end, window),
    work: item.step !== null && inWindow(item.complete, window),
    credited: inWindow(owner.end, window),
    wait: overlap(waitEnd - item.wait, waitEnd, window),
    elapsed: overlap(waitEnd, elapsedEnd, window),
    service: overlap(elapsedEnd, end, window),
  };
}

/** Every bucket from the first to the last instant of a case and its items. */
export function bucketsOver(
  owner: PlainCase,
  interval: Interval,
): readonly { readonly bucket: number; readonly window: PlainWindow }[] {
  const times = [
    owner.start,
    owner.end,
    ...owner.items.flatMap((it) => [it.enabled, it.complete ?? it.enabled, it.end ?? it.enabled]),
  ];
  const last = Math.max(...times);
  const found = [];
  for (let from = bucketStart(Math.min(...times), interval); from <= last;) {
    const to = nextBucket(from, interval);
    found.push({ bucket: from, window: { from, to } });
    from = to;
  }
  return found;
}

export function bucketStart(time: number, interval: Interval): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (interval) {
    case "DAY":
      return Date.UTC(year, month, day);
    case "WEEK":
      return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7));
    case "MONTH":
      return Date.UTC(year, month);
    case "QUARTER":
      return Date.UTC(year, month - (month % 3));
    case "YEAR":
      return Date.UTC(year, 0);
    default:
      return interval satisfies never;
  }
}

function nextBucket(from: number, interval: Interval): number {
  const date = new Date(from);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (interval === "DAY" || interval === "WEEK") return Date.UTC(year, month, day + (interval === "DAY" ? 1 : 7));
  return Date.UTC(year, month + { MONTH: 1, QUARTER: 3, YEAR: 12 }[interval]);
}

function cellTotals(key: Key, cell: readonly Part[], open: readonly Part[]): WorkPoint {
  const cases = [...perCase(cell).values()];
  const real = cell.filter(({ item }) => item.step !== null);
  const work = cell.filter((part) => part.work);
  const counted = countedOnce(work);
  const completed = (parts: readonly Part[]) => parts.filter((part) => part.owner.status === "COMPLETED");
  const flagged = (flag: number) => work.filter(({ item }) => (item.flags & flag) !== 0).length;
  const workedCases = perCase(real);
  const known = completed(counted).filter(({ item }) => item.earned !== null);
  const unknown = completed(work).filter(({ item }) => item.earned === null).length;
  const standards = [...perCase(counted.filter(({ item }) => item.standard !== null)).values()].map((own) => ({
    y: total(own.map(sojournOf)),
    x: total(own.map(({ item }) => item.standard!)),
  }));
  const logarithms = standards.map(({ y, x }) => Math.log((y + 60_000) / (x + 60_000)));
  const recorded = cell.filter(({ item }) => (item.flags & notRecorded) === 0);
  return {
    ...key,
    cases: workedCases.size,
    completedCases: perCase(completed(real)).size,
    workItems: work.length,
    executions: counted.length,
    withStart: work.filter(({ item }) => (item.flags & itemFlags.noStart) === 0).length,
    repeats: flagged(itemFlags.repeat),
    redos: flagged(itemFlags.redo),
    wait: timeMoments(cases, (part) => part.wait),
    service: timeMoments(cases, (part) => part.service),
    elapsed: timeMoments(cases, (part) => part.elapsed),
    all: timeMoments(cases, (part) => part.wait + part.service + part.elapsed),
    credit: creditMoments(completed(cell), (item) => item.creditWeighted),
    creditEqual: creditMoments(completed(cell), (item) => item.creditEqual).total,
    creditTimesValue: total(
      completed(cell).map(({ item, owner, credited }) => (credited ? item.creditWeighted * (owner.value ?? 0) : 0)),
    ),
    earned:
      known.length === 0 && unknown > 0
        ? null
        : moments([...perCase(known).values()].map((own) => total(own.map(({ item }) => item.earned!)))),
    unknownWork: unknown,
    sunkMs: total(counted.filter(({ owner }) => owner.status === "ABORTED").map(({ item }) => item.earned ?? 0)),
    provisionalCredit: total(open.map(({ item, credited }) => (credited ? item.creditWeighted : 0))),
    againstStandard: ratio(standards),
    logRatio: moments(logarithms),
    excess: moments(
      [...perCase(work).values()].map((own) =>
        total(own.map((part) => (part.item.standard === null ? 0 : Math.max(0, sojournOf(part) - part.item.standard)))),
      ),
    ),
    targeted: counted.filter(({ item }) => item.target !== null).length,
    onTime: counted.filter((part) => part.item.target !== null && sojournOf(part) <= part.item.target).length,
    flowEfficiency: ratio(
      [...perCase(recorded).values()].map((own) => ({
        y: total(own.map((part) => part.service)),
        x: total(own.map((part) => part.wait + part.service)),
      })),
    ),
    place: total(work.map(({ item }) => item.place!)),
  };
}

const notRecorded =
  itemFlags.unfinished | itemFlags.negative | itemFlags.estimated | itemFlags.noStart | itemFlags.pending;

function sojournOf({ item }: Part): number {
  return item.complete! - item.enabled;
}

/** Of the items of one execution the one with the lowest (process, case key, place) stands for it. */
function countedOnce(work: readonly Part[]): readonly Part[] {
  const ordered = [...work].sort(
    (a, b) =>
      a.owner.process - b.owner.process ||
      (a.owner.key < b.owner.key ? -1 : a.owner.key > b.owner.key ? 1 : 0) ||
      a.item.item - b.item.item,
  );
  const seen = new Set<string>();
  return ordered.filter(({ item }) => {
    if (item.eventId === null) return true;
    if (seen.has(item.eventId)) return false;
    seen.add(item.eventId);
    return true;
  });
}

function perCase(parts: readonly Part[]): Map<PlainCase, Part[]> {
  const cases = new Map<PlainCase, Part[]>();
  for (const part of parts) cases.set(part.owner, [...(cases.get(part.owner) ?? []), part]);
  return cases;
}

function creditMoments(parts: readonly Part[], credit: (item: PlainItem) => number): Moments {
  return moments(
    [...perCase(parts).values()].map((own) => total(own.map((part) => (part.credited ? credit(part.item) : 0)))),
  );
}

function timeMoments(cases: readonly (readonly Part[])[], of: (part: Part) => number): TimeMoments {
  const amounts = cases.map((own) => ({ y: total(own.map(of)), lead: own[0]!.lead }));
  const sum = total(amounts.map(({ y }) => y));
  return {
    total: sum,
    exact: BigInt(sum),
    squares: total(amounts.map(({ y }) => y * y)),
    timesLead: total(amounts.map(({ y, lead }) => y * lead)),
  };
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function moments(values: readonly number[]): Moments {
  return { total: total(values), squares: total(values.map((value) => value * value)) };
}

export function ratio(amounts: readonly { readonly y: number; readonly x: number }[]): RatioMoments {
  return {
    cases: amounts.length,
    y: total(amounts.map(({ y }) => y)),
    x: total(amounts.map(({ x }) => x)),
    yy: total(amounts.map(({ y }) => y * y)),
    xy: total(amounts.map(({ y, x }) => y * x)),
    xx: total(amounts.map(({ x }) => x * x)),
  };
}

/** Quantiles interpolate linearly between neighbours, as statistics programs do. */
export function spread(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (share: number) => {
    if (sorted.length === 0) return null;
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)]!;
    return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place));
  };
  return {
    n: values.length,
    ...moments(values),
    median: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
  };
}
