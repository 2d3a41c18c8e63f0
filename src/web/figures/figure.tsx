import type { ReactNode } from "react";
import type { FigureFragment } from "../generated/operations.ts";
import { inUnit, intervalText, reasonText } from "./estimate-text.ts";
import { exactShareText } from "./format.ts";

/** A figure, its interval small beside it; in words why there is none. */
export function Figure({ of, unit = "" }: { readonly of: FigureFragment; readonly unit?: string }): ReactNode {
  if (of.value === null) return <span className="muted small">{reasonText(of)}</span>;
  const interval = intervalText(of);
  return (
    <span className="nowrap">
      <span className="medium">
        {interval !== "" && of.unit === "SHARE" ? exactShareText(of.value) : inUnit(of.value, of.unit)}
      </span>
      {unit !== "" && <span className="second small"> {unit}</span>}
      {interval !== "" && <span className="muted micro"> {interval}</span>}
    </span>
  );
}
