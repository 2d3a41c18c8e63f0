import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Figure } from "../figures/figure.tsx";
import { countText, hoursText } from "../figures/format.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { DepartmentPlacesDocument, type FigureFragment } from "../generated/operations.ts";
import { Failure } from "../parts/panel.tsx";

/** What is expected of a department, and in which processes its time went. */
export function DepartmentFacts({ id, excess }: { readonly id: string; readonly excess: FigureFragment }): ReactNode {
  const href = useHref();
  const { state, filter } = useFilter();
  const answer = useAnswer(DepartmentPlacesDocument, { department: id, filter, view: state.view });
  if (answer.error !== undefined) return <Failure error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return null;
  const { edges, totalCount } = answer.data.positions;
  return (
    <>
      <div className="block line">
        <span className="medium">Above standard, a case</span>
        <Figure of={excess} unit="h" />
      </div>
      <div className="block">
        <div className="line">
          <span className="medium">In its processes</span>
          <span className="second small">hours, observed / expected</span>
        </div>
        <ul className="facts">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <Link href={href(`/processes/${node.process.id}`)}>{node.process.name}</Link>
              <span>{hoursText(node.delay.all.total)} h</span>
              <small>
                <Figure of={{ ...node.serviceTime.observedOverExpected, low: null, high: null }} />
              </small>
            </li>
          ))}
        </ul>
        {totalCount > edges.length && (
          <p className="muted small">and {countText(totalCount - edges.length)} more processes</p>
        )}
      </div>
    </>
  );
}
