import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { ratioText, shareText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import { MissingList } from "../findings/missing-list.tsx";
import { changeText, serversText, utilisationText, waitText } from "../findings/queue-words.ts";
import { DepartmentLoadDocument, type DepartmentLoadQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";
import "../process/process.css";

type Load = NonNullable<DepartmentLoadQuery["department"]>["load"];

/** What arrives at a department by design, over all its processes: one queue, without any log. */
export function LoadPanel({ department }: { readonly department: string }): ReactNode {
  const href = useHref();
  const answer = useAnswer(DepartmentLoadDocument, { id: department });
  const load = answer.data?.department?.load;
  const isEmpty = load !== undefined && load.parts.length === 0 && load.missing.length === 0;
  return (
    <Panel
      title="Load by design"
      note="One queue for its steps in all current versions, without the departments below it; no log is needed."
      right={<CopyGraphQL of={answer} compact />}
      answer={answer}
      bare
    >
      {load === undefined ? null : isEmpty ? (
        <p className="nothing">
          No step of a current version is known to bring it work. Assign steps to it in the design of a{" "}
          <Link className="link" href={href("/processes")}>
            process
          </Link>
          , with how much work they are and how often cases begin.
        </p>
      ) : (
        <>
          <dl className="structure-head">
            <Fact label="Utilisation" value={utilisationText(load)} note={busyText(load)} />
            <Fact
              label="Can work at once"
              value={serversText(load)}
              note={
                <Link className="link" href={href("/departments", {}, { change: department })}>
                  {load.serversSource === "CAPACITY" ? "Change it" : "Set it"}
                </Link>
              }
            />
            <Fact label="Mean wait, h" value={waitText(load)} note="until work is taken up" />
            <Fact label="Arrives an hour" value={ratioText(load.arrivalsPerHour)} note="pieces of work" />
            <Fact
              label="Mean work, h"
              value={ratioText(load.meanWork)}
              note={load.variation === null ? "" : `variation ${ratioText(load.variation)}`}
            />
            <Fact label="With one more, h" value={changeText(load.oneMoreServer)} note="change of the wait" />
          </dl>
          {load.missing.length > 0 && <MissingList missing={load.missing} />}
          {load.parts.length > 0 && <Parts load={load} />}
        </>
      )}
    </Panel>
  );
}

function Fact({
  label,
  value,
  note,
}: {
  readonly label: string;
  readonly value: string;
  readonly note: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        <small>{note}</small>
      </dd>
    </div>
  );
}

function busyText({ hoursPerHour, stable }: Load): string {
  return `${ratioText(hoursPerHour)} h of work an hour${stable === false ? ", more than it can do" : ""}`;
}

function Parts({ load: { parts, hoursPerHour, complete } }: { readonly load: Load }): ReactNode {
  const href = useHref();
  return (
    <div className="scroll">
      <table className="process-rows">
        <caption className="unseen">What brings it work</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="text">
              Process
            </th>
            <th scope="col">Visits a case</th>
            <th scope="col">Arrives an hour</th>
            <th scope="col">Work, h</th>
            <th scope="col">Hours an hour</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ process, step, visits, arrivalsPerHour, work }) => (
            <tr key={`${process.id} ${step.id}`}>
              <th scope="row">
                <Link className="link" href={href(`/processes/${process.id}/design`, {}, { select: step.id })}>
                  {step.name}
                </Link>
              </th>
              <td className="text">{process.name}</td>
              <td>{ratioText(visits)}</td>
              <td>{ratioText(arrivalsPerHour)}</td>
              <td>{ratioText(work)}</td>
              <td>{ratioText(arrivalsPerHour * work)}</td>
              <td>{shareText(hoursPerHour === 0 ? null : (arrivalsPerHour * work) / hoursPerHour)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {complete ? "All of it" : "All that is known"}
            </th>
            <td>{ratioText(hoursPerHour)}</td>
            <td>{shareText(hoursPerHour === 0 ? null : 1)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
