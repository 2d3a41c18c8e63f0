import type { ReactNode } from "react";
import { Balance } from "../figures/balance.tsx";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import { countText, hoursText, ratioText } from "../figures/format.ts";
import type { ProcessHeadQuery, SpreadFragment } from "../generated/operations.ts";

type Metrics = NonNullable<ProcessHeadQuery["process"]>["metrics"];

/** How the process runs, in one row: cases, lead time and what it is made of, variants and handovers. */
export function Headline({ metrics }: { readonly metrics: Metrics }): ReactNode {
  const { cases, openCases, events, workItems, variants, handovers, leadTime, balance } = metrics;
  const parts = [
    { name: "Wait a case", of: metrics.wait },
    { name: "Service a case", of: metrics.service },
    { name: "Elapsed a case", of: metrics.elapsed },
  ].filter(({ of }) => (of.max ?? 0) > 0);
  return (
    <dl className="headline">
      <div>
        <dt>Cases</dt>
        <dd>{countText(cases)}</dd>
        <small>
          {openCases === 0 ? "none open" : `${countText(openCases)} open beside them`}, {countText(workItems)} work
          items
        </small>
      </div>
      <div>
        <dt>Lead time, mean</dt>
        <dd>{meanText(leadTime)}</dd>
        <small>
          {intervalText(leadTime.mean)} n {countText(leadTime.n)}
        </small>
      </div>
      <div>
        <dt>Median</dt>
        <dd>{hoursText(leadTime.median)} h</dd>
        <small>
          p90 {hoursText(leadTime.p90)} h, p95 {hoursText(leadTime.p95)} h
        </small>
      </div>
      {parts.map(({ name, of }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{meanText(of)}</dd>
          <small>
            {intervalText(of.mean)} median {hoursText(of.median)} h
          </small>
        </div>
      ))}
      <div>
        <dt>Variants</dt>
        <dd>{countText(variants)}</dd>
        <small>of {countText(events)} events</small>
      </div>
      <div>
        <dt>Handovers</dt>
        <dd>{countText(handovers)}</dd>
        <small>{cases === 0 ? "no case" : `${ratioText(handovers / cases)} a case`}</small>
      </div>
      <div className="last">
        <Balance of={[balance]} />
      </div>
    </dl>
  );
}

function meanText({ mean }: SpreadFragment): string {
  return mean.value === null ? reasonText(mean) : `${hoursText(mean.value)} h`;
}
