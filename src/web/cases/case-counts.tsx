import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText, exactShareText } from "../figures/format.ts";
import { analysisFilter } from "../filter/filter-state.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { CaseCountsDocument, type CaseStatus } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";

const statuses: readonly CaseStatus[] = ["COMPLETED", "ABORTED", "OPEN", "STALE"];

/** How the selected cases stand; the counts add up to `total`. */
export function CaseCounts({ total }: { readonly total?: number }): ReactNode {
  const { state } = useFilter();
  const href = useHref();
  const asked = state.statuses.length === 0 ? statuses : statuses.filter((status) => state.statuses.includes(status));
  const of = (status: CaseStatus) => analysisFilter({ ...state, statuses: [status] });
  const answer = useAnswer(CaseCountsDocument, {
    completed: of("COMPLETED"),
    aborted: of("ABORTED"),
    open: of("OPEN"),
    stale: of("STALE"),
  });
  const { data } = answer;
  const counts = {
    COMPLETED: data?.completed.totalCount ?? 0,
    ABORTED: data?.aborted.totalCount ?? 0,
    OPEN: data?.open.totalCount ?? 0,
    STALE: data?.stale.totalCount ?? 0,
  };
  const sum = asked.reduce((all, status) => all + counts[status], 0);
  return (
    <Panel title="How they stand" note="figures rest on completed and aborted ones" answer={answer}>
      <ul className="facts">
        {asked.map((status) => (
          <li key={status}>
            {counts[status] === 0 ? (
              <span className="muted">{status.toLowerCase()}</span>
            ) : (
              <Link href={href("/cases", { statuses: [status] })}>{status.toLowerCase()}</Link>
            )}
            <span>{countText(counts[status])}</span>
            <small>{exactShareText(sum === 0 ? null : counts[status] / sum)}</small>
          </li>
        ))}
        <li className="sum">
          <span>In all</span>
          <b className="strong">{countText(sum)}</b>
          <small>
            {total !== undefined && sum !== total
              ? `${countText(total - sum)} off`
              : exactShareText(sum === 0 ? null : 1)}
          </small>
        </li>
      </ul>
    </Panel>
  );
}
