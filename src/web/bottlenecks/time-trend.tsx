import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { analysisFilter, type FilterState } from "../filter/filter-state.ts";
import { useFilter } from "../filter/use-filter.ts";
import { CasesByPeriodDocument, TimeByPeriodDocument, type TimePointFragment } from "../generated/operations.ts";
import { TrendBars } from "../figures/trend-bars.tsx";
import { Failure } from "../parts/panel.tsx";
import type { Ranked } from "./ranking.ts";

interface Asked {
  readonly subject: Ranked["subject"];
  readonly behind: Partial<FilterState>;
}

/** How the hours a case went over time, by the month in which the cases ended; of a handover, how many cases had it. */
export function TimeTrend({ subject, behind }: Asked): ReactNode {
  return subject.__typename === "Handover" ? (
    <CasesTrend behind={behind} />
  ) : (
    <HoursTrend subject={subject} behind={behind} />
  );
}

function HoursTrend({ subject, behind }: Asked): ReactNode {
  const { state } = useFilter();
  const isStep = subject.__typename === "Step";
  const answer = useAnswer(TimeByPeriodDocument, {
    interval: "MONTH",
    by: isStep ? ["PROCESS", "STEP"] : ["DEPARTMENT"],
    filter: analysisFilter({ ...state, ...behind }),
  });
  if (answer.error !== undefined) return <Failure error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return null;
  const own = ({ step, process, department }: TimePointFragment): boolean =>
    subject.__typename === "Step"
      ? step === subject.name && process === subject.process.name
      : subject.__typename === "Department" && department === subject.name;
  const hours = new Map<string, { readonly hours: number; readonly n: number }>();
  const { wait, service, elapsed } = answer.data;
  for (const point of [...wait, ...service, ...elapsed].filter(own)) {
    const before = hours.get(point.time);
    hours.set(point.time, { hours: (before?.hours ?? 0) + (point.value ?? 0), n: Math.max(before?.n ?? 0, point.n) });
  }
  const points = [...hours].map(([time, { hours: sum, n }]) => ({ time, value: n === 0 ? 0 : sum / n, n }));
  return (
    <div className="block">
      <div className="line">
        <span className="medium">Hours a case, by month of end</span>
        <span className="second small">critical view</span>
      </div>
      <TrendBars points={points} unit="h a case" />
    </div>
  );
}

function CasesTrend({ behind }: { readonly behind: Partial<FilterState> }): ReactNode {
  const { state } = useFilter();
  const answer = useAnswer(CasesByPeriodDocument, {
    interval: "MONTH",
    filter: analysisFilter({ ...state, ...behind }),
  });
  if (answer.error !== undefined) return <Failure error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return null;
  const points = answer.data.cases.map(({ time, value, n }) => ({ time, value: value ?? 0, n }));
  return (
    <div className="block">
      <div className="line">
        <span className="medium">Cases with it, by month of end</span>
      </div>
      <TrendBars points={points} unit="cases" />
    </div>
  );
}
