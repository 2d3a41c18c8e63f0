import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { type ColumnRole, MappedLogDocument, type MappedLogQuery } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";
import { emptyDraft, type ImportDraft } from "./import-draft.ts";
import { importQueue, type QueuedFile } from "./import-queue.ts";

type MappedLog = Extract<NonNullable<MappedLogQuery["node"]>, { readonly __typename: "Log" }>;

/** Takes up the file of a log, as it was imported, to be mapped again. */
export function RemapLog({
  id,
  onReady,
}: {
  readonly id: string;
  readonly onReady: (file: QueuedFile) => void;
}): ReactNode {
  const answer = useAnswer(MappedLogDocument, { id });
  const node = answer.data?.node;
  const log = node?.__typename === "Log" ? node : null;
  useEffect(() => {
    if (log === null || log.upload === null) return;
    onReady(importQueue.adopt(log.upload, log.fileName, log.id, draftOf(log)));
    // Taken up once; `onReady` is another function at each rendering.
    // eslint-disable-next-line react/exhaustive-deps
  }, [log]);
  return (
    <Panel title="The log" answer={answer}>
      {log === null ? (
        <p>There is no such log any more.</p>
      ) : (
        log.upload === null && (
          <p>
            The file of {log.fileName} is not kept here, since it was imported by the command line alone. Delete the
            log, and import the file again with the roles it is to have.
          </p>
        )
      )}
      <p>
        <Link className="link" href="/logs">
          To the logs
        </Link>
      </p>
    </Panel>
  );
}

/** What the log was read with. A column that plays several roles is guessed again. */
function draftOf({ mapping, settings }: MappedLog): ImportDraft {
  const rolesOf = new Map<string, ColumnRole[]>();
  for (const { column, role } of mapping) rolesOf.set(column, [...(rolesOf.get(column) ?? []), role]);
  const roles = Object.fromEntries(
    [...rolesOf].flatMap(([column, [role, ...more]]) =>
      role === undefined || more.length > 0 ? [] : [[column, role]],
    ),
  );
  const { process, timeFormat, timeZone, resourceTable } = settings ?? {};
  return {
    ...emptyDraft,
    roles,
    process: process ?? "",
    timeFormat: timeFormat ?? "",
    timeZone: timeZone ?? "",
    resourceTable: resourceTable == null ? null : { upload: resourceTable, fileName: "the table given before" },
  };
}
