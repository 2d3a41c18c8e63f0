import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { moreText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { FindingToldFragment } from "../generated/operations.ts";
import { SeverityTag } from "../findings/severity-tag.tsx";
import { Panel } from "../parts/panel.tsx";
import { countsText } from "../findings/finding-counts.ts";
import { bySeverity } from "./design-data.ts";

const mostAtFirst = 8;

/** What is wrong with a version, worst first; each leads to the step it blames. Nothing of it stops anybody from working on. */
export function FindingsPanel({
  findings,
  stale,
  process,
  onSelect,
}: {
  readonly findings: readonly FindingToldFragment[];
  readonly stale: boolean;
  readonly process: string;
  readonly onSelect: (step: string) => void;
}): ReactNode {
  const href = useHref();
  const [count, setCount] = useState(mostAtFirst);
  const shown = bySeverity(findings).slice(0, count);
  return (
    <Panel
      title="Findings"
      note="What stands out in the drawing; nothing of it is refused."
      right={
        <Link className="link" href={href("/findings", {}, { of: process })}>
          With its load
        </Link>
      }
    >
      <p className="second small" role="status">
        {countsText(findings)}
      </p>
      <ul className={stale ? "finding-list stale" : "finding-list"}>
        {shown.map((finding, index) => (
          <li key={index}>
            <SeverityTag severity={finding.severity} />
            <div>
              <p>
                {finding.message}
                {finding.step !== null && (
                  <>
                    {" "}
                    <StepLink step={finding.step} onSelect={onSelect} />
                  </>
                )}
              </p>
              <p className="second small">{finding.remedy}</p>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" className="button" onClick={() => setCount(findings.length)}>
          {moreText(findings.length - shown.length, findings.length - shown.length)}
        </button>
      )}
    </Panel>
  );
}

function StepLink({
  step: { id, name },
  onSelect,
}: {
  readonly step: { readonly id: string; readonly name: string };
  readonly onSelect: (step: string) => void;
}): ReactNode {
  return (
    <button type="button" className="link" onClick={() => onSelect(id)}>
      Look at {name}
    </button>
  );
}

/** The findings that blame one step. */
export function StepFindings({
  findings,
  step,
}: {
  readonly findings: readonly FindingToldFragment[];
  readonly step: string;
}): ReactNode {
  const own = bySeverity(findings).filter((finding) => finding.step?.id === step);
  if (own.length === 0) return null;
  return (
    <ul className="finding-list in-side">
      {own.map(({ severity, message, remedy }) => (
        <li key={message}>
          <SeverityTag severity={severity} />
          <div>
            <p>{message}</p>
            <p className="second small">{remedy}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
