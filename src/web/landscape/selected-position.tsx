import { type ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { Figure } from "../figures/figure.tsx";
import { intervalText } from "../figures/estimate-text.ts";
import { amountText, countText, exactShareText, hoursText } from "../figures/format.ts";
import { TimeBar } from "../figures/time-bar.tsx";
import { casesBehind } from "../filter/cases-behind.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { SelectedPositionDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { Failure } from "../parts/panel.tsx";

/** What a chosen cell stands for: the department's place in the process, in figures and in one sentence. */
export function SelectedPosition({
  department,
  process,
  onClose,
}: {
  readonly department: string;
  readonly process: string;
  readonly onClose: () => void;
}): ReactNode {
  const { state, filter } = useFilter();
  const href = useHref();
  const answer = useAnswer(SelectedPositionDocument, { department, process, filter, view: state.view });
  const position = answer.data?.positions.edges[0]?.node;
  const behind = casesBehind(state, { departments: [department], processes: [process] });
  if (answer.error !== undefined) {
    return (
      <aside className="panel side" aria-label="Selected position">
        <div className="panel-head">
          <h2>Selected position</h2>
        </div>
        <Failure error={answer.error} again={answer.again} />
      </aside>
    );
  }
  return (
    <SidePanel
      label="Selected position"
      title={position === undefined ? "…" : `${position.department.name} in ${position.process.name}`}
      onClose={onClose}
      className={`panel side${answer.stale ? " stale" : ""}`}
    >
      {position === undefined ? (
        <p className="nothing">{answer.loading ? "Reading …" : "It has no work in this selection."}</p>
      ) : (
        <>
          <ol className="way" aria-label="From whom, what, to whom">
            <li>{neighbours(position.suppliers) || "start"}</li>
            <li className="own">{stepsText(position.steps)}</li>
            <li>{neighbours(position.customers) || "end"}</li>
          </ol>
          <div className="pair">
            <div>
              <span>Output credit</span>
              <b>
                {amountText(position.output.credit.value)} <i>{position.process.valueUnit ?? "cases"}</i>
              </b>
              <small>
                {exactShareText(position.output.creditShare.value)} of {countText(position.output.creditShare.n)} cases
              </small>
            </div>
            <div>
              <span>Earned hours</span>
              <b>
                {hoursText(position.output.earnedHours.value)} <i>h</i>
              </b>
              <small>
                first pass {exactShareText(position.output.firstPassYield.value)}, {countText(position.output.returned)}{" "}
                returned
              </small>
            </div>
          </div>
          <div className="block">
            <div className="line">
              <span className="medium">Delay, {state.view.toLowerCase()} view</span>
              <b className="strong">{hoursText(position.delay.all.total)} h</b>
            </div>
            <div className="line second small">
              <span>
                {exactShareText(position.delay.all.shareOfLeadTime.value)} of lead time{" "}
                {intervalText(position.delay.all.shareOfLeadTime)}
              </span>
              <span>{hoursText(position.delay.all.perCase.value)} h a case</span>
            </div>
            <TimeBar of={position.delay} legend />
          </div>
          <div className="block line">
            <span className="medium">Observed / expected</span>
            <Figure of={position.serviceTime.observedOverExpected} />
          </div>
          <div className="block">
            <p className="second small">{position.summary}</p>
          </div>
          <div className="block line">
            <span className="second small">n = {countText(position.cases)} cases</span>
            <Balance of={[position.delay.balance, position.output.balance]} />
          </div>
          <div className="side-actions">
            <Link className="button primary" href={href(`/departments/${position.department.id}`)}>
              Open department
            </Link>
            {behind !== null && (
              <Link className="button" href={href("/cases", behind)}>
                Its cases
              </Link>
            )}
            <CopyGraphQL of={answer} />
          </div>
        </>
      )}
    </SidePanel>
  );
}

function neighbours(all: readonly { readonly department: { readonly name: string } }[]): string {
  return all.map(({ department }) => department.name).join(", ");
}

function stepsText(steps: readonly { readonly step: { readonly name: string } }[]): string {
  const [first, ...others] = steps;
  if (first === undefined) return "no step";
  return others.length === 0 ? first.step.name : `${first.step.name} +${others.length}`;
}
