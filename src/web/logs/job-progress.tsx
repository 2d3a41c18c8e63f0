import type { ReactNode } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { countText, sizeText } from "../figures/format.ts";
import { CancelJobDocument, type JobStateFragment } from "../generated/operations.ts";
import { ProgressBar } from "../parts/progress-bar.tsx";

const phases: Readonly<Record<string, string>> = {
  reading: "Reading the file",
  simulating: "Simulating a year of work",
  storing: "Storing its events",
  deriving: "Deriving who waited for whom",
  publishing: "Making it visible",
};

/** How far a job that waits or runs is, and a button that ends it. */
export function JobProgress({ job }: { readonly job: JobStateFragment }): ReactNode {
  const [cancelled, cancel] = useMutation(CancelJobDocument);
  const refused =
    cancelled.error === undefined ? cancelled.data?.cancelJob.userErrors[0]?.message : errorText(cancelled.error);
  const asked = cancelled.fetching || cancelled.data?.cancelJob.job != null;
  return (
    <div className="job-progress">
      <div className="line">
        <span>{asked ? "Being cancelled" : phaseText(job)}</span>
        <span className="second small">{amountOf(job)}</span>
      </div>
      <div className="line">
        <ProgressBar
          label={`${job.subject}: ${phaseText(job)}`}
          done={job.state === "QUEUED" ? 0 : job.done}
          total={job.state === "QUEUED" ? 1 : totalOf(job)}
        />
        <button type="button" className="button" disabled={asked} onClick={() => void cancel({ id: job.id })}>
          Cancel<span className="unseen"> {job.subject}</span>
        </button>
      </div>
      {refused !== undefined && <p className="problem">{refused}</p>}
    </div>
  );
}

/** What a job is doing, in words. */
function phaseText({ state, phase }: JobStateFragment): string {
  if (state === "QUEUED") return "Waits for its turn";
  return phases[phase ?? ""] ?? phase ?? "Begins";
}

/** Of a single thing it is not known how far it is. */
function totalOf({ total }: JobStateFragment): number | null {
  return total === 1 ? null : total;
}

function amountOf({ state, done, total, unit }: JobStateFragment): string {
  if (state === "QUEUED" || total === null || total <= 1) return "";
  const text = unit === "bytes" ? sizeText : countText;
  return `${text(done)} of ${text(total)}${unit === "bytes" ? "" : ` ${unit}`}`;
}
