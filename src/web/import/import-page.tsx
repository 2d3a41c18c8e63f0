import { type ReactNode, useEffect } from "react";
import { useFilter } from "../filter/use-filter.ts";
import { useRecentJobs } from "../logs/use-recent-jobs.ts";
import { Page } from "../parts/page.tsx";
import { LogNeeds } from "../welcome/log-needs.tsx";
import { CheckFile } from "./check-file.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileQueue } from "./file-queue.tsx";
import { importQueue, type QueuedFile, uploadOf, useImportQueue } from "./import-queue.ts";
import { ImportRun } from "./import-run.tsx";
import { RemapLog } from "./remap-log.tsx";
import { WizardSteps } from "./wizard-steps.tsx";
import "./import.css";

/** From a file to figures: send it, check what its columns were taken for, import it. `?upload=ID` has one in view, `?log=ID` maps a log again. */
export function ImportPage(): ReactNode {
  const files = useImportQueue();
  const { parameter, setParameters } = useFilter();
  const [upload, log, wanted] = [parameter("upload"), parameter("log"), parameter("file")];
  const file = upload === null ? undefined : files.find((one) => uploadOf(one) === upload && one.log === log);
  const awaited = files.find(({ key }) => String(key) === wanted);
  const arrived = awaited === undefined ? null : uploadOf(awaited);

  useEffect(() => {
    if (upload !== null && log === null) importQueue.adopt(upload, "");
  }, [upload, log]);
  useEffect(() => {
    if (arrived !== null) setParameters({ upload: arrived, file: null, log: null });
  }, [arrived, setParameters]);
  useLeaveWarning(files);
  useEndedJobs(files.filter((one) => one !== file));

  const show = (next: QueuedFile | null): void =>
    setParameters({
      upload: next === null ? null : uploadOf(next),
      log: next?.log ?? null,
      file: next !== null && uploadOf(next) === null ? String(next.key) : null,
    });
  const others = files.filter((one) => one !== file);
  const isQueueShown = file === undefined ? files.some(({ ended }) => ended !== "DONE") : others.length > 0;
  const step = file === undefined ? 1 : file.job === null ? 2 : 3;
  return (
    <Page
      title={log === null ? "Import" : "Map a log again"}
      crumbs={[{ name: "Logs and models", href: "/logs" }, { name: log === null ? "Import" : "Map again" }]}
      note="Nothing is stored until the last step, and the whole file appears at once or not at all."
      actions={<WizardSteps now={step} />}
    >
      {isQueueShown && <FileQueue files={files} shown={file ?? awaited ?? null} onShow={show} />}
      {file !== undefined ? (
        file.job === null ? (
          <CheckFile key={file.key} file={file} onBack={() => show(null)} />
        ) : (
          <ImportRun key={file.key} file={file} job={file.job} others={others} onShow={show} />
        )
      ) : log !== null ? (
        <RemapLog id={log} onReady={show} />
      ) : (
        awaited === undefined && (
          <div className="import-start">
            <section className="panel" aria-label="Choose files">
              <DropZone title="Drop logs and BPMN models here" />
              <p className="second small">
                Logs as CSV or XES, plain or gzipped, up to a few gigabytes; models as BPMN 2.0. You check what was read
                before anything is stored. Files stay on this server.
              </p>
            </section>
            <LogNeeds />
          </div>
        )
      )}
      {file === undefined && awaited !== undefined && awaited.state.name === "REFUSED" && (
        <div className="import-start">
          <section className="panel" aria-label="Choose files">
            <DropZone title="Drop another file here" />
          </section>
          <LogNeeds />
        </div>
      )}
    </Page>
  );
}

/** Notes how the jobs of files ended that are not in view. */
function useEndedJobs(files: readonly QueuedFile[]): void {
  const running = files.filter(({ job, ended }) => job !== null && ended === null);
  const { jobs } = useRecentJobs({ pause: running.length === 0 });
  useEffect(() => {
    for (const { key, job: id } of running) {
      const state = jobs.find((job) => job.id === id)?.state;
      if (state === "DONE" || state === "FAILED" || state === "CANCELLED") importQueue.change(key, { ended: state });
    }
  }, [jobs, running]);
}

/** A file that is on its way is lost when the page is left. */
function useLeaveWarning(files: readonly QueuedFile[]): void {
  const sending = files.some(({ state }) => state.name === "SENDING" || state.name === "WAITING");
  useEffect(() => {
    if (!sending) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [sending]);
}
