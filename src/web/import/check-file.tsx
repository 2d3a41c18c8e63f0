import { type ReactNode, useEffect, useState } from "react";
import { errorCode } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { useSettled } from "../data/use-settled.ts";
import { ImportPreviewDocument, type ImportPreviewQuery, type QuestionFragment } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { FileButton } from "../parts/file-button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { AlreadyImported, isNothingNew } from "./already-imported.tsx";
import { CheckModel } from "./check-model.tsx";
import { ColumnTable } from "./column-table.tsx";
import { commandText } from "./command-text.ts";
import { type ImportDraft, readingOf, withRole } from "./import-draft.ts";
import { DropZone } from "./drop-zone.tsx";
import { ImportBar } from "./import-bar.tsx";
import { importQueue, type QueuedFile, uploadOf } from "./import-queue.ts";
import { OutcomePanel } from "./outcome-panel.tsx";
import { RoleStrip } from "./role-strip.tsx";
import { TimesPanel } from "./times-panel.tsx";
import { useBegin } from "./use-begin.ts";
import { useImportFiles } from "./use-import-files.ts";
import { WarningList } from "./warning-list.tsx";

export type Preview = ImportPreviewQuery["importPreview"];

/** As long as a person needs between two letters. */
const typingMs = 350;

/** What a file was taken for, and what importing it so would give; everything can be changed and is read again. */
export function CheckFile({ file, onBack }: { readonly file: QueuedFile; readonly onBack: () => void }): ReactNode {
  const { draft, log } = file;
  const upload = uploadOf(file) ?? "";
  const settled = useSettled(draft, typingMs);
  const answer = useAnswer(ImportPreviewDocument, { upload, ...readingOf(settled) }, { pause: upload === "" });
  const preview = answer.data?.importPreview;
  const question = useQuestion(preview);
  const { begin, refused, beginning } = useBegin(file);
  const change = (part: Partial<ImportDraft>): void => importQueue.say(file.key, part);
  const fileName = preview?.fileName;
  useEffect(() => {
    if (fileName !== undefined && file.fileName === "") importQueue.change(file.key, { fileName });
  }, [fileName, file.fileName, file.key]);

  if (answer.error !== undefined && errorCode(answer.error) === "NOT_FOUND") return <Gone />;
  if (preview === undefined) {
    return (
      <Panel
        title="Reading the file"
        note="All of it, so that the counts are true."
        answer={{ ...answer, loading: answer.error === undefined }}
      >
        {null}
      </Panel>
    );
  }
  if (preview.model !== null) {
    return (
      <CheckModel
        preview={preview}
        model={preview.model}
        answer={answer}
        draft={draft}
        waits={answer.stale || readingText(settled) !== readingText(draft)}
        refused={refused}
        beginning={beginning}
        onChange={change}
        onBack={onBack}
        onImport={begin}
      />
    );
  }
  if (preview.columns.length === 0) return <Unreadable preview={preview} onBack={onBack} />;
  const waits = answer.stale || settled !== draft;
  const reason = waits ? "The file is being read again." : reasonAgainst(preview, log);
  const command = commandText(preview.fileName, preview.columns, draft);
  return (
    <>
      {answer.error !== undefined && <Panel answer={answer}>{null}</Panel>}
      {log === null && preview.sameAs !== null && <AlreadyImported log={preview.sameAs} preview={preview} />}
      <div className="check">
        <div className="main">
          <Panel
            title="Check the guessed columns"
            note="Each guess states its reason; change what is wrong."
            right={
              <>
                <Icon name="file" />
                <b className="medium">{preview.fileName}</b>
                <span>
                  {preview.columns.length} columns, {preview.format}
                </span>
              </>
            }
            answer={{ ...answer, error: undefined, stale: waits }}
            bare
          >
            <RoleStrip preview={preview} onRole={(column, role) => change(withRole(draft, column, role))} />
            <ColumnTable
              preview={preview}
              chosen={draft.roles}
              onRole={(column, role) => change(withRole(draft, column, role))}
            />
          </Panel>
          <div className="lower">
            <TimesPanel preview={preview} draft={draft} question={question} onChange={change} />
            <OutcomePanel preview={preview} stale={waits} />
          </div>
        </div>
        <aside className="panel ledger">
          <WarningList warnings={preview.warnings} result={preview.result} />
          <div className="command">
            <div className="line">
              <span className="second small">The same as a command</span>
              <CopyButton quiet label="Copy" text={() => command} />
            </div>
            {/* Long names are scrolled to, also with the keyboard. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre className="code" tabIndex={0} role="region" aria-label="Command">
              {command}
            </pre>
            <CopyGraphQL of={answer} />
          </div>
        </aside>
      </div>
      <ImportBar
        preview={preview}
        draft={draft}
        remap={log !== null}
        reason={reason}
        waits={waits}
        refused={refused}
        beginning={beginning}
        onChange={change}
        onBack={onBack}
        onImport={begin}
      />
    </>
  );
}

/** Equal where two drafts read the file alike. */
function readingText(draft: ImportDraft): string {
  return JSON.stringify(readingOf(draft));
}

/** What is said in full beside the field that it concerns. */
const sayElsewhere: Readonly<Record<string, string>> = {
  mapping: "Choose the columns first.",
  timeFormat: "The times cannot be read yet.",
  timeZone: "Choose another time zone.",
  resourceTable: "The table of resources cannot be used.",
};

/** Why it cannot be imported so; null where it can. */
function reasonAgainst(preview: Preview, log: string | null): string | null {
  if (preview.questions.length > 0) return "Answer the open question first.";
  if (preview.problem !== null) {
    return sayElsewhere[preview.problem.field?.[0] ?? ""] ?? preview.problem.message;
  }
  if (log === null && isNothingNew(preview)) return "This file is imported already.";
  return null;
}

/** The question that the file leaves open; kept once it is answered, so that the answer can be changed. */
function useQuestion(preview: Preview | undefined): QuestionFragment | null {
  const [last, setLast] = useState<QuestionFragment | null>(null);
  const open = preview?.questions[0] ?? null;
  if (open !== null && open !== last) setLast(open);
  return open ?? last;
}

/** A file of which nothing can be shown. */
function Unreadable({ preview, onBack }: { readonly preview: Preview; readonly onBack: () => void }): ReactNode {
  const take = useImportFiles();
  const isModel = preview.format === "BPMN";
  return (
    <section className="panel import-broken" aria-label="The file cannot be read">
      <div role="alert">
        <h2>
          <Icon name="alert" /> {preview.fileName} cannot be read as a {isModel ? "model" : "log"}
        </h2>
        <p>{preview.problem?.message ?? (isModel ? "It has no process." : "It has no columns.")}</p>
      </div>
      <p className="second">
        Nothing was stored. Mend or export the file again and drop it here, or choose another one:{" "}
        {isModel
          ? "a BPMN 2.0 file with at least one process."
          : "a CSV with one row an event and a line of column names, an XES, or a BPMN 2.0 model."}
      </p>
      <div className="line start">
        <FileButton className="button" label="Choose another file" icon multiple onFiles={take} />
        <button type="button" className="button quiet" onClick={onBack}>
          Back
        </button>
      </div>
    </section>
  );
}

/** An upload that the service does not have any more. */
function Gone(): ReactNode {
  return (
    <section className="panel import-broken" aria-label="The file is gone">
      <h2>This file is not here any more</h2>
      <p>Files that nobody imports are removed after a day. Drop it here once more, or choose it again.</p>
      <div className="import-drop">
        <DropZone title="Drop the file here" />
      </div>
    </section>
  );
}
