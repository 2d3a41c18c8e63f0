import { type ReactNode, useId } from "react";
import { countText, instantText } from "../figures/format.ts";
import type { QuestionFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import type { Preview } from "./check-file.tsx";
import { columnsWith } from "./column-table.tsx";
import type { ImportDraft } from "./import-draft.ts";
import { ownZone, zones } from "./time-zones.ts";

/** How the times of the file are read: what is open as a question, what is settled with what settled it. */
export function TimesPanel({
  preview,
  draft,
  question,
  onChange,
}: {
  readonly preview: Preview;
  readonly draft: ImportDraft;
  readonly question: QuestionFragment | null;
  readonly onChange: (part: Partial<ImportDraft>) => void;
}): ReactNode {
  const heading = useId();
  const { columns, result, problem, warnings } = preview;
  const isOpen = preview.questions.length > 0;
  const times = columnsWith(columns, "START", "COMPLETE", "TIMESTAMP");
  const wrong = (field: string): string | null => (problem?.field?.[0] === field && !isOpen ? problem.message : null);
  const needsZone = draft.timeZone !== "" || warnings.some(({ code }) => code === "no-time-zone") || result === null;
  return (
    <section className="panel times" aria-labelledby={heading}>
      <div className="panel-head">
        <h2 id={heading}>Times</h2>
        {isOpen ? (
          <span className="tag warn">
            <Icon name="alert" size={12} /> your answer is needed
          </span>
        ) : (
          result !== null && (
            <span className="tag ok">
              <Icon name="check" size={12} /> {draft.timeFormat === "" ? "settled by the data" : "settled by you"}
            </span>
          )
        )}
      </div>
      <div className="panel-body">
        {question !== null ? (
          <Question question={question} answer={draft.timeFormat} onAnswer={(timeFormat) => onChange({ timeFormat })} />
        ) : (
          <ul className="readings">
            {times.map(({ column, why, samples }) => (
              <li key={column}>
                <b className="medium">{column}</b> <code>{samples[0] ?? ""}</code>
                <span className="second">{readingIn(why)}</span>
              </li>
            ))}
          </ul>
        )}
        {result !== null && (
          <p className="small">
            From <b className="medium">{instantText(result.from)}</b> to{" "}
            <b className="medium">{instantText(result.to)}</b>{" "}
            <span className="second">UTC. Does that look right?</span>
          </p>
        )}
        <div className="time-fields">
          <label>
            <span>Time zone</span>
            <select
              className="field"
              value={draft.timeZone}
              disabled={!needsZone}
              onChange={({ currentTarget }) => onChange({ timeZone: currentTarget.value })}
            >
              <option value="">{needsZone ? "UTC (none in the file)" : "as each time says"}</option>
              {ownZone !== "UTC" && <option value={ownZone}>{ownZone} (of this browser)</option>}
              <optgroup label="All zones">
                {zones
                  .filter((zone) => zone !== ownZone && zone !== "UTC")
                  .map((zone) => (
                    <option key={zone} value={zone}>
                      {zone}
                    </option>
                  ))}
              </optgroup>
            </select>
          </label>
          {preview.format === "CSV" && (
            <label>
              <span>Time format</span>
              <input
                className="field"
                type="text"
                spellCheck={false}
                placeholder="such as %d.%m.%Y %H:%M"
                value={draft.timeFormat}
                onChange={({ currentTarget }) => onChange({ timeFormat: currentTarget.value })}
                {...(wrong("timeFormat") !== null && { "aria-invalid": true })}
              />
            </label>
          )}
        </div>
        {[wrong("timeFormat"), wrong("timeZone")].map(
          (message) =>
            message !== null && (
              <p className="problem" role="alert" key={message}>
                <Icon name="alert" size={14} /> {message}
              </p>
            ),
        )}
      </div>
    </section>
  );
}

function Question({
  question,
  answer,
  onAnswer,
}: {
  readonly question: QuestionFragment;
  readonly answer: string;
  readonly onAnswer: (value: string) => void;
}): ReactNode {
  const name = useId();
  const most = Math.max(...question.options.map(({ readable }) => readable ?? 0));
  return (
    <fieldset className="question">
      <legend>{question.question}</legend>
      <div className="answers">
        {question.options.map(({ value, label, example, readable }) => (
          <label key={value} className={value === answer ? "answer on" : "answer"}>
            <span className="line start">
              <input
                type="radio"
                name={name}
                value={value}
                checked={value === answer}
                onChange={() => onAnswer(value)}
              />
              <b className="medium">{label}</b>
            </span>
            {example !== null && <span className="second small">{example}</span>}
            {readable !== null && (
              <>
                <span className="readable" aria-hidden="true">
                  <i style={{ width: `${most === 0 ? 0 : (readable / most) * 100}%` }} />
                </span>
                <span className="small">{countText(readable)} rows can be read so</span>
              </>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How a column is read, out of the reasons of its guess. */
function readingIn(why: string): string {
  return why.split("; ").at(-1) ?? "";
}
