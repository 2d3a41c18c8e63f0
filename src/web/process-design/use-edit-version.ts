import { useCallback } from "react";
import { EditVersionDocument, type RefusedFragment, type VersionEdit } from "../generated/operations.ts";
import type { DesignVersion } from "./design-data.ts";
import { type Change, useChange } from "./use-change.ts";

/** Edits a version as it was last seen; `edit` gives the ids of the steps there are then, null where it was refused. Where the edits made the next version, `onMoved` is given its id. */
export function useEditVersion(
  { id, revision }: Pick<DesignVersion, "id" | "revision">,
  onMoved: (version: string) => void,
): {
  readonly edit: (edits: readonly VersionEdit[]) => Promise<readonly string[] | null>;
  readonly send: Change["send"];
  readonly working: boolean;
  readonly refused: readonly RefusedFragment[];
} {
  const { send, working, refused } = useChange();
  const edit = useCallback(
    async (edits: readonly VersionEdit[]): Promise<readonly string[] | null> => {
      const done = await send(EditVersionDocument, { input: { version: id, edits, expectedVersion: revision } });
      if (done?.version == null) return null;
      if (done.version.id !== id) onMoved(done.version.id);
      return done.version.steps.map((step) => step.id);
    },
    [send, id, revision, onMoved],
  );
  return { edit, send, working, refused };
}
