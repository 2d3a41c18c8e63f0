import type { RatioMoments } from "../domain/totals.ts";
import { casesForInterval, ratioOfSums } from "./estimate.ts";

export type ConditionCode =
  | "COMPLETED_CASES"
  | "REQUESTERS"
  | "MONTHS"
  | "STABLE_STRUCTURE"
  | "FITNESS"
  | "LEAD_TIME"
  | "FIRST_PASS_YIELD"
  | "NO_RECENT_CASE"
  | "MANY_PROVISIONAL";

/** One condition of a proposal, and the figure that it is judged by. */
export interface Condition {
  readonly code: ConditionCode;
  /** What is asked and what is there, in a sentence. */
  readonly text: string;
  /** null: cannot be judged, and the text says why. */
  readonly holds: boolean | null;
  readonly value: number | null;
  readonly needed: number;
}

/** Something to decide by people; it holds where every condition does. */
export interface Proposal {
  readonly holds: boolean;
  readonly conditions: readonly Condition[];
}

/** Of a provisional process and its base, over COMPLETED cases. */
export interface PromotionFacts {
  readonly cases: number;
  /** Who did the first work item of a case; null where there is no case. */
  readonly requesters: number;
  /** End of the first and of the last case; null without cases. */
  readonly firstEndMs: number | null;
  readonly lastEndMs: number | null;
  /** Latest cases, of whatever status, that belong to the version of the very latest. */
  readonly unchangedCases: number;
  /** Mean share of the model that the cases keep to; null where no log lies on a model. */
  readonly fitness: number | null;
  readonly leadMs: readonly number[];
  /** Lead times of the base's cases in the class that is compared with. */
  readonly baseLeadMs: readonly number[];
  /** In words, such as `cases that began since`. */
  readonly baseClass: string;
  /** Handovers not returned of all; null without handovers. */
  readonly accepted: RatioMoments | null;
  readonly baseAccepted: RatioMoments | null;
}

const neededCases = 30;
const neededRequesters = 2;
const neededMonths = 3;
const neededUnchanged = 15;
const neededFitness = 0.95;
/** A lead time that may be longer by that factor is not inferior. */
const neededRatio = 1.1;
/** A first-pass yield may be lower by that. */
const yieldMargin = 0.05;
/** The standard normal's 97.5 % quantile. */
const z = 1.959963984540054;
/** So that a case of no time has a logarithm; as in `logRatio` of the totals. */
const offsetMs = 60_000;
const dayMs = 86_400_000;
const monthMs = (365.25 / 12) * dayMs;

/** Whether a provisional process can become what everybody does (methods.md 7.4). */
export function promotionProposal(facts: PromotionFacts): Proposal {
  const { cases, requesters, unchangedCases, fitness } = facts;
  const months =
    facts.firstEndMs === null || facts.lastEndMs === null ? 0 : (facts.lastEndMs - facts.firstEndMs) / monthMs;
  return proposal([
    atLeast("COMPLETED_CASES", cases, neededCases, `${cases} cases are completed`),
    atLeast("REQUESTERS", requesters, neededRequesters, `${requesters} different requesters began them`),
    atLeast("MONTHS", months, neededMonths, `they ended over ${rounded(months)} months`),
    atLeast(
      "STABLE_STRUCTURE",
      unchangedCases,
      neededUnchanged,
      `the structure is unchanged over the latest ${unchangedCases} cases`,
    ),
    fitness === null
      ? unknown(
          "FITNESS",
          neededFitness,
          "No log lies on a model of the process, so nobody knows how well cases keep to it",
        )
      : atLeast("FITNESS", fitness, neededFitness, `cases keep to the model by ${rounded(fitness)}`),
    leadTimeCondition(facts),
    yieldCondition(facts),
  ]);
}

/** Upper end of the 95 % interval of the mean log ratio of lead times, against ln 1.1; told as a ratio. */
function leadTimeCondition({ leadMs, baseLeadMs, baseClass }: PromotionFacts): Condition {
  const fewest = Math.min(leadMs.length, baseLeadMs.length);
  if (fewest < casesForInterval) {
    const text = `Lead times cannot be compared: ${leadMs.length} cases here and ${baseLeadMs.length} ${baseClass} of the base, and ${casesForInterval} of each are needed`;
    return unknown("LEAD_TIME", neededRatio, text);
  }
  const [own, base] = [logMoments(leadMs), logMoments(baseLeadMs)];
  const difference = own.mean - base.mean;
  const upper = Math.exp(difference + z * Math.sqrt(own.variance / leadMs.length + base.variance / baseLeadMs.length));
  return {
    code: "LEAD_TIME",
    text: `Lead time is ${rounded(Math.exp(difference))} times that of the ${baseLeadMs.length} ${baseClass} of the base, at most ${rounded(upper)} times with 95% confidence; at most ${neededRatio} is needed`,
    holds: upper <= neededRatio,
    value: upper,
    needed: neededRatio,
  };
}

function yieldCondition({ accepted, baseAccepted }: PromotionFacts): Condition {
  const own = accepted === null ? null : ratioOfSums(accepted, "SHARE");
  const base = baseAccepted === null ? null : ratioOfSums(baseAccepted, "SHARE");
  const needed = (base?.value ?? 1) - yieldMargin;
  if (base === null || base.value === null || own === null || own.low === null) {
    const text = `First-pass yields cannot be compared: handovers in ${casesForInterval} cases here, and some in the base, are needed`;
    return unknown("FIRST_PASS_YIELD", needed, text);
  }
  return {
    code: "FIRST_PASS_YIELD",
    text: `${rounded(own.value ?? 0)} of the handovers do not come back, at least ${rounded(own.low)} with 95% confidence; at least ${rounded(needed)}, 5 points below the base, is needed`,
    holds: own.low >= needed,
    value: own.low,
    needed,
  };
}

const monthsWithoutCase = 6;

/** Whether a provisional process has come to rest: no case began since `sinceMs` (the last one's begin, or when it was made). */
export function retirementProposal(sinceMs: number, hasCases: boolean, asOfMs: number): Proposal {
  const months = Math.max(0, (asOfMs - sinceMs) / monthMs);
  const since = hasCases ? "the last case began" : "it was made, without a case,";
  return proposal([atLeast("NO_RECENT_CASE", months, monthsWithoutCase, `${since} ${rounded(months)} months ago`)]);
}

const mostInQuarter = 5;
const quarterMs = monthMs * 3;

/** Whether so many provisional processes were made from one base within a quarter that the base itself does not fit any more. */
export function redesignProposal(madeMs: readonly number[]): Proposal {
  const sorted = [...madeMs].sort((a, b) => a - b);
  const most = sorted.reduce((found, first, at) => {
    const within = sorted.filter((ms, place) => place >= at && ms - first <= quarterMs).length;
    return Math.max(found, within);
  }, 0);
  const text = `${most} provisional processes were made from it within one quarter`;
  return proposal([atLeast("MANY_PROVISIONAL", most, mostInQuarter + 1, text)]);
}

function proposal(conditions: readonly Condition[]): Proposal {
  return { holds: conditions.every(({ holds }) => holds === true), conditions };
}

function atLeast(code: ConditionCode, value: number, needed: number, found: string): Condition {
  const text = `${found.charAt(0).toUpperCase()}${found.slice(1)}; at least ${needed} is needed`;
  return { code, text, holds: value >= needed, value, needed };
}

function unknown(code: ConditionCode, needed: number, text: string): Condition {
  return { code, text, holds: null, value: null, needed };
}

/** Mean and variance (over n - 1) of the logarithms. */
function logMoments(times: readonly number[]): { readonly mean: number; readonly variance: number } {
  const logs = times.map((ms) => Math.log(ms + offsetMs));
  const mean = logs.reduce((sum, it) => sum + it, 0) / logs.length;
  return { mean, variance: logs.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (logs.length - 1) };
}

/** To two places behind the point. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
