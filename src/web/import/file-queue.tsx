import type { ReactNode } from "react";
import { sizeText } from "../figures/format.ts";
import { FileButton } from "../parts/file-button.tsx";
import { Icon } from "../parts/icon.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { importQueue, type QueuedFile, uploadOf } from "./import-queue.ts";
import { useImportFiles } from "./use-import-files.ts";

/** The files that were given, one line each, with what each needs next. */
export function FileQueue({
  files,
  shown,
  onShow,
}: {
  readonly files: readonly QueuedFile[];
  readonly shown: QueuedFile | null;
  readonly onShow: (file: QueuedFile | null) => void;
}): ReactNode {
  const take = useImportFiles();
  const remove = (file: QueuedFile): void => {
    if (file === shown) onShow(null);
    importQueue.remove(file.key);
  };
  return (
    <section className="panel file-queue" aria-label="Files">
      <ul>
        {files.map((file) => (
          <li key={file.key} className={file === shown ? "shown" : ""}>
            <Icon name="file" />
            <span className="name" title={file.fileName}>
              {file.fileName === "" ? "A file that was sent before" : file.fileName}
            </span>
            <span className="muted small">{file.bytes === null ? "" : sizeText(file.bytes)}</span>
            <span className="state">
              <State file={file} shown={file === shown} />
            </span>
            <span className="acts">
              {file.state.name === "REFUSED" && file.state.again && (
                <button type="button" className="button" onClick={() => importQueue.sendAgain(file.key)}>
                  Send again
                </button>
              )}
              {file !== shown && uploadOf(file) !== null && (
                <button type="button" className="button" onClick={() => onShow(file)}>
                  {file.job === null ? "Check" : "Show"}
                  <span className="unseen"> {file.fileName}</span>
                </button>
              )}
              <button
                type="button"
                className="icon-button"
                aria-label={`Take ${file.fileName} off this list`}
                title="Take off this list"
                onClick={() => remove(file)}
              >
                <Icon name="close" size={14} />
              </button>
            </span>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <div className="more">
          <FileButton className="button" label="Add files" icon multiple onFiles={take} />
        </div>
      )}
    </section>
  );
}

function State({
  file: { state, job, ended, fileName },
  shown,
}: {
  readonly file: QueuedFile;
  readonly shown: boolean;
}): ReactNode {
  if (state.name === "REFUSED") {
    return (
      <span className="refused" role="alert">
        <Icon name="alert" size={14} /> {state.message}
      </span>
    );
  }
  if (state.name === "WAITING") return <span className="muted small">waits to be sent</span>;
  if (state.name === "SENDING") {
    return (
      <span className="sending">
        <ProgressBar label={`Sending ${fileName}`} done={state.share} total={1} />
        <span className="small nowrap">
          {state.share < 1 ? `sending, ${Math.floor(state.share * 100)}%` : "being written down"}
        </span>
      </span>
    );
  }
  if (job === null) return <span className="tag accent">{shown ? "being checked" : "to be checked"}</span>;
  switch (ended) {
    case "DONE":
      return (
        <span className="tag ok">
          <Icon name="check" size={12} /> imported
        </span>
      );
    case "FAILED":
      return (
        <span className="tag bad">
          <Icon name="alert" size={12} /> not imported
        </span>
      );
    case "CANCELLED":
      return <span className="tag">cancelled</span>;
    case null:
      return <span className="tag accent">being imported</span>;
    default:
      return ended satisfies never;
  }
}
