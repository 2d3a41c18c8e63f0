import type { ReactNode } from "react";
import { fewCases } from "../figures/few-cases.ts";
import { Figure } from "../figures/figure.tsx";
import { countText, hoursText } from "../figures/format.ts";
import type { SpreadFragment } from "../generated/operations.ts";

/** Fewer than these, and a quantile is shaky. */
const enough = { median: 6, p90: 29, p95: 59 } as const;

/** A duration in hours: mean with its interval, and quantiles, hatched where they rest on too few. */
export function Spread({ of, what }: { readonly of: SpreadFragment; readonly what: string }): ReactNode {
  return (
    <dl className="process-spread">
      <div>
        <dt>Mean</dt>
        <dd className={of.n < fewCases ? "hatched" : ""}>
          <Figure of={of.mean} unit="h" />
        </dd>
      </div>
      {(["median", "p90", "p95"] as const).map((name) => (
        <div key={name}>
          <dt>{name === "median" ? "Median" : name}</dt>
          <dd className={of.n < enough[name] ? "hatched" : ""}>{hoursText(of[name])} h</dd>
        </div>
      ))}
      <div>
        <dt>n</dt>
        <dd>
          {countText(of.n)} {what}
        </dd>
      </div>
    </dl>
  );
}
