import { editVersion as change } from "../../../service/edit-version.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";
import { versionEdits } from "../../version-edits.ts";

export const editVersion: NonNullable<MutationResolvers["editVersion"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      change(
        context.stores,
        {
          versionId: identifyAs("ProcessVersion", input.version, "version").id,
          edits: versionEdits(input.edits),
          expectedVersion: input.expectedVersion ?? undefined,
        },
        context.changing(input.author),
      ),
    (id) => context.version(id),
  );
  return { version: node, userErrors };
};
