import { type ReactNode, useState } from "react";
import { Link, useLocation } from "wouter";
import { errorCode } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { countText, instantText, shareText } from "../figures/format.ts";
import { type ColumnRole, LogDocument, type LogQuery } from "../generated/operations.ts";
import { roleGroups } from "../import/role-words.ts";
import { WarningList } from "../import/warning-list.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Counts } from "../parts/counts.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { RemoveSample } from "../sample-organisation/remove-sample.tsx";
import { DeleteLog } from "./delete-log.tsx";
import { RemapLink } from "./remap-link.tsx";
import "./logs.css";

type Log = Extract<NonNullable<LogQuery["node"]>, { readonly __typename: "Log" }>;

/** One imported file: what its columns were taken for, what reading it touched, and how good its data are. */
export function LogPage({ params: { id } }: { readonly params: { readonly id: string } }): ReactNode {
  const answer = useAnswer(LogDocument, { id });
  const [leaving, setLeaving] = useState(false);
  const [, go] = useLocation();
  const node = answer.data?.node;
  const log = node?.__typename === "Log" ? node : null;
  const isFailed = answer.error !== undefined && errorCode(answer.error) !== "BAD_INPUT";
  const gone = !answer.loading && !isFailed && log === null;
  const title = log?.fileName ?? (gone ? "There is no such log" : "Log");
  return (
    <Page
      title={title}
      crumbs={[{ name: "Logs and models", href: "/logs" }, { name: title }]}
      tags={log !== null && <span className="tag">{log.sample ? "made up" : log.format}</span>}
      note={
        log === null
          ? gone
            ? ""
            : "An imported file."
          : `${log.sample ? "Loaded" : "Imported"} ${instantText(log.importedAt)} UTC.`
      }
      actions={
        log !== null && (
          <>
            <CopyGraphQL of={answer} />
            {log.sample ? (
              <RemoveSample label="Remove the sample" />
            ) : (
              <>
                <RemapLink log={log} />
                <button type="button" className="button danger" onClick={() => setLeaving(true)}>
                  <Icon name="trash" /> Delete
                </button>
              </>
            )}
          </>
        )
      }
    >
      {gone ? (
        <p>
          It was deleted or mapped again, or the address is not whole.{" "}
          <Link className="link" href="/logs">
            Go to the logs
          </Link>
          .
        </p>
      ) : (
        <div className="with-side">
          <div className="log-main">
            <Panel title="What came in" answer={answer}>
              {log !== null && <WhatCameIn log={log} />}
            </Panel>
            <Panel title="Columns" note="What each was taken for." answer={answer} bare>
              {log !== null && <Mapping log={log} />}
            </Panel>
          </div>
          {log !== null && (
            <aside className="panel ledger">
              <WarningList warnings={log.warnings} result={{ events: log.events }} />
            </aside>
          )}
        </div>
      )}
      {leaving && log !== null && (
        <DeleteLog log={log} onClose={() => setLeaving(false)} onDeleted={() => go("/logs")} />
      )}
    </Page>
  );
}

function WhatCameIn({ log }: { readonly log: Log }): ReactNode {
  const { quality, processes, settings } = log;
  const told = [
    settings?.timeFormat != null && `times as ${settings.timeFormat}`,
    settings?.timeZone != null && `in the zone ${settings.timeZone}`,
    settings?.resourceTable != null && "with a table of resources",
  ].filter((text) => text !== false);
  return (
    <>
      <Counts
        of={[
          { name: "Cases", count: log.cases },
          { name: "Events", count: log.events },
          { name: "Work items", count: log.workItems },
        ]}
      />
      <p className="log-processes">
        {processes.length === 1 ? "Process " : "Processes "}
        {processes.slice(0, 20).map(({ id, name }, index) => [
          index > 0 && ", ",
          <Link key={id} className="link" href={`/processes/${id}`}>
            {name}
          </Link>,
        ])}
        {processes.length > 20 && ` and ${countText(processes.length - 20)} more`}
        {told.length > 0 && <span className="second">; read with {told.join(", ")}</span>}
      </p>
      <table className="quality">
        <caption className="unseen">Data quality: shares of the {countText(log.workItems)} work items</caption>
        <tbody>
          <Share
            name="With a start"
            of={quality.withStart}
            n={log.workItems}
            says="waiting and working are told apart"
          />
          <Share
            name="With a resource"
            of={quality.withResource}
            n={log.workItems}
            says="causes of waits can be found"
          />
          <Share
            name="With a department"
            of={quality.withDepartment}
            n={log.workItems}
            says="the others are Unassigned"
          />
          <Share
            name="Dates without a time of day"
            of={quality.coarseTimestamps}
            n={log.workItems}
            says="their order within a day is open"
          />
          <Share
            name="Duplicates"
            of={log.workItems === 0 ? 0 : quality.duplicates / log.workItems}
            n={log.workItems}
            says={`${countText(quality.duplicates)} equal to an earlier one of their case`}
          />
          <Share
            name="Repaired times"
            of={log.workItems === 0 ? 0 : quality.repaired / log.workItems}
            n={log.workItems}
            says={`${countText(quality.repaired)} that ended before they began, never ended, or were estimated`}
          />
        </tbody>
      </table>
    </>
  );
}

function Share({
  name,
  of,
  n,
  says,
}: {
  readonly name: string;
  readonly of: number;
  readonly n: number;
  readonly says: string;
}): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="bar" aria-hidden="true">
        <i style={{ width: `${of * 100}%` }} />
      </td>
      <td className="figure medium">{shareText(of)}</td>
      <td className="figure muted small">n {countText(n)}</td>
      <td className="second small">{says}</td>
    </tr>
  );
}

const known = new Map<ColumnRole, { readonly name: string; readonly says: string }>(
  roleGroups.flatMap(({ roles }) => roles.map(({ role, name, says }) => [role, { name, says }] as const)),
);

/** Columns with a role first, in the order of the roles. */
function Mapping({ log: { mapping } }: { readonly log: Log }): ReactNode {
  const order = [...known.keys()];
  const sorted = [...mapping].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return (
    <table className="log-table mapping">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Role</th>
          <th scope="col">Says</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ column, role }) => (
          <tr key={`${column} ${role}`}>
            <th scope="row">
              <code>{column}</code>
            </th>
            <td className="medium">{known.get(role)?.name}</td>
            <td className="second">{known.get(role)?.says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
