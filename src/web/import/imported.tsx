import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { ImportedLogDocument, type JobStateFragment } from "../generated/operations.ts";
import { Counts } from "../parts/counts.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import type { QueuedFile } from "./import-queue.ts";
import { WayOn } from "./way-on.tsx";

/** An address names so many. */
const mostProcesses = 50;

/** What came in, and the ways on from here. */
export function Imported({
  job,
  remapped,
  next,
  onShow,
  onMore,
}: {
  readonly job: JobStateFragment;
  readonly remapped: boolean;
  /** The next file of the list that is not imported. */
  readonly next: QueuedFile | null;
  readonly onShow: (file: QueuedFile) => void;
  readonly onMore: () => void;
}): ReactNode {
  const id = job.result?.id ?? null;
  const answer = useAnswer(ImportedLogDocument, { id: id ?? "" }, { pause: id === null });
  const node = answer.data?.node;
  const log = node?.__typename === "Log" ? node : null;
  const process = log?.processes[0];
  const busiest = process?.positions.edges.find(({ node: { department } }) => department.name !== "Unassigned")?.node
    .department;
  const processes = log?.processes.slice(0, mostProcesses) ?? [];
  const only = processes.map(({ id: one }) => `process=${one}`).join("&");
  const all = processes.length === 1 ? (process?.name ?? "") : `its ${countText(processes.length)} processes`;
  const touched = log?.warnings.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <div className="imported">
      <Panel answer={answer}>
        {id === null || (log === null && !answer.loading) ? (
          <p>The log that this import made was deleted since.</p>
        ) : (
          log !== null && (
            <>
              <div role="status">
                <h2>
                  <Icon name="check" size={18} /> {log.fileName} is {remapped ? "mapped again" : "imported"}
                </h2>
              </div>
              <Counts
                of={[
                  { name: "Cases", count: log.cases },
                  { name: "Events", count: log.events },
                  { name: "Work items", count: log.workItems },
                  { name: log.processes.length === 1 ? "Process" : "Processes", count: log.processes.length },
                  { name: "Departments", count: process?.positions.totalCount ?? 0 },
                  { name: "Notes and warnings", count: log.warnings.length },
                ]}
              />
              <p className="second small">
                {log.warnings.length === 0
                  ? "No rule had to touch a record."
                  : `Rules touched ${countText(touched)} records; `}
                {log.warnings.length > 0 && (
                  <Link className="link" href={`/logs/${log.id}`}>
                    see which
                  </Link>
                )}
              </p>
              {busiest === undefined && (
                <p className="problem warn">
                  <Icon name="alert" size={14} /> All work belongs to “Unassigned”, since the log names no department.{" "}
                  <Link className="link" href={`/logs/import?log=${log.id}`}>
                    Map it again
                  </Link>{" "}
                  with the column that says who did it.
                </p>
              )}
            </>
          )
        )}
      </Panel>
      {process !== undefined && (
        <nav className="ways" aria-label="Where to go now">
          {busiest !== undefined && (
            <WayOn
              href={`/departments/${busiest.id}`}
              icon="departments"
              name={busiest.name}
              says="The busiest department: its positions, whom it serves, what it waited for and why"
            />
          )}
          <WayOn
            href={`/?${only}`}
            icon="landscape"
            name="Landscape"
            says={`Departments against ${all}: who holds the work, and for how long`}
          />
          <WayOn
            href={`/processes/${process.id}`}
            icon="processes"
            name="Process map"
            says={`The steps of ${process.name}, and where work passes between departments`}
          />
          <WayOn
            href={`/bottlenecks?${busiest === undefined ? "" : "by=handover&"}${only}`}
            icon="bottlenecks"
            name="Bottlenecks"
            says={`${busiest === undefined ? "What" : "Which handovers"} in ${all} cost most time, and how sure that is`}
          />
        </nav>
      )}
      <div className="line start">
        {next !== null && (
          <button type="button" className="button primary" onClick={() => onShow(next)}>
            Next file: {next.fileName}
          </button>
        )}
        <button type="button" className="button" onClick={onMore}>
          Import another file
        </button>
        <Link className="button quiet" href="/logs">
          All logs
        </Link>
      </div>
    </div>
  );
}
