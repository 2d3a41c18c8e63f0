import { type ReactNode, useId } from "react";
import { countText } from "../figures/format.ts";
import type { OutcomeFragment, WarningFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { WarningItem } from "./warning-item.tsx";

/** Rules that leave records out. */
const leftOut = new Set(["no-case", "no-activity", "unreadable-time", "no-time"]);

/** Rules that tell how something was read, and touch no figure for the worse. */
const notes = new Set([
  "no-time-zone",
  "encoding",
  "log-attribute",
  "lines-above-header",
  "department-from-resource",
  "system-department",
  "column-renamed",
  "case-attribute-changes",
  "resource-table-unused",
  "time-format-unused",
]);

/** Every rule that touched a record, with how many and where first; what was left out adds up with what is kept. */
export function WarningList({
  warnings,
  result,
}: {
  readonly warnings: readonly WarningFragment[];
  /** null where nothing could be counted. */
  readonly result: Pick<OutcomeFragment, "events"> | null;
}): ReactNode {
  const heading = useId();
  const lost = warnings.reduce((sum, { code, count }) => (leftOut.has(code) ? sum + count : sum), 0);
  const isNote = ({ code }: WarningFragment): boolean => notes.has(code);
  const noted = warnings.filter(isNote).length;
  return (
    <section className="warnings" aria-labelledby={heading}>
      <div className="panel-head">
        <h2 id={heading}>Notes and warnings</h2>
        <p>every rule that touched a record</p>
      </div>
      <ul>
        {result !== null && lost === 0 && (
          <li className="ok">
            <Icon name="check" size={14} />
            <div>
              <b>Case, step and time in every record</b>
              <span>nothing is left out</span>
            </div>
            <em>{countText(result.events)}</em>
          </li>
        )}
        {warnings.map((warning) => (
          <WarningItem key={`${warning.code} ${warning.message}`} warning={warning} note={isNote(warning)} />
        ))}
        {result === null && warnings.length === 0 && (
          <li className="note">
            <Icon name="info" size={14} />
            <div>
              <b>Nothing was counted yet</b>
              <span>what is open has to be answered first</span>
            </div>
            <em />
          </li>
        )}
      </ul>
      {result !== null && (
        <p className="sum second small">
          {countText(result.events + lost)} records = {countText(result.events)} kept + {countText(lost)} left out.{" "}
          {countText(noted)} {noted === 1 ? "note" : "notes"}, {countText(warnings.length - noted)}{" "}
          {warnings.length - noted === 1 ? "warning" : "warnings"}.
        </p>
      )}
    </section>
  );
}
