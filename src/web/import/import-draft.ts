import type { ColumnRole, Concurrency, ImportLogInput, ProcessKind } from "../generated/operations.ts";

/** What a person said about one file; what is left empty is found out from the file. */
export interface ImportDraft {
  /** Roles that were chosen, by column. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
  readonly process: string;
  readonly timeFormat: string;
  readonly timeZone: string;
  readonly resourceTable: { readonly upload: string; readonly fileName: string } | null;
  readonly kind: ProcessKind;
  readonly concurrency: Concurrency | null;
  readonly idSpace: string;
  readonly dedupe: boolean;
  /** Of a model: department of each lane for which one was chosen, by element; null = a new one. */
  readonly lanes: Readonly<Record<string, string | null>>;
}

export const emptyDraft: ImportDraft = {
  roles: {},
  process: "",
  timeFormat: "",
  timeZone: "",
  resourceTable: null,
  kind: "ROUTINE",
  concurrency: null,
  idSpace: "",
  dedupe: false,
  lanes: {},
};

/** The part of a draft that decides how the file reads, as the API takes it. */
export function readingOf({
  roles,
  process,
  timeFormat,
  timeZone,
  resourceTable,
}: ImportDraft): Pick<ImportLogInput, "mapping" | "process" | "timeFormat" | "timeZone" | "resourceTable"> {
  const mapping = Object.entries(roles).map(([column, role]) => ({ column, role }));
  return {
    ...(mapping.length > 0 && { mapping }),
    ...(process.trim() !== "" && { process: process.trim() }),
    ...(timeFormat.trim() !== "" && { timeFormat: timeFormat.trim() }),
    ...(timeZone !== "" && { timeZone }),
    ...(resourceTable !== null && { resourceTable: resourceTable.upload }),
  };
}

/** The departments that were chosen for lanes of a model, as the API takes them. */
export function lanesOf({ lanes }: ImportDraft): Pick<ImportLogInput, "lanes"> {
  const chosen = Object.entries(lanes).map(([element, department]) => ({ element, department }));
  return chosen.length === 0 ? {} : { lanes: chosen };
}

/**
 * The draft with another role for a column. A role that only one column can play is taken from the one that it was given to before; that one is guessed
 * again, and so is `column` where `role` is null.
 */
export function withRole(draft: ImportDraft, column: string, role: ColumnRole | null): ImportDraft {
  const others = Object.entries(draft.roles).filter(
    ([other, played]) => other !== column && (role === null || isShared(role) || slotOf(played) !== slotOf(role)),
  );
  const roles = Object.fromEntries(role === null ? others : [...others, [column, role]]);
  return { ...draft, roles };
}

/** Whether many columns may play it. */
export function isShared(role: ColumnRole): boolean {
  return role === "CASE_ATTRIBUTE" || role === "ITEM_ATTRIBUTE" || role === "IGNORE";
}

/** Both are the event's own time, so one column is it. */
function slotOf(role: ColumnRole): ColumnRole {
  return role === "COMPLETE" ? "TIMESTAMP" : role;
}
