import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { AnalysisFilter } from "../generated/operations.ts";
import { analysisFilter, filterOf, filterParameters, type FilterState, writeFilter } from "./filter-state.ts";

/** The filter that the page's address holds, and the other parameters of the address. */
export function useFilter(): {
  readonly state: FilterState;
  /** For the `filter` argument of the API. */
  readonly filter: AnalysisFilter | undefined;
  readonly set: (change: Partial<FilterState>) => void;
  /** Another parameter of the address; null where it is not there. */
  readonly parameter: (name: string) => string | null;
  /** Sets other parameters; null takes one away. */
  readonly setParameters: (change: Readonly<Record<string, string | null>>) => void;
} {
  const [address, setAddress] = useSearchParams();
  const state = useMemo(() => filterOf(address), [address]);
  const filter = useMemo(() => analysisFilter(state), [state]);
  const set = useCallback(
    (change: Partial<FilterState>) =>
      setAddress((before) => writeFilter(before, { ...filterOf(before), ...change }), { replace: true }),
    [setAddress],
  );
  const setParameters = useCallback(
    (change: Readonly<Record<string, string | null>>) =>
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setAddress],
  );
  return { state, filter, set, parameter: (name) => address.get(name), setParameters };
}

/** Makes addresses of other views that look at the same cases; `change` narrows or widens them, `more` are parameters of the other view. */
export function useHref(): (
  path: string,
  change?: Partial<FilterState>,
  more?: Readonly<Record<string, string>>,
) => string {
  const [address] = useSearchParams();
  return (path, change = {}, more = {}) => {
    const kept = new URLSearchParams();
    for (const name of filterParameters) for (const value of address.getAll(name)) kept.append(name, value);
    const next = writeFilter(kept, { ...filterOf(kept), ...change });
    for (const [name, value] of Object.entries(more)) next.set(name, value);
    const text = next.toString();
    return text === "" ? path : `${path}?${text}`;
  };
}
