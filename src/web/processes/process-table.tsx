import { type ReactNode, useMemo } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Figure } from "../figures/figure.tsx";
import { countText, dayText, hoursText, ratioText, shareText } from "../figures/format.ts";
import { casesBehind } from "../filter/cases-behind.ts";
import { analysisFilter } from "../filter/filter-state.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { LastCaseDocument, type ProcessListQuery } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { CaseTrend } from "./case-trend.tsx";
import { handoversPerCase, type ListedProcess, type SortKey, sorted, sortKeys, waitingShare } from "./process-order.ts";

const heads: Readonly<Record<SortKey, string>> = {
  name: "Process",
  cases: "Cases",
  open: "Open",
  median: "Median, h",
  mean: "Mean lead time, h",
  waiting: "Waiting",
  departments: "Departments",
  handovers: "Handovers a case",
};

/** The processes as a table that can be sorted by its heads. */
export function ProcessTable({
  processes,
  points,
  edited,
  onEdit,
}: {
  readonly processes: readonly ListedProcess[];
  readonly points: ProcessListQuery["series"];
  readonly edited: string | null;
  readonly onEdit: (id: string) => void;
}): ReactNode {
  const { parameter, setParameters } = useFilter();
  const href = useHref();
  const key = sortKeys.find((known) => known === parameter("sort")) ?? "name";
  return (
    <div className="scroll">
      <table className="process-list">
        <thead>
          <tr>
            {sortKeys.map((head) => (
              <th
                key={head}
                scope="col"
                {...(head === key && { "aria-sort": head === "name" ? "ascending" : "descending" })}
              >
                <button type="button" onClick={() => setParameters({ sort: head === "name" ? null : head })}>
                  {heads[head]}
                  {head === key && <Icon name="down" size={12} />}
                </button>
              </th>
            ))}
            <th scope="col">Last case ended</th>
            <th scope="col">Cases a month</th>
            <th scope="col">
              <span className="unseen">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted(processes, key).map((process) => {
            const { id, name, kind, derivedFrom, currentVersion, metrics, positions } = process;
            return (
              <tr key={id} className={id === edited ? "chosen" : ""}>
                <th scope="row">
                  <Link className="link" href={href(`/processes/${id}`)}>
                    {name}
                  </Link>{" "}
                  <span className={kind === "PROVISIONAL" ? "tag accent" : "tag"}>
                    {kind === "PROVISIONAL" ? "provisional" : "routine"}
                  </span>
                  {metrics.cases === 0 && currentVersion?.basis === "DESIGNED" && (
                    <span className="tag">designed, no case</span>
                  )}
                  {derivedFrom !== null && <small className="second"> from {derivedFrom.process.name}</small>}
                </th>
                <td>{countText(metrics.cases)}</td>
                <td>{countText(metrics.openCases)}</td>
                <td>{hoursText(metrics.leadTime.median)}</td>
                <td>
                  <Figure of={metrics.leadTime.mean} />
                </td>
                <td>
                  {metrics.cases === 0 ? (
                    "–"
                  ) : waitingShare(process) === null ? (
                    <span className="muted">not recorded</span>
                  ) : (
                    shareText(waitingShare(process))
                  )}
                </td>
                <td>{countText(positions.totalCount)}</td>
                <td>{ratioText(handoversPerCase(process))}</td>
                <td>
                  <LastEnd process={id} />
                </td>
                <td>
                  <CaseTrend name={name} points={points} />
                </td>
                <td>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Change ${name}`}
                    onClick={() => onEdit(id)}
                  >
                    <Icon name="edit" />
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function LastEnd({ process }: { readonly process: string }): ReactNode {
  const { state } = useFilter();
  const filter = useMemo(() => {
    // Of the cases that the row's figures rest on; open ones have no end.
    const only = { processes: [process] };
    return analysisFilter({ ...state, ...(casesBehind(state, only) ?? only) });
  }, [state, process]);
  const { data } = useAnswer(LastCaseDocument, { filter });
  if (data === undefined) return null;
  const end = data.cases.edges[0]?.node.end;
  return end == null ? "–" : dayText(end);
}
