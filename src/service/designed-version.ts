import type { ProcessVersion } from "../domain/organisation.ts";
import type { ReplayColumns } from "../domain/work-item-columns.ts";

/**
 * A designed version with the cases that were laid on it counted on its flows, so that it rests on both; without a replay it is what people designed, and nothing
 * else. It stays the current one whatever logs show.
 */
export function withCounts(version: ProcessVersion, replay: ReplayColumns | null, cases: number): ProcessVersion {
  const flows = version.flows.map((flow, index) => {
    const taken = replay?.flowCases[index];
    return { ...flow, cases: taken ?? null, share: taken === undefined || cases === 0 ? null : taken / cases };
  });
  return { ...version, basis: replay === null ? "DESIGNED" : "BOTH", flows };
}
