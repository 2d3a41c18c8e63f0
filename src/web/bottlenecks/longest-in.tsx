import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText, hoursText } from "../figures/format.ts";
import { analysisFilter, type FilterState } from "../filter/filter-state.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { LongestCasesDocument, type LongestCasesQuery } from "../generated/operations.ts";
import { Failure } from "../parts/panel.tsx";
import type { Ranked } from "./ranking.ts";

const shown = 6;
const hourMs = 3_600_000;

type Case = LongestCasesQuery["cases"]["edges"][number]["node"];

/** The cases that spent most time in the subject, on their critical path; of a handover, the longest cases that have it. */
export function LongestIn({
  subject,
  behind,
}: {
  readonly subject: Ranked["subject"];
  readonly behind: Partial<FilterState>;
}): ReactNode {
  const href = useHref();
  const { state } = useFilter();
  const filter = analysisFilter({ ...state, ...behind });
  const answer = useAnswer(LongestCasesDocument, { filter, first: 100 });
  if (answer.error !== undefined) return <Failure error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return null;
  const cases = answer.data.cases.edges.map(({ node }) => node);
  const timed = cases
    .map((one) => ({ one, ms: timeIn(one, subject) }))
    .sort((a, b) => b.ms - a.ms || b.one.leadTime - a.one.leadTime)
    .slice(0, shown);
  const least = timed.at(-1)?.ms ?? 0;
  const shortest = cases.at(-1)?.leadTime ?? 0;
  // No case that was not looked at is longer than the shortest of those that were, so none can have spent more time in the subject than that.
  const isExact = cases.length === answer.data.cases.totalCount || least >= shortest * hourMs;
  const isHandover = subject.__typename === "Handover";
  return (
    <div className="block">
      <div className="line">
        <span className="medium">{isHandover ? "Longest cases with it" : "Cases with most time in it"}</span>
        <span className="second small">{isHandover || isExact ? "" : `of the ${countText(cases.length)} longest`}</span>
      </div>
      <ul className="facts">
        {timed.map(({ one, ms }) => (
          <li key={one.id}>
            <Link href={href(`/cases/${one.id}`, behind)}>{one.key}</Link>
            <span>{isHandover ? "" : `${hoursText(ms / hourMs)} h`}</span>
            <small>of {hoursText(one.leadTime)} h</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function timeIn({ criticalPath }: Case, subject: Ranked["subject"]): number {
  return criticalPath
    .filter(({ step, department }) =>
      subject.__typename === "Step"
        ? step?.id === subject.id
        : subject.__typename === "Department" && department?.id === subject.id,
    )
    .reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
}
