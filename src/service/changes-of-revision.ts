import type { OrganisationChange } from "../domain/organisation.ts";
import { mostChanges } from "./change-organisation.ts";
import { perRevision } from "./per-revision.ts";
import { lastToUndo } from "./undo.ts";

/** A change as it is told: without the things themselves, which may be large. */
export interface ToldChange extends Omit<OrganisationChange, "things"> {
  /** Whether undo takes it back next. */
  readonly canUndo: boolean;
}

/** What people changed, newest first; before anything was written, nothing. */
export const changesAt = perRevision(async (stores, revision): Promise<readonly ToldChange[]> => {
  const changes = revision === 0 ? [] : await stores.graph.changes(revision, mostChanges);
  const lastId = lastToUndo(changes)?.id;
  return changes.map(({ id, atMs, author, summary, processId, undone }) => {
    return { id, atMs, author, summary, processId, undone, canUndo: id === lastId };
  });
});
