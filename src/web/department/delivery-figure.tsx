import type { ReactNode } from "react";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import { fewCases } from "../figures/few-cases.ts";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import type { FigureFragment } from "../generated/operations.ts";

/**
 * A share or a mean time of deliveries, its interval below it; in words where the cases are too few for a mean. `cases` is the n that its row
 * shows: n is said again only where it is another.
 */
export function DeliveryFigure({ of, cases }: { readonly of: FigureFragment; readonly cases: number }): ReactNode {
  if (of.value === null) return <span className="muted">{of.n === 0 ? "–" : reasonText(of)}</span>;
  if (of.unit === "HOURS" && of.n < fewCases) return <span className="muted">n {countText(of.n)}, too small</span>;
  return (
    <>
      {of.unit === "SHARE" ? exactShareText(of.value) : `${hoursText(of.value)} h`}
      <small>{intervalText(of)}</small>
      {of.n !== cases && <small>n {countText(of.n)}</small>}
    </>
  );
}
