import type { OrganisationDraft } from "./organisation-draft.ts";

/** A process and the provisional ones that borrow its standards: their ledgers follow from them too. */
export async function withBorrowers(draft: OrganisationDraft, processId: number): Promise<readonly number[]> {
  const versionIds = new Set((await draft.versionsOf(processId)).map(({ id }) => id));
  const borrowers = draft
    .processes()
    .filter(
      (it) => it.kind === "PROVISIONAL" && it.derivedFromVersionId !== null && versionIds.has(it.derivedFromVersionId),
    );
  return [processId, ...borrowers.map(({ id }) => id)];
}
