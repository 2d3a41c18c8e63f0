import { type ReactNode, useId, useState } from "react";
import { countText } from "../figures/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Segments } from "../parts/segments.tsx";
import type { Preview } from "./check-file.tsx";
import type { ImportDraft } from "./import-draft.ts";
import { MoreOptions } from "./more-options.tsx";

/** The last step: what the process is called, and the button. It says why where the button cannot be used. */
export function ImportBar({
  preview,
  draft,
  remap,
  reason,
  waits,
  refused,
  beginning,
  onChange,
  onBack,
  onImport,
}: {
  readonly preview: Preview;
  readonly draft: ImportDraft;
  /** A log is mapped again: what was said of its process stays. */
  readonly remap: boolean;
  /** Why it cannot be imported now; null where it can. */
  readonly reason: string | null;
  readonly waits: boolean;
  /** What the service said to the last attempt. */
  readonly refused: string | null;
  readonly beginning: boolean;
  readonly onChange: (part: Partial<ImportDraft>) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const [why, more] = [useId(), useId()];
  const { result, problem } = preview;
  const byColumn = preview.columns.some(({ role }) => role === "PROCESS");
  const wrongTable = problem?.field?.[0] === "resourceTable" ? problem.message : null;
  return (
    <div className="import-bar">
      {(open || wrongTable !== null) && !remap && (
        <MoreOptions id={more} draft={draft} problem={wrongTable} onChange={onChange} />
      )}
      {refused !== null && (
        <p className="problem" role="alert">
          <Icon name="alert" size={14} /> {refused}
        </p>
      )}
      <div className="bar">
        <label className="line start">
          <span className="second small">Process name</span>
          <input
            className="field"
            type="text"
            value={draft.process}
            placeholder={byColumn ? "as its column says" : (result?.processes[0] ?? fileStem(preview.fileName))}
            onChange={({ currentTarget }) => onChange({ process: currentTarget.value })}
          />
        </label>
        {!remap && (
          <>
            <Segments
              label="Kind of process"
              value={draft.kind}
              onChange={(kind) => onChange({ kind })}
              options={[
                { value: "ROUTINE", label: "routine" },
                { value: "PROVISIONAL", label: "provisional" },
              ]}
            />
            <button
              type="button"
              className="button quiet"
              aria-expanded={open}
              aria-controls={more}
              onClick={() => setOpen(!open)}
            >
              More options <Icon name={open ? "close" : "down"} size={12} />
            </button>
          </>
        )}
        <span className="why small" id={why} role="status">
          {reason ?? ""}
        </span>
        <button type="button" className="button big" onClick={onBack}>
          Back
        </button>
        <button
          type="button"
          className="button primary big"
          disabled={reason !== null || beginning}
          aria-describedby={why}
          onClick={onImport}
        >
          {result === null || waits
            ? remap
              ? "Map again"
              : "Import"
            : `${remap ? "Map again:" : "Import"} ${countText(result.cases)} cases`}
        </button>
      </div>
    </div>
  );
}

/** `orders May.csv.gz` is `orders May`. */
function fileStem(fileName: string): string {
  return fileName.replace(/\.gz$/i, "").replace(/\.\w+$/, "");
}
