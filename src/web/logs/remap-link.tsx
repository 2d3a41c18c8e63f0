import type { ReactNode } from "react";
import { Link } from "wouter";
import { Icon } from "../parts/icon.tsx";
import { Tip } from "../parts/tip.tsx";

const reason =
  "The file is not kept here, since the command line imported it. Delete the log and import the file again with the roles it is to have.";

/** To the wizard with the file of a log; says why where the file is not kept. */
export function RemapLink({
  log: { id, upload, fileName },
}: {
  readonly log: { readonly id: string; readonly upload: string | null; readonly fileName: string };
}): ReactNode {
  if (upload !== null) {
    return (
      <Link className="button" href={`/logs/import?log=${id}`}>
        <Icon name="edit" /> Map again<span className="unseen"> {fileName}</span>
      </Link>
    );
  }
  return (
    <Tip text={reason}>
      <button type="button" className="button off" aria-disabled="true">
        <Icon name="edit" /> Map again<span className="unseen"> {fileName}</span>
      </button>
    </Tip>
  );
}
