import { editVersion as change } from "../../../service/edit-version.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { versionEdits } from "../../version-edits.ts";
import { versionOr } from "../../version-payload.ts";

export const editVersion: NonNullable<MutationResolvers["editVersion"]> = async (_, { input }, context) => {
  return versionOr(context, async () =>
    change(
      context.stores,
      {
        versionId: identifyAs("ProcessVersion", input.version, "version").id,
        edits: versionEdits(input.edits),
        expectedVersion: input.expectedVersion ?? undefined,
      },
      context.changing(input.author),
    ),
  );
};
