import type { ColumnRole } from "../generated/operations.ts";
import { type ImportDraft, isShared } from "./import-draft.ts";

/** The import as a command for a shell: every role is named, so that it reads the same when guesses get better. */
export function commandText(
  fileName: string,
  columns: readonly { readonly column: string; readonly role: ColumnRole }[],
  draft: ImportDraft,
): string {
  const named = columns.filter(({ column, role }) => !isShared(role) || draft.roles[column] === role);
  const options = [
    ...named.map(({ column, role }) => ["--map", `${optionText(role)}=${column}`]),
    ...(draft.timeFormat.trim() === "" ? [] : [["--time-format", draft.timeFormat.trim()]]),
    ...(draft.timeZone === "" ? [] : [["--time-zone", draft.timeZone]]),
    ...(draft.process.trim() === "" ? [] : [["--process", draft.process.trim()]]),
    ...(draft.resourceTable === null ? [] : [["--resources", draft.resourceTable.fileName]]),
    ...(draft.concurrency === null ? [] : [["--concurrency", draft.concurrency.toLowerCase()]]),
    ...(draft.idSpace.trim() === "" ? [] : [["--id-space", draft.idSpace.trim()]]),
    ...(draft.dedupe ? [["--dedupe"]] : []),
  ];
  const lines = options.map((parts) => parts.map(quoted).join(" "));
  return [`npx baton import ${quoted(fileName)}`, ...lines].join(" \\\n  ");
}

/** `EVENT_ID` is written `event-id`. */
function optionText(role: ColumnRole): string {
  return role.toLowerCase().replaceAll("_", "-");
}

/** As a POSIX shell takes it for one word. */
function quoted(text: string): string {
  return /^[\w./:=,+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
