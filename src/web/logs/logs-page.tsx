import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText, instantText, shareText } from "../figures/format.ts";
import { type LogRowFragment, LogsDocument } from "../generated/operations.ts";
import { ModelList } from "../model/model-list.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { LoadSample } from "../sample-organisation/load-sample.tsx";
import { RemoveSample } from "../sample-organisation/remove-sample.tsx";
import { useSampleThere } from "../sample-organisation/use-sample-there.ts";
import { DeleteLog } from "./delete-log.tsx";
import { JobList } from "./job-list.tsx";
import { RemapLink } from "./remap-link.tsx";
import "./logs.css";

/** The files that the figures rest on, and the jobs that bring more. */
export function LogsPage(): ReactNode {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const answer = useAnswer(LogsDocument, { after: cursors.at(-1) });
  const [leaving, setLeaving] = useState<LogRowFragment | null>(null);
  const sample = useSampleThere();
  const logs = answer.data?.logs;
  const rows = logs?.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title="Logs and models"
      note="The files that the figures rest on. Drop another one anywhere on this page."
      actions={
        <>
          <CopyGraphQL of={answer} />
          {sample?.sample === false && <LoadSample className="button" progress={false} />}
          <Link className="button primary" href="/logs/import">
            <Icon name="import" /> Import
          </Link>
        </>
      }
    >
      <JobList />
      <Panel
        title="Imported logs"
        answer={answer}
        bare
        {...(logs !== undefined && { foot: <Foot logs={logs} rows={rows} cursors={cursors} onCursors={setCursors} /> })}
      >
        {logs?.totalCount === 0 ? (
          <p className="nothing">
            Nothing is imported yet.{" "}
            <Link className="link" href="/logs/import">
              Import a log
            </Link>
            , or drop it here.
          </p>
        ) : (
          <div className="scroll">
            <table className="log-table">
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col">Process</th>
                  <th scope="col" className="figure">
                    Cases
                  </th>
                  <th scope="col" className="figure">
                    Events
                  </th>
                  <th scope="col" className="figure">
                    Work items
                  </th>
                  <th scope="col" className="figure">
                    With start
                  </th>
                  <th scope="col" className="figure">
                    With resource
                  </th>
                  <th scope="col" className="figure">
                    With department
                  </th>
                  <th scope="col" className="figure">
                    Notes, warnings
                  </th>
                  <th scope="col">
                    <span className="unseen">What can be done</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((log) => (
                  <LogLine key={log.id} log={log} onDelete={() => setLeaving(log)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      <ModelList />
      {leaving !== null && <DeleteLog log={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function LogLine({ log, onDelete }: { readonly log: LogRowFragment; readonly onDelete: () => void }): ReactNode {
  const { quality } = log;
  return (
    <tr>
      <th scope="row">
        <Link className="link medium" href={`/logs/${log.id}`}>
          {log.fileName}
        </Link>
        <span className="second small when">
          {log.sample ? "made up" : log.format}, {instantText(log.importedAt)} UTC
        </span>
      </th>
      <td>
        <Processes log={log} />
      </td>
      <td className="figure">{countText(log.cases)}</td>
      <td className="figure">{countText(log.events)}</td>
      <td className="figure">{countText(log.workItems)}</td>
      <td className="figure">{shareText(quality.withStart)}</td>
      <td className="figure">{shareText(quality.withResource)}</td>
      <td className="figure">{shareText(quality.withDepartment)}</td>
      <td className="figure">
        {log.warnings.length === 0 ? (
          <span className="muted">none</span>
        ) : (
          <Link className="link" href={`/logs/${log.id}`}>
            {countText(log.warnings.length)}
          </Link>
        )}
      </td>
      <td className="acts">
        {log.sample ? (
          <RemoveSample label="Remove the sample" />
        ) : (
          <>
            <RemapLink log={log} />
            <button type="button" className="button danger" onClick={onDelete}>
              <Icon name="trash" /> Delete<span className="unseen"> {log.fileName}</span>
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function Processes({ log: { processes } }: { readonly log: LogRowFragment }): ReactNode {
  return (
    <>
      {processes.slice(0, 3).map(({ id, name }, index) => [
        index > 0 && ", ",
        <Link key={id} className="link" href={`/processes/${id}`}>
          {name}
        </Link>,
      ])}
      {processes.length > 3 && <span className="second"> and {countText(processes.length - 3)} more</span>}
    </>
  );
}

function Foot({
  logs: { totalCount, pageInfo },
  rows,
  cursors,
  onCursors,
}: {
  readonly logs: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly rows: readonly LogRowFragment[];
  /** Where the pages before this one ended. */
  readonly cursors: readonly string[];
  readonly onCursors: (cursors: readonly string[]) => void;
}): ReactNode {
  const sum = (of: (log: LogRowFragment) => number): string =>
    countText(rows.reduce((total, log) => total + of(log), 0));
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <>
      <span>
        n = {countText(totalCount)} {totalCount === 1 ? "log" : "logs"}
      </span>
      <span>
        {rows.length < totalCount ? "On this page: " : ""}
        {sum(({ cases }) => cases)} cases, {sum(({ events }) => events)} events, {sum(({ workItems }) => workItems)}{" "}
        work items
      </span>
      {(cursors.length > 0 || hasNextPage) && (
        <div className="right">
          <button
            type="button"
            className="button"
            disabled={cursors.length === 0}
            onClick={() => onCursors(cursors.slice(0, -1))}
          >
            Later
          </button>
          <button
            type="button"
            className="button"
            disabled={!hasNextPage || endCursor === null}
            onClick={() => endCursor !== null && onCursors([...cursors, endCursor])}
          >
            Earlier
          </button>
        </div>
      )}
    </>
  );
}
