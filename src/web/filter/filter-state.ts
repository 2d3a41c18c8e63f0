import type { AnalysisFilter, CaseSelector } from "../generated/operations.ts";

/** What a page looks at, as it stands in its address: a shared address shows the same figures. Ids where not said otherwise. */
export interface FilterState {
  /** First day, and first day after, such as 2025-01-01; by the end of the case. Null = open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kinds: readonly ("ROUTINE" | "PROVISIONAL")[];
  readonly statuses: readonly ("COMPLETED" | "OPEN" | "ABORTED" | "STALE")[];
  readonly processes: readonly string[];
  readonly departments: readonly string[];
  readonly steps: readonly string[];
  readonly variants: readonly string[];
  /** Giver and receiver of a handover. */
  readonly handover: readonly [string, string] | null;
  /** What drops out of rankings. */
  readonly without: readonly ("EXTERNAL" | "SYSTEM")[];
  readonly view: "CRITICAL" | "SHARED";
}

const kinds = ["ROUTINE", "PROVISIONAL"] as const;
const statuses = ["COMPLETED", "OPEN", "ABORTED", "STALE"] as const;
const exclusions = ["EXTERNAL", "SYSTEM"] as const;
const day = /^\d{4}-\d\d-\d\d$/;

/** Names of the parameters that make up the filter; a link to another view of the same cases keeps them. */
export const filterParameters = [
  "from",
  "to",
  "kind",
  "status",
  "process",
  "department",
  "step",
  "variant",
  "handover",
  "without",
  "view",
] as const;

/** Reads an address; what it says that is no filter is left out. */
export function filterOf(address: URLSearchParams): FilterState {
  const [from, to] = [address.get("from"), address.get("to")];
  const pair = address.get("handover")?.split("~") ?? [];
  return {
    from: from !== null && day.test(from) ? from : null,
    to: to !== null && day.test(to) ? to : null,
    kinds: known(address, "kind", kinds),
    statuses: known(address, "status", statuses),
    processes: address.getAll("process"),
    departments: address.getAll("department"),
    steps: address.getAll("step"),
    variants: address.getAll("variant"),
    handover: pair[0] !== undefined && pair[1] !== undefined ? [pair[0], pair[1]] : null,
    without: known(address, "without", exclusions),
    view: address.get("view") === "shared" ? "SHARED" : "CRITICAL",
  };
}

/** Writes a filter into an address, in place of what stood there; other parameters stay. */
export function writeFilter(address: URLSearchParams, state: FilterState): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of filterParameters) next.delete(name);
  const put = (name: string, values: readonly string[]): void => {
    for (const value of values) next.append(name, value);
  };
  put("from", state.from === null ? [] : [state.from]);
  put("to", state.to === null ? [] : [state.to]);
  put("kind", state.kinds.map(lower));
  put("status", state.statuses.map(lower));
  put("process", state.processes);
  put("department", state.departments);
  put("step", state.steps);
  put("variant", state.variants);
  put("handover", state.handover === null ? [] : [state.handover.join("~")]);
  put("without", state.without.map(lower));
  put("view", state.view === "SHARED" ? ["shared"] : []);
  return next;
}

/** The filter as the API takes it; undefined where everything is selected. */
export function analysisFilter(state: FilterState): AnalysisFilter | undefined {
  const include: CaseSelector = {
    ...(state.kinds.length > 0 && { kinds: state.kinds }),
    ...(state.statuses.length > 0 && { status: state.statuses }),
    ...(state.processes.length > 0 && { processes: state.processes }),
    ...(state.departments.length > 0 && { departments: state.departments }),
    ...(state.steps.length > 0 && { steps: state.steps }),
    ...(state.variants.length > 0 && { variants: state.variants }),
    ...(state.handover !== null && { handovers: [{ from: state.handover[0], to: state.handover[1] }] }),
  };
  const period = {
    ...(state.from !== null && { from: `${state.from}T00:00:00Z` }),
    ...(state.to !== null && { to: `${state.to}T00:00:00Z` }),
  };
  const filter = {
    ...(Object.keys(include).length > 0 && { include }),
    ...(Object.keys(period).length > 0 && { period }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

function known<Value extends string>(
  address: URLSearchParams,
  name: string,
  values: readonly Value[],
): readonly Value[] {
  const asked = address.getAll(name).map((value) => value.toUpperCase());
  return values.filter((value) => asked.includes(value));
}

function lower(value: string): string {
  return value.toLowerCase();
}
