import { type ReactNode, useId } from "react";
import { countText } from "../figures/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Segments } from "../parts/segments.tsx";
import type { ImportDraft } from "./import-draft.ts";

/** The last step of importing models: the button, and why it cannot be used where it cannot. */
export function ModelBar({
  processes,
  problem,
  draft,
  refused,
  beginning,
  onChange,
  onBack,
  onImport,
}: {
  readonly processes: readonly { readonly name: string }[];
  /** Why the file cannot be imported; null where it can. */
  readonly problem: string | null;
  readonly draft: ImportDraft;
  /** What the service said to the last attempt. */
  readonly refused: string | null;
  readonly beginning: boolean;
  readonly onChange: (part: Partial<ImportDraft>) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}): ReactNode {
  const why = useId();
  // A name can be given where it is clear which process is meant.
  const only = processes.length === 1 ? processes[0] : undefined;
  return (
    <div className="import-bar">
      {refused !== null && (
        <p className="problem" role="alert">
          <Icon name="alert" size={14} /> {refused}
        </p>
      )}
      <div className="bar">
        {only !== undefined && (
          <label className="line start">
            <span className="second small">Process name</span>
            <input
              className="field"
              type="text"
              value={draft.process}
              placeholder={only.name}
              onChange={({ currentTarget }) => onChange({ process: currentTarget.value })}
            />
          </label>
        )}
        <Segments
          label={only === undefined ? "Kind of new processes" : "Kind of process, where it is new"}
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
          options={[
            { value: "ROUTINE", label: "routine" },
            { value: "PROVISIONAL", label: "provisional" },
          ]}
        />
        <span className="why small" id={why} role="status">
          {problem ?? ""}
        </span>
        <button type="button" className="button big" onClick={onBack}>
          Back
        </button>
        <button
          type="button"
          className="button primary big"
          disabled={problem !== null || beginning}
          aria-describedby={why}
          onClick={onImport}
        >
          Import {countText(processes.length)} {processes.length === 1 ? "process" : "processes"}
        </button>
      </div>
    </div>
  );
}
