import { msPerUnit } from "../domain/time-unit.ts";
import type { RatioMoments, WorkTotals } from "../domain/totals.ts";
import { type Estimate, geometricMean, missing, ratioOfSums, wilson } from "./estimate.ts";

export type StandardSource = "AGREED" | "REFERENCE_PERIOD" | "SELF_REFERENCE" | "NONE";

/** Is it quick for what it does? 1 = as expected. `sojourn` rests on a read of its own. */
export interface ServiceTime {
  readonly observedOverExpected: Estimate;
  readonly geometricRatio: Estimate;
  readonly onTimeRate: Estimate;
  readonly flowEfficiency: Estimate;
  readonly standardSource: StandardSource;
}

/** Ratios over fewer expected hours are hidden (methods.md 8). */
const leastExpectedMs = 8 * msPerUnit.HOURS;

/** methods.md 2.3. @param work null = the subject did no work in the selection */
export function serviceTime(work: WorkTotals | null, standardSource: StandardSource): ServiceTime {
  return {
    observedOverExpected: observedOverExpected(work),
    geometricRatio: geometricRatio(work),
    onTimeRate: wilson(work?.onTime ?? 0, work?.targeted ?? 0),
    flowEfficiency: flowEfficiency(work),
    standardSource,
  };
}

/** Sum of sojourns / sum of standards. */
export function observedOverExpected(work: WorkTotals | null): Estimate {
  const against = work?.againstStandard ?? nothing;
  return hiddenRatio(against) ?? ratioOfSums(against, "RATIO");
}

function geometricRatio(work: WorkTotals | null): Estimate {
  const against = work?.againstStandard ?? nothing;
  return hiddenRatio(against) ?? geometricMean(work?.logRatio ?? { total: 0, squares: 0 }, against.cases, "RATIO");
}

const nothing: RatioMoments = { cases: 0, y: 0, x: 0, yy: 0, xy: 0, xx: 0 };

function hiddenRatio({ cases, x: expectedMs }: RatioMoments): Estimate | null {
  if (cases === 0) return missing("NOT_RECORDED", "RATIO", 0, "LINEARISED");
  if (expectedMs === 0) return missing("NOT_APPLICABLE", "RATIO", cases, "LINEARISED");
  return expectedMs < leastExpectedMs ? missing("TOO_FEW", "RATIO", cases, "LINEARISED") : null;
}

/** Recorded service / recorded wait + service. */
function flowEfficiency(work: WorkTotals | null): Estimate {
  if (work === null || work.flowEfficiency.cases === 0) return missing("NOT_RECORDED", "SHARE", 0, "LINEARISED");
  return ratioOfSums(work.flowEfficiency, "SHARE");
}

/** AGREED only where every step concerned has an agreed standard; what the reference period gives, otherwise. */
export function sourceOfStandards(
  stepIds: readonly number[],
  agreedStepIds: ReadonlySet<number>,
  referenceSource: Exclude<StandardSource, "AGREED">,
): StandardSource {
  return stepIds.length > 0 && stepIds.every((id) => agreedStepIds.has(id)) ? "AGREED" : referenceSource;
}
