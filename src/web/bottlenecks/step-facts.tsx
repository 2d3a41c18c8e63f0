import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Figure } from "../figures/figure.tsx";
import { countText, hoursText, shareText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import { type FigureFragment, StepFactsDocument, type StandardSource } from "../generated/operations.ts";
import { Failure } from "../parts/panel.tsx";

const sources: Readonly<Record<StandardSource, string>> = {
  AGREED: "agreed",
  REFERENCE_PERIOD: "mean of the reference period",
  SELF_REFERENCE: "mean of its first cases",
  NONE: "",
};

/** What is expected of a step, and who did it, in all its cases. */
export function StepFacts({ id, excess }: { readonly id: string; readonly excess: FigureFragment }): ReactNode {
  const href = useHref();
  const answer = useAnswer(StepFactsDocument, { step: id });
  if (answer.error !== undefined) return <Failure error={answer.error} again={answer.again} />;
  const step = answer.data?.node;
  if (step?.__typename !== "Step") return null;
  const { standard, performedBy, assignedTo } = step;
  const executions = performedBy.reduce((sum, performer) => sum + performer.executions, 0);
  return (
    <>
      <div className="block">
        <div className="line">
          <span className="medium">Standard</span>
          {standard?.sojourn == null ? (
            <span className="muted small">none known</span>
          ) : (
            <span>
              {hoursText(standard.sojourn)} h <small className="second">{sources[standard.source]}</small>
            </span>
          )}
        </div>
        <div className="line second small">
          <span>Above it, a case</span>
          <Figure of={excess} unit="h" />
        </div>
      </div>
      <div className="block">
        <div className="line">
          <span className="medium">Done by</span>
          <span className="second small">
            {assignedTo === null ? "no model assigns it" : `assigned to ${assignedTo.name}`}
          </span>
        </div>
        <ul className="facts">
          {performedBy.map((performer) => (
            <li key={performer.department.id}>
              <Link href={href(`/departments/${performer.department.id}`)}>{performer.department.name}</Link>
              <span>{countText(performer.executions)} times</span>
              <small>{shareText(performer.executions / executions)}</small>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
