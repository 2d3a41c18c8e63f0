import type { ReactNode } from "react";
import { type ChangeFragment, UndoDocument } from "../generated/operations.ts";
import { OtherRefusals } from "./form-field.tsx";
import { useChange } from "./use-change.ts";

/** Takes the last change of the organisation back, whoever made it; says why where it cannot be. */
export function UndoButton({
  label,
  changes,
  onReload,
}: {
  readonly label: string;
  readonly changes: readonly ChangeFragment[];
  readonly onReload: () => void;
}): ReactNode {
  const { send, working, refused } = useChange();
  const last = changes.find(({ canUndo }) => canUndo);
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={working || last === undefined}
        {...(last !== undefined && { title: `Undo: ${last.summary}` })}
        onClick={() => void send(UndoDocument, { change: last?.id ?? null })}
      >
        {working ? "Undoing …" : label}
      </button>
      <OtherRefusals refused={refused} shown={[]} onReload={onReload} />
    </>
  );
}
