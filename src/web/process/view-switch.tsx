import type { ReactNode } from "react";
import { useFilter } from "../filter/use-filter.ts";
import { Segments } from "../parts/segments.tsx";

export const processViews = [
  { value: "map", label: "Map" },
  { value: "bpmn", label: "BPMN" },
  { value: "table", label: "Table" },
] as const;
export type ProcessView = (typeof processViews)[number]["value"];

/** How a process is shown; its address says so. */
export function useProcessView(): ProcessView {
  const { parameter } = useFilter();
  return processViews.find(({ value }) => value === parameter("show"))?.value ?? "map";
}

/** Switches between the map, the BPMN diagram and the table of a process. */
export function ViewSwitch({ value }: { readonly value: ProcessView }): ReactNode {
  const { setParameters } = useFilter();
  return (
    <Segments
      label="How the process is shown"
      value={value}
      onChange={(next) => setParameters({ show: next === "map" ? null : next })}
      options={processViews}
    />
  );
}
