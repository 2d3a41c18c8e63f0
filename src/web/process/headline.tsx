import type { ReactNode } from "react";
import { Balance } from "../figures/balance.tsx";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import { countText, hoursText, ratioText } from "../figures/format.ts";
import type { ProcessHeadQuery, SpreadFragment } from "../generated/operations.ts";

type Metrics = NonNullable<ProcessHeadQuery["process"]>["metrics"];

/** How the process runs, in one row: cases, lead time and what it is made of, variants and handovers. */
export function Headline({ metrics }: { readonly metrics: Metrics }): ReactNode {
  const { cases, openCases, workItems, variants, handovers, leadTime, balance } = metrics;
  const parts = [
    { name: "Wait a case", of: metrics.wait },
    { name: "Service a case", of: metrics.service },
    { name: "Elapsed a case", of: metrics.elapsed },
  ].filter(({ of }) => (of.max ?? 0) > 0);
  return (
    <div className="process-headline">
      <dl>
        <div>
          <dt>Cases</dt>
          <dd>
            <b>{countText(cases)}</b>
            <small>
              {openCases === 0 ? "none" : countText(openCases)} open, {countText(workItems)} work items
            </small>
          </dd>
        </div>
        <div>
          <dt>Lead time, mean</dt>
          <dd>
            <b>{meanText(leadTime)}</b>
            <small>
              {intervalText(leadTime.mean)} n {countText(leadTime.n)}
            </small>
          </dd>
        </div>
        <div>
          <dt>Median</dt>
          <dd>
            <b>{unitText(leadTime.median)}</b>
            <small>
              p90 {unitText(leadTime.p90)}, p95 {unitText(leadTime.p95)}
            </small>
          </dd>
        </div>
        {parts.map(({ name, of }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{meanText(of)}</b>
              <small>
                {intervalText(of.mean)} <span className="more">median {unitText(of.median)}</span>
              </small>
            </dd>
          </div>
        ))}
        <div>
          <dt>Variants</dt>
          <dd>
            <b>{countText(variants)}</b>
            <small>sequences of steps</small>
          </dd>
        </div>
        <div>
          <dt>Handovers</dt>
          <dd>
            <b>{countText(handovers)}</b>
            <small>{cases === 0 ? "no case" : `${ratioText(handovers / cases)} a case`}</small>
          </dd>
        </div>
      </dl>
      <Balance of={[balance]} />
    </div>
  );
}

function meanText({ mean }: SpreadFragment): string {
  return mean.value === null ? reasonText(mean) : unitText(mean.value);
}

function unitText(hours: number | null): string {
  return hours === null ? "–" : `${hoursText(hours)} h`;
}
