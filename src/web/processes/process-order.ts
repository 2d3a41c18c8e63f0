import type { ProcessListQuery } from "../generated/operations.ts";

export type ListedProcess = ProcessListQuery["processes"]["edges"][number]["node"];

/** What the list can be sorted by. */
export const sortKeys = ["name", "cases", "open", "median", "mean", "waiting", "departments", "handovers"] as const;
export type SortKey = (typeof sortKeys)[number];

/** Share of wait in the recorded wait and service; null where starts are not recorded. */
export function waitingShare({ metrics: { wait, service } }: ListedProcess): number | null {
  const [waited, worked] = [wait.mean.value ?? 0, service.mean.value ?? 0];
  return waited + worked === 0 ? null : waited / (waited + worked);
}

export function handoversPerCase({ metrics: { handovers, cases } }: ListedProcess): number | null {
  return cases === 0 ? null : handovers / cases;
}

/** The processes in an order: names rise, figures fall; unknown figures come last, equal ones by name. */
export function sorted(processes: readonly ListedProcess[], key: SortKey): readonly ListedProcess[] {
  return processes.toSorted((a, b) => {
    if (key !== "name") {
      const [x, y] = [figureOf(a, key), figureOf(b, key)];
      if (x !== y) return (y ?? Number.NEGATIVE_INFINITY) > (x ?? Number.NEGATIVE_INFINITY) ? 1 : -1;
    }
    return a.name.localeCompare(b.name);
  });
}

function figureOf(process: ListedProcess, key: Exclude<SortKey, "name">): number | null {
  const { metrics } = process;
  switch (key) {
    case "cases":
      return metrics.cases;
    case "open":
      return metrics.openCases;
    case "median":
      return metrics.leadTime.median;
    case "mean":
      return metrics.leadTime.mean.value;
    case "waiting":
      return waitingShare(process);
    case "departments":
      return process.positions.totalCount;
    case "handovers":
      return handoversPerCase(process);
    default:
      return key satisfies never;
  }
}
