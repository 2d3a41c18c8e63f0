import { type ReactNode, useId, useState } from "react";
import { Link } from "wouter";
import { countText, shareText } from "../figures/format.ts";
import { Counts } from "../parts/counts.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Preview } from "./check-file.tsx";

/** Departments that are named at once; the others on demand. */
const named = 6;

/** What would come out of importing the file so. */
export function OutcomePanel({ preview, stale }: { readonly preview: Preview; readonly stale: boolean }): ReactNode {
  const heading = useId();
  const { result } = preview;
  return (
    <section className="panel outcome" aria-labelledby={heading}>
      <div className="panel-head">
        <h2 id={heading}>What you will get</h2>
      </div>
      <div className={stale ? "panel-body stale" : "panel-body"}>
        {result === null ? (
          <p className="second">{reasonForNothing(preview)}</p>
        ) : (
          <>
            <Counts
              of={[
                { name: "Cases", count: result.cases },
                { name: "Events", count: result.events },
                { name: "Steps", count: result.steps },
                { name: "Departments", count: result.departmentCount },
                { name: "Resources", count: result.resources },
                ...(result.processCount > 1 ? [{ name: "Processes", count: result.processCount }] : []),
              ]}
            />
            {result.departmentCount > 0 ? (
              <Departments result={result} />
            ) : (
              <p className="problem warn">
                <Icon name="alert" size={14} /> No department is named, so all work would belong to “Unassigned”. Choose
                the column that says who did it, or add a table of resources under “More options”.
              </p>
            )}
            <p className="second small">
              {result.hasStart
                ? "Starts are recorded, so waiting and working are measured, not estimated."
                : "No starts are recorded: how long a step took from its predecessor on is known, not how much of it was waiting."}
            </p>
            {result.processCount > 1 && (
              <p className="second small">Processes: {shortList(result.processes, result.processCount)}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Departments({ result }: { readonly result: NonNullable<Preview["result"]> }): ReactNode {
  const [all, setAll] = useState(false);
  const { departments, departmentCount, events } = result;
  const shown = all ? departments : departments.slice(0, named);
  const told = departments.reduce((sum, department) => sum + department.events, 0);
  const rest = departments.slice(shown.length).reduce((sum, department) => sum + department.events, 0);
  return (
    <>
      <table className="department-counts">
        <caption className="unseen">Departments, with the events each did</caption>
        <tbody>
          {shown.map(({ name, events: count, known }) => (
            <tr key={name}>
              <th scope="row">
                {known === null ? (
                  name
                ) : (
                  <Link className="link" href={`/departments/${known.id}`}>
                    {name}
                  </Link>
                )}
              </th>
              <td className="bar" aria-hidden="true">
                <i style={{ width: `${(count / events) * 100}%` }} />
              </td>
              <td className="figure">{countText(count)}</td>
              <td className="figure second">{shareText(count / events)}</td>
              <td>{known === null ? <span className="tag accent">new</span> : <span className="tag">known</span>}</td>
            </tr>
          ))}
          {rest > 0 && (
            <tr>
              <th scope="row">
                <button type="button" className="link" onClick={() => setAll(true)}>
                  {countText(departmentCount - shown.length)} more
                </button>
              </th>
              <td className="bar" aria-hidden="true">
                <i style={{ width: `${(rest / events) * 100}%` }} />
              </td>
              <td className="figure">{countText(rest)}</td>
              <td className="figure second">{shareText(rest / events)}</td>
            </tr>
          )}
          {departments.length === departmentCount && told < events && (
            <tr>
              <th scope="row" className="second">
                Unassigned
              </th>
              <td className="bar" aria-hidden="true">
                <i className="none" style={{ width: `${((events - told) / events) * 100}%` }} />
              </td>
              <td className="figure">{countText(events - told)}</td>
              <td className="figure second">{shareText((events - told) / events)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function reasonForNothing({ questions, problem }: Preview): string {
  if (questions.length > 0) return "Nothing can be counted until the question about the times is answered.";
  if (problem?.field?.[0] === "mapping") return "Nothing can be counted until the columns above are chosen.";
  return "Nothing, as the file reads now. What stands in the way is said beside the field it concerns.";
}

function shortList(names: readonly string[], count: number): string {
  const shown = names.slice(0, 8).join(", ");
  return count > 8 ? `${shown} and ${countText(count - 8)} more` : shown;
}
