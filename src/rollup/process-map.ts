import type { TimeUnit } from "../domain/time-unit.ts";
import type { CaseTotals, StepFlow, StepWork, WorkTotals } from "../domain/totals.ts";
import { type Delay, delay } from "./delay.ts";
import { durationSummary, type DurationSummary } from "./duration-summary.ts";
import { meanPlace } from "./mean-place.ts";

export interface MapNode {
  readonly stepId: number;
  /** The department that did most executions of it. */
  readonly departmentId: number | null;
  readonly cases: number;
  /** Mean place of its work in the order of the case, 0 first, 1 last. */
  readonly order: number;
  readonly executions: number;
  /** Work items the case itself enabled. */
  readonly starts: number;
  /** Work items of finished cases that enable no other. */
  readonly ends: number;
  readonly repeats: number;
  readonly delay: Delay;
}

export interface MapEdge {
  readonly fromStepId: number;
  readonly toStepId: number;
  readonly cases: number;
  readonly times: number;
  /** Whether most of these times another department took over. */
  readonly handover: boolean;
  pickUp(asked: { readonly unit?: TimeUnit | null }): DurationSummary;
}

export interface ProcessMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/**
 * The steps of one process and which directly enabled which; nodes and edges most cases first, then by id.
 *
 * @param work the process's work by step
 * @param performers its steps by leaf department
 * @param minShareOfCases steps and edges in fewer of the selected cases are left out, and edges to such steps
 */
export function processMap(
  work: readonly WorkTotals[],
  flows: readonly StepFlow[],
  performers: readonly StepWork[],
  cases: CaseTotals | null,
  minShareOfCases = 0,
): ProcessMap {
  const least = minShareOfCases * (cases?.cases ?? 0);
  const mainDepartments = mainDepartmentOf(performers);
  const enabled = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const flow of flows) {
    if (flow.toStepId === null) ends.set(flow.fromStepId, flow.times);
    else enabled.set(flow.toStepId, (enabled.get(flow.toStepId) ?? 0) + flow.binding);
  }
  const nodes = work
    .flatMap((row) => {
      if (row.stepId === null || row.cases < least) return [];
      return [
        {
          stepId: row.stepId,
          departmentId: mainDepartments.get(row.stepId) ?? null,
          cases: row.cases,
          order: meanPlace(row),
          executions: row.executions,
          starts: row.workItems - (enabled.get(row.stepId) ?? 0),
          ends: ends.get(row.stepId) ?? 0,
          repeats: row.repeats,
          delay: delay(row, cases === null ? [] : [cases], "CRITICAL"),
        },
      ];
    })
    .sort((a, b) => b.cases - a.cases || a.stepId - b.stepId);
  const shown = new Set(nodes.map((node) => node.stepId));
  const edges = flows
    .flatMap((flow) => {
      const { fromStepId, toStepId } = flow;
      if (toStepId === null || flow.cases < least || !shown.has(fromStepId) || !shown.has(toStepId)) return [];
      return [
        {
          fromStepId,
          toStepId,
          cases: flow.cases,
          times: flow.times,
          handover: flow.handovers * 2 > flow.times,
          pickUp: ({ unit }: { readonly unit?: TimeUnit | null }) => durationSummary(flow.pickUp, unit ?? "HOURS"),
        },
      ];
    })
    .sort((a, b) => b.cases - a.cases || a.fromStepId - b.fromStepId || a.toStepId - b.toStepId);
  return { nodes, edges };
}

function mainDepartmentOf(performers: readonly StepWork[]): ReadonlyMap<number, number> {
  const best = new Map<number, StepWork>();
  for (const row of performers) {
    const known = best.get(row.stepId);
    if (
      known === undefined ||
      row.executions > known.executions ||
      (row.executions === known.executions && row.groupId < known.groupId)
    ) {
      best.set(row.stepId, row);
    }
  }
  return new Map([...best].map(([stepId, row]) => [stepId, row.groupId]));
}
