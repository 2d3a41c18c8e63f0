import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText, exactShareText } from "../figures/format.ts";
import { ProcessBasisDocument } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";

/** What the logs of a process record, and what had to be repaired. */
export function QualityPanel({ process }: { readonly process: string }): ReactNode {
  const answer = useAnswer(ProcessBasisDocument, { id: process });
  const quality = answer.data?.process?.quality;
  const warnings = answer.data?.process?.derivation?.warnings ?? [];
  const rows =
    quality === undefined
      ? []
      : [
          { name: "With a recorded start", share: quality.withStart },
          { name: "With a resource", share: quality.withResource },
          { name: "With a department", share: quality.withDepartment },
          { name: "Dates without a time of day", share: quality.coarseTimestamps },
        ];
  return (
    <Panel title="Data quality" note="Shares of the work items." answer={answer}>
      <ul className="process-quality">
        {rows.map(({ name, share }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${share * 100}%` }} />
            </span>
            <b>{exactShareText(share)}</b>
          </li>
        ))}
      </ul>
      {quality !== undefined && (
        <p className="second small">
          {countText(quality.duplicates)} duplicates, {countText(quality.repaired)} work items with repaired times.
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="process-list-short process-warnings">
          {warnings.map(({ code, message, count, example }) => (
            <li key={code}>
              <span>
                {message}
                {example !== null && <small className="second"> First: {example}.</small>}
              </span>
              <b>{countText(count)}×</b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
