import { sayMatches } from "../../../service/match-activities.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const matchActivities: NonNullable<MutationResolvers["matchActivities"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      sayMatches(
        context.stores,
        {
          processId: identifyAs("Process", input.process, "process").id,
          matches: input.matches.map(({ activity, step }, index) => ({
            activity,
            stepId: step === null || step === undefined ? null : identifyAs("Step", step, `matches.${index}.step`).id,
          })),
        },
        context.options,
      ),
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
