import { type ReactNode, useState } from "react";
import type { Concurrency } from "../generated/operations.ts";
import { FileButton } from "../parts/file-button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { ImportDraft } from "./import-draft.ts";
import { uploadFile } from "./upload-file.ts";

const relations: readonly { readonly value: Concurrency | ""; readonly name: string }[] = [
  { value: "", name: "found out: overlap where starts are recorded" },
  { value: "OFF", name: "off: what ended before is what enabled" },
  { value: "OVERLAP", name: "overlap: work that overlaps in time" },
  { value: "HEURISTICS", name: "heuristics: steps that follow each other in both orders" },
];

/** What few imports need. */
export function MoreOptions({
  id,
  draft,
  problem,
  onChange,
}: {
  readonly id: string;
  readonly draft: ImportDraft;
  /** What is wrong with the table of resources. */
  readonly problem: string | null;
  readonly onChange: (part: Partial<ImportDraft>) => void;
}): ReactNode {
  return (
    <div className="more-options" id={id}>
      <ResourceTable draft={draft} problem={problem} onChange={onChange} />
      <label>
        <span className="name">Steps that run side by side</span>
        <select
          className="field"
          value={draft.concurrency ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ concurrency: relations.find(({ value }) => value === currentTarget.value)?.value || null })
          }
        >
          {relations.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <span className="second small">Decides what enabled what, so who made whom wait.</span>
      </label>
      <label>
        <span className="name">Id space</span>
        <input
          className="field"
          type="text"
          value={draft.idSpace}
          placeholder="none"
          onChange={({ currentTarget }) => onChange({ idSpace: currentTarget.value })}
        />
        <span className="second small">Equal event ids in all logs that name it are one execution.</span>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.dedupe}
          onChange={({ currentTarget }) => onChange({ dedupe: currentTarget.checked })}
        />
        <span>
          Drop duplicates
          <span className="second small"> of an event, instead of flagging them</span>
        </span>
      </label>
    </div>
  );
}

type TableState =
  | { readonly name: "NONE" }
  | { readonly name: "SENDING" }
  | { readonly name: "REFUSED"; readonly message: string };

function ResourceTable({
  draft: { resourceTable },
  problem,
  onChange,
}: {
  readonly draft: ImportDraft;
  readonly problem: string | null;
  readonly onChange: (part: Partial<ImportDraft>) => void;
}): ReactNode {
  const [state, setState] = useState<TableState>({ name: "NONE" });
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    setState({ name: "SENDING" });
    uploadFile(file, () => undefined).sent.then(
      (upload) => {
        onChange({ resourceTable: { upload, fileName: file.name } });
        return setState({ name: "NONE" });
      },
      (error: unknown) =>
        setState({ name: "REFUSED", message: error instanceof Error ? error.message : String(error) }),
    );
  };
  const wrong = state.name === "REFUSED" ? state.message : problem;
  return (
    <div role="group" aria-label="Table of resources">
      <span className="name">Table of resources</span>
      <span className="line start">
        {resourceTable !== null && (
          <span className="chip">
            <Icon name="file" size={12} />
            <b>{resourceTable.fileName}</b>
            <button
              type="button"
              aria-label={`Do not use ${resourceTable.fileName}`}
              onClick={() => onChange({ resourceTable: null })}
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        )}
        <FileButton
          className="button"
          label={state.name === "SENDING" ? "Sending…" : resourceTable === null ? "Choose a file" : "Choose another"}
          onFiles={([file]) => take(file)}
        />
      </span>
      <span className="second small">A CSV with the columns resource and department: who works where.</span>
      {wrong !== null && (
        <span className="problem" role="alert">
          <Icon name="alert" size={14} /> {wrong}
        </span>
      )}
    </div>
  );
}
