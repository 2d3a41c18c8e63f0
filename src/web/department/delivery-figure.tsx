import type { ReactNode } from "react";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import { fewCases } from "../figures/few-cases.ts";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import type { FigureFragment } from "../generated/operations.ts";

/** A share or a mean time of deliveries, interval and n below it; in words where the cases are too few for a mean. */
export function DeliveryFigure({ of }: { readonly of: FigureFragment }): ReactNode {
  if (of.value === null) return <span className="muted">{of.n === 0 ? "–" : reasonText(of)}</span>;
  if (of.unit === "HOURS" && of.n < fewCases) return <span className="muted">n {countText(of.n)}, too small</span>;
  const interval = intervalText(of);
  return (
    <>
      {of.unit === "SHARE" ? exactShareText(of.value) : `${hoursText(of.value)} h`}
      <small>
        {interval === "" ? "" : `${interval} `}n {countText(of.n)}
      </small>
    </>
  );
}
