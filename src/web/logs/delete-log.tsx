import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { countText } from "../figures/format.ts";
import { DeleteLogDocument, type LogRowFragment } from "../generated/operations.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";

/** Asks whether a log is to go, and says what goes with it. */
export function DeleteLog({
  log,
  onClose,
  onDeleted,
}: {
  readonly log: LogRowFragment;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}): ReactNode {
  const [{ fetching }, remove] = useMutation(DeleteLogDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const names = log.processes.map(({ name }) => name);
  const confirm = async (): Promise<void> => {
    const { data, error } = await remove({ id: log.id });
    const why = error === undefined ? data?.deleteLog.userErrors[0]?.message : errorText(error);
    if (why !== undefined) {
      setRefused(why);
      return;
    }
    onClose();
    onDeleted?.();
  };
  return (
    <Dialog
      title={`Delete ${log.fileName}?`}
      onClose={fetching ? () => undefined : onClose}
      actions={
        <>
          <button type="button" className="button" disabled={fetching} onClick={onClose}>
            Keep it
          </button>
          <button type="button" className="button danger" disabled={fetching} onClick={() => void confirm()}>
            <Icon name="trash" /> {fetching ? "Deleting…" : `Delete ${countText(log.cases)} cases`}
          </button>
        </>
      }
    >
      <p>
        {countText(log.cases)} cases with {countText(log.workItems)} work items of {listed(names)} go out of all
        figures. Cases that other logs hold too stay with what those say.
      </p>
      <p className="second small">
        Steps, standards, names and the place of departments in the tree stay.{" "}
        {log.upload === null ? "The file itself is not kept here." : "The file that was uploaded is removed as well."}{" "}
        This cannot be undone; the file can be imported again.
      </p>
      {refused !== null && (
        <p className="problem" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
}

function listed(names: readonly string[]): string {
  if (names.length === 1) return `the process ${names[0]}`;
  const shown = names.slice(0, 3).join(", ");
  return `${countText(names.length)} processes (${shown}${names.length > 3 ? ", …" : ""})`;
}
