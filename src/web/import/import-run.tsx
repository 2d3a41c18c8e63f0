import { type ReactNode, useEffect } from "react";
import { useJob } from "../logs/use-job.ts";
import { JobProgress } from "../logs/job-progress.tsx";
import { Icon } from "../parts/icon.tsx";
import { importQueue, type QueuedFile } from "./import-queue.ts";
import { Imported } from "./imported.tsx";
import { ImportedModel } from "./imported-model.tsx";

/** The import of a file while it runs, and what came of it. */
export function ImportRun({
  file,
  job: id,
  others,
  onShow,
}: {
  readonly file: QueuedFile;
  readonly job: string;
  readonly others: readonly QueuedFile[];
  readonly onShow: (file: QueuedFile | null) => void;
}): ReactNode {
  const { job, lost } = useJob(id);
  const state = job?.state;
  const ended = state === "DONE" || state === "FAILED" || state === "CANCELLED" ? state : null;
  useEffect(() => {
    if (ended !== null) importQueue.change(file.key, { ended });
  }, [ended, file.key]);
  const again = (): void => importQueue.change(file.key, { job: null, ended: null });
  const next = others.find((other) => other.job === null && other.state.name === "SENT");
  if (job === undefined) {
    return (
      <section className="panel import-run" aria-label="Import">
        {lost === undefined ? (
          <p className="second">Asking how far the import is.</p>
        ) : (
          <>
            <p role="alert">{lost}</p>
            <button type="button" className="button" onClick={again}>
              Check the file again
            </button>
          </>
        )}
      </section>
    );
  }
  if (job.state === "DONE") {
    return job.result?.__typename === "ProcessModel" ? (
      <ImportedModel model={job.result.id} next={next ?? null} onShow={onShow} onMore={() => onShow(null)} />
    ) : (
      <Imported
        job={job}
        remapped={file.log !== null}
        next={next ?? null}
        onShow={onShow}
        onMore={() => onShow(null)}
      />
    );
  }
  if (job.state === "FAILED" || job.state === "CANCELLED") {
    return (
      <section className="panel import-broken" aria-label="Import">
        <div role="alert">
          <h2 className={job.state === "CANCELLED" ? "cancelled" : undefined}>
            <Icon name={job.state === "FAILED" ? "alert" : "info"} />{" "}
            {job.state === "FAILED" ? `${job.subject} was not imported` : `The import of ${job.subject} was cancelled`}
          </h2>
          {job.error !== null && <p>{job.error.message}</p>}
        </div>
        <p className="second">Nothing was changed. The file is still here.</p>
        <div className="line start">
          <button type="button" className="button primary" onClick={again}>
            Check the file and try again
          </button>
          <button type="button" className="button" onClick={() => onShow(null)}>
            Choose another file
          </button>
        </div>
      </section>
    );
  }
  return (
    <section className="panel import-run" aria-label="Import">
      <h2>Importing {job.subject}</h2>
      <JobProgress job={job} />
      <p className="second small">
        You may leave this page; the import goes on, and the logs page shows how far it is. The file appears as a whole,
        or not at all.
      </p>
      {next !== undefined && (
        <button type="button" className="button" onClick={() => onShow(next)}>
          Meanwhile check {next.fileName}
        </button>
      )}
    </section>
  );
}
