import type { ProcessStructure } from "../structure/process-structure.ts";

/** A department with those below it in a process, by the structure of a version alone. Null where a figure cannot be had. */
export interface StructuralPlace {
  readonly depth: number;
  /** Every case passes a step that only it does, or without its steps no way leads from start to end. */
  readonly mustPass: boolean;
  readonly singlePointOfFailure: boolean;
  readonly visits: number | null;
  readonly work: number | null;
  readonly reach: () => number | null;
  readonly handoversIn: number;
  readonly handoversOut: number;
  /** Most handed over first, then by id. */
  readonly supplierIds: readonly number[];
  readonly customerIds: readonly number[];
  readonly utilisation: number | null;
  readonly elasticity: number | null;
  readonly inMinCut: boolean;
}

/**
 * Of the steps that these departments do; null where there is none.
 *
 * @param isUnavoidable whether these steps together are on every way from start to end
 */
export function structuralPlace(
  structure: ProcessStructure,
  departmentIds: ReadonlySet<number>,
  isUnavoidable: (stepIds: readonly number[]) => boolean,
): StructuralPlace | null {
  const { doers } = structure.process;
  const mine = structure.steps().filter(({ node }) => doers[node]?.some((it) => departmentIds.has(it.departmentId)));
  if (mine.length === 0) return null;
  const stations = structure.stations().filter(({ load }) => departmentIds.has(load.departmentId));
  const handovers = structure.handovers();
  const into = handovers.filter(
    (it) => departmentIds.has(it.toDepartmentId) && !departmentIds.has(it.fromDepartmentId),
  );
  const out = handovers.filter((it) => departmentIds.has(it.fromDepartmentId) && !departmentIds.has(it.toDepartmentId));
  const others = (pairs: readonly { readonly id: number; readonly times: number }[]): readonly number[] => {
    const timesOf = new Map<number, number>();
    for (const { id, times } of pairs) timesOf.set(id, (timesOf.get(id) ?? 0) + times);
    return [...timesOf].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id);
  };
  const servers = sum(stations.map(({ load }) => load.servers.count));
  const arriving = sum(stations.map(({ load }) => load.queue?.load ?? null));
  return {
    depth: mine.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY),
    mustPass:
      mine.some((step) => step.mustPass && doers[step.node]?.every((it) => departmentIds.has(it.departmentId))) ||
      isUnavoidable(mine.map(({ stepId }) => stepId)),
    singlePointOfFailure: mine.some((step) => step.singlePointOfFailure),
    visits: sum(stations.map((it) => it.visits)),
    work: sum(stations.map((it) => it.work)),
    reach: () => {
      const shares = mine.map((step) => step.reach());
      return shares.reduce((most, share) => (share === null ? most : Math.max(most ?? 0, share)), null);
    },
    handoversIn: into.reduce((total, { times }) => total + times, 0),
    handoversOut: out.reduce((total, { times }) => total + times, 0),
    supplierIds: others(into.map(({ fromDepartmentId: id, times }) => ({ id, times }))),
    customerIds: others(out.map(({ toDepartmentId: id, times }) => ({ id, times }))),
    utilisation: servers === null || arriving === null ? null : arriving / servers,
    elasticity: sum(stations.map((it) => it.elasticity)),
    inMinCut: stations.some((it) => it.inMinCut),
  };
}

/** Null where one of them is unknown. */
function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}
