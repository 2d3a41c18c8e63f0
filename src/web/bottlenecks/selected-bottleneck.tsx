import { type ReactNode } from "react";
import { Link } from "wouter";
import { Balance } from "../figures/balance.tsx";
import { intervalText } from "../figures/estimate-text.ts";
import { Figure } from "../figures/figure.tsx";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import { TimeBar } from "../figures/time-bar.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { SidePanel } from "../parts/side-panel.tsx";
import { DepartmentFacts } from "./department-facts.tsx";
import { HandoverFacts } from "./handover-facts.tsx";
import { LongestIn } from "./longest-in.tsx";
import { casesOf, nameOf, pageOf, type Ranked } from "./ranking.ts";
import { StepFacts } from "./step-facts.tsx";
import { TimeTrend } from "./time-trend.tsx";

/** A row of the ranking at large: what it is, its time, what is expected of it, who did it, how it went over time, and its cases. */
export function SelectedBottleneck({
  row,
  onClose,
}: {
  readonly row: Ranked;
  readonly onClose: () => void;
}): ReactNode {
  const href = useHref();
  const { state } = useFilter();
  const { subject, delay, cases } = row;
  const page = pageOf(subject, href);
  const behind = casesOf(subject, state);
  return (
    <SidePanel
      label="Selected bottleneck"
      kind={`Rank ${row.rank}`}
      title={nameOf(subject)}
      onClose={onClose}
      className="panel side bottleneck"
    >
      <p className="block second small">{sentenceOf(row)}</p>
      <div className="block">
        <div className="line">
          <span className="medium">
            Time, {subject.__typename === "Handover" ? "critical" : state.view.toLowerCase()} view
          </span>
          <b className="strong">{hoursText(delay.all.total)} h</b>
        </div>
        <div className="line second small">
          <span>of all lead time</span>
          <span className="nowrap">
            {exactShareText(delay.all.shareOfLeadTime.value)}{" "}
            <span className="micro">{intervalText(delay.all.shareOfLeadTime)}</span>
          </span>
        </div>
        <div className="line second small">
          <span>a case it is in</span>
          <Figure of={delay.all.perCase} unit="h" />
        </div>
        <TimeBar of={delay} legend />
      </div>
      {subject.__typename === "Step" && <StepFacts id={subject.id} excess={delay.excess} />}
      {subject.__typename === "Department" && <DepartmentFacts id={subject.id} excess={delay.excess} />}
      {subject.__typename === "Handover" && <HandoverFacts of={subject} />}
      {behind !== null && <TimeTrend subject={subject} behind={behind} />}
      {behind !== null && <LongestIn subject={subject} behind={behind} />}
      <div className="block line">
        <span className="second small">n = {countText(cases)} cases</span>
        <Balance of={[delay.balance]} />
      </div>
      <div className="side-actions">
        {page !== null && (
          <Link className="button primary" href={page}>
            {subject.__typename === "Step" ? "Open in process" : "Open department"}
          </Link>
        )}
        {behind !== null && (
          <Link className="button" href={href("/cases", behind)}>
            Its cases
          </Link>
        )}
      </div>
    </SidePanel>
  );
}

function sentenceOf({ subject, cases, delay }: Ranked): string {
  const held = `${exactShareText(delay.all.shareOfLeadTime.value)} of all lead time`;
  switch (subject.__typename) {
    case "Step": {
      const [most, ...others] = subject.performedBy;
      const who =
        most === undefined ? "" : `, done by ${most.department.name}${others.length === 0 ? "" : " and others"}`;
      return `A step of ${subject.process.name}${who}. It holds ${held}, in ${countText(cases)} cases.`;
    }
    case "Department":
      return `${subject.external ? "An outside party" : "A department"}. ${countText(cases)} cases waited for it or were in its hands, for ${held}.`;
    case "Handover":
      return `${subject.from.name} hands work to ${subject.to.name}, where it lay for ${held} before ${subject.to.name} began or ended it.`;
    case "Resource":
      return `${subject.department === null ? "A resource" : `A resource of ${subject.department.name}`}. ${countText(cases)} cases waited for it or were in its hands, for ${held}.`;
    default:
      return subject satisfies never;
  }
}
