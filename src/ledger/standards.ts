import { caseStatuses } from "../domain/organisation.ts";
import { itemFlags, type FrozenDerivation, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { credibleStandard } from "./credible-standard.ts";
import type { Enablement } from "./enablement.ts";
import type { DerivationInput } from "./process-log.ts";

/** With so many observations a step's own mean is its standard, so that observed / expected over the reference cases is exactly 1. */
const enoughObservations = 20;
/** Weight, in observations, of the mean over all items in the standard of a step with fewer (k of methods.md 2.2). */
const parentWeight = 10;

/** Items without a recorded start and completion say nothing about service. */
const withoutService =
  itemFlags.noStart | itemFlags.negative | itemFlags.estimated | itemFlags.unfinished | itemFlags.pending;

const completed = caseStatuses.indexOf("COMPLETED");

/** The part of what is frozen that concerns standards. */
export type FrozenStandards = Pick<
  FrozenDerivation,
  "referenceFromMs" | "referenceToMs" | "referenceSource" | "parentSojournMs" | "standards"
>;

export interface Standards {
  readonly frozen: FrozenStandards;
  /** By item: expected sojourn tau, ms; NaN for a pending item and where there is no standard. */
  readonly standardMs: Float64Array;
  /** By item: agreed sojourn, ms; NaN where nobody agreed one. */
  readonly targetMs: Float64Array;
  /** By step id: standard work content h, ms; NaN where unknown. */
  readonly workMs: Float64Array;
}

export interface StandardsInput {
  readonly items: WorkItemColumns;
  readonly enablement: Enablement;
  readonly cases: { readonly keys: readonly string[]; readonly endMs: Float64Array; readonly status: Uint8Array };
  readonly settings: Pick<DerivationInput["settings"], "referenceFromMs" | "referenceToMs">;
  readonly frozen: FrozenStandards | null;
  readonly agreed: DerivationInput["agreedStandards"];
  readonly borrowed: DerivationInput["agreedStandards"];
}

/**
 * Standards of the steps (methods.md 2.2, 4.3), with x = complete - enabled, over the items of the reference cases:
 *
 *   own(s), n(s) = mean and number of x of the step;  parent = mean of x over all items
 *   tau(s) = agreed sojourn; else, of a step that borrows one, own drawn towards it (`credibleStandard`); else own if n >= 20; else (n own + 10 parent) / (n + 10); unknown without reference cases
 *   h(s)   = agreed work; else mean recorded service in the reference cases; else over all cases; else borrowed; else unknown
 *
 * Reference cases = the COMPLETED cases that end in the period people set, [from, to); else the first floor(n / 2) COMPLETED cases by (end, case
 * key). Without a set period they are decided once: what an earlier derivation froze is taken as it is.
 *
 * Sums of whole milliseconds are exact in doubles up to 285,000 years a step, so no compensation is needed. O(items + cases log cases).
 */
export function deriveStandards(input: StandardsInput): Standards {
  const { items, agreed, borrowed } = input;
  const kept = keptStandards(input);
  const stepIds = [...(kept?.standards ?? []), ...agreed, ...borrowed].map(({ stepId }) => stepId);
  const steps = stepIds.reduce((max, id) => Math.max(max, id), largest(items.step)) + 1;
  const reference = kept === null ? referenceCases(input) : new Uint8Array(input.cases.status.length);
  const measured = measure(input, reference, steps);
  const frozen = kept ?? freeze(input, reference, measured);

  const parent = frozen.parentSojournMs ?? Number.NaN;
  const tau = new Float64Array(steps).fill(parent);
  const target = new Float64Array(steps).fill(Number.NaN);
  // 0 / 0 is NaN: no service recorded.
  const workMs = measured.allServices.map((sum, step) => sum / measured.allServed[step]!);
  for (const { stepId, n, sojournMs, workMs: work } of frozen.standards) {
    if (sojournMs !== null) tau[stepId] = shrunken(n, sojournMs, parent);
    if (work !== null) workMs[stepId] = work;
  }
  const ownOf = new Map(frozen.standards.map((own) => [own.stepId, own]));
  for (const { stepId, sojournMs, workMs: work } of borrowed) {
    const own = ownOf.get(stepId);
    if (sojournMs !== null) tau[stepId] = credibleStandard(own?.n ?? 0, own?.sojournMs ?? null, sojournMs);
    if (work !== null && Number.isNaN(workMs[stepId])) workMs[stepId] = work;
  }
  for (const { stepId, sojournMs, workMs: work } of agreed) {
    if (sojournMs !== null) tau[stepId] = target[stepId] = sojournMs;
    if (work !== null) workMs[stepId] = work;
  }
  return { frozen, standardMs: byItem(items, tau), targetMs: byItem(items, target), workMs };
}

/** What an earlier derivation decided, unless people set a period now, or had set the one it rests on. */
function keptStandards({ settings, frozen }: StandardsInput): FrozenStandards | null {
  if (frozen === null || isPeriodSet(settings) || frozen.referenceSource !== "SELF_REFERENCE") return null;
  const { referenceFromMs, referenceToMs, referenceSource, parentSojournMs, standards } = frozen;
  return { referenceFromMs, referenceToMs, referenceSource, parentSojournMs, standards };
}

function isPeriodSet({ referenceFromMs, referenceToMs }: StandardsInput["settings"]): boolean {
  return referenceFromMs !== null || referenceToMs !== null;
}

/** Standard of a step with n observations: its own mean, drawn towards that of all items where they are few (methods.md 2.2). */
export function shrunken(n: number, own: number, parent: number): number {
  return n >= enoughObservations ? own : (n * own + parentWeight * parent) / (n + parentWeight);
}

/** By case, 1 = reference. */
function referenceCases({ cases, settings }: StandardsInput): Uint8Array {
  return isPeriodSet(settings) ? completedIn(cases, settings) : firstHalfOfCompleted(cases);
}

/** COMPLETED cases that end in [from, to). */
function completedIn({ endMs, status }: StandardsInput["cases"], settings: StandardsInput["settings"]): Uint8Array {
  const from = settings.referenceFromMs ?? Number.NEGATIVE_INFINITY;
  const to = settings.referenceToMs ?? Number.POSITIVE_INFINITY;
  return status.map((it, c) => (it === completed && endMs[c]! >= from && endMs[c]! < to ? 1 : 0));
}

/** The first floor(n / 2) COMPLETED cases by (end, key). Only those that end with the last of them are sorted by key. */
function firstHalfOfCompleted({ keys, endMs, status }: StandardsInput["cases"]): Uint8Array {
  const reference = new Uint8Array(status.length);
  const ends = new Float64Array(status.length);
  let n = 0;
  for (let c = 0; c < status.length; c++) if (status[c] === completed) ends[n++] = endMs[c]!;
  const half = Math.floor(n / 2);
  if (half === 0) return reference;
  const lastEnd = ends.subarray(0, n).sort()[half - 1]!;
  const tied: number[] = [];
  for (let c = 0; c < status.length; c++) {
    if (status[c] !== completed) continue;
    if (endMs[c]! < lastEnd) reference[c] = 1;
    else if (endMs[c] === lastEnd) tied.push(c);
  }
  tied.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
  for (const c of tied.slice(0, half - ends.indexOf(lastEnd))) reference[c] = 1;
  return reference;
}

/** Sums and numbers by step id: sojourn and service in the reference cases, service in all. */
interface Measured {
  readonly observations: Int32Array;
  readonly sojourns: Float64Array;
  readonly served: Int32Array;
  readonly services: Float64Array;
  readonly allServed: Int32Array;
  readonly allServices: Float64Array;
}

function measure({ items, enablement }: StandardsInput, reference: Uint8Array, steps: number): Measured {
  const { case: caseOf, step, flags, startMs, completeMs, length } = items;
  const { enabledMs } = enablement;
  const observations = new Int32Array(steps);
  const sojourns = new Float64Array(steps);
  const served = new Int32Array(steps);
  const services = new Float64Array(steps);
  const allServed = new Int32Array(steps);
  const allServices = new Float64Array(steps);
  for (let i = 0; i < length; i++) {
    const bits = flags[i]!;
    if ((bits & itemFlags.pending) !== 0) continue;
    const s = step[i]!;
    const hasService = (bits & withoutService) === 0;
    const service = hasService ? completeMs[i]! - startMs[i]! : 0;
    if (hasService) {
      allServed[s]!++;
      allServices[s]! += service;
    }
    if (reference[caseOf[i]!] === 0) continue;
    observations[s]!++;
    sojourns[s]! += completeMs[i]! - enabledMs[i]!;
    if (hasService) {
      served[s]!++;
      services[s]! += service;
    }
  }
  return { observations, sojourns, served, services, allServed, allServices };
}

function freeze({ cases, settings }: StandardsInput, reference: Uint8Array, measured: Measured): FrozenStandards {
  const { observations, sojourns, served, services } = measured;
  const standards = [...observations.keys()]
    .filter((stepId) => observations[stepId]! > 0)
    .map((stepId) => ({
      stepId,
      n: observations[stepId]!,
      sojournMs: sojourns[stepId]! / observations[stepId]!,
      workMs: served[stepId] === 0 ? null : services[stepId]! / served[stepId]!,
    }));
  const n = standards.reduce((sum, it) => sum + it.n, 0);
  const set = isPeriodSet(settings);
  const period = set ? settings : periodOf(cases, reference);
  return {
    referenceFromMs: period.referenceFromMs,
    referenceToMs: period.referenceToMs,
    referenceSource: n === 0 ? "NONE" : set ? "REFERENCE_PERIOD" : "SELF_REFERENCE",
    parentSojournMs: n === 0 ? null : sojourns.reduce((sum, it) => sum + it, 0) / n,
    standards,
  };
}

/** The half-open period of the reference cases' ends. Others may end in its last instant: the standards themselves say what counted. */
function periodOf({ endMs }: StandardsInput["cases"], reference: Uint8Array): StandardsInput["settings"] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < endMs.length; c++) {
    if (reference[c] === 0) continue;
    if (endMs[c]! < first) first = endMs[c]!;
    if (endMs[c]! > last) last = endMs[c]!;
  }
  return first > last
    ? { referenceFromMs: null, referenceToMs: null }
    : { referenceFromMs: first, referenceToMs: last + 1 };
}

/** NaN for a pending item. */
function byItem({ step, length }: WorkItemColumns, byStep: Float64Array): Float64Array {
  const column = new Float64Array(length).fill(Number.NaN);
  for (let i = 0; i < length; i++) if (step[i]! >= 0) column[i] = byStep[step[i]!]!;
  return column;
}

function largest(column: Int32Array): number {
  let max = -1;
  for (let i = 0; i < column.length; i++) if (column[i]! > max) max = column[i]!;
  return max;
}
