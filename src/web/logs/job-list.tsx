import type { ReactNode } from "react";
import { instantText } from "../figures/format.ts";
import type { JobStateFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { JobProgress } from "./job-progress.tsx";
import { useJob } from "./use-job.ts";
import { useRecentJobs } from "./use-recent-jobs.ts";

/** Ended jobs that are named at once. */
const shownFailed = 5;

/** What waits or runs, with how far it is, and what failed last. Nothing where there is nothing to say. */
export function JobList(): ReactNode {
  const { active, failed } = useRecentJobs();
  return (
    <>
      {active.length > 0 && (
        <Panel title="Being imported" note="One after another; each appears as a whole or not at all.">
          <ul className="job-list">
            {active.map((job) => (
              <li key={job.id}>
                <span className="name">
                  <Icon name="file" /> {job.subject}
                  <span className="muted small">{kinds[job.kind]}</span>
                </span>
                {job.state === "RUNNING" ? <RunningJob known={job} /> : <JobProgress job={job} />}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {failed.length > 0 && (
        <Panel title="Not imported" note="These changed nothing.">
          <ul className="job-list failed">
            {failed.slice(0, shownFailed).map((job) => (
              <li key={job.id}>
                <span className="name">
                  <span className={job.state === "FAILED" ? "tag bad" : "tag"}>
                    {job.state === "FAILED" ? "failed" : "cancelled"}
                  </span>
                  {job.subject}
                </span>
                <span>{job.error?.message ?? "Cancelled before it was through."}</span>
                <span className="muted small nowrap">{instantText(job.finishedAt ?? job.queuedAt)} UTC</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

const kinds: Readonly<Record<JobStateFragment["kind"], string>> = {
  IMPORT: "",
  REMAP: "mapped again",
  SAMPLE: "the sample organisation",
  DELETE: "being deleted",
  DERIVE: "being derived again",
};

/** Jobs run one at a time, so one of them is followed closely. */
function RunningJob({ known }: { readonly known: JobStateFragment }): ReactNode {
  const { job } = useJob(known.id);
  return <JobProgress job={job ?? known} />;
}
