import { setDerivation as change } from "../../../service/set-derivation.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const setDerivation: NonNullable<MutationResolvers["setDerivation"]> = async (_, { input }, context) => {
  const step = (id: string, path: string) => identifyAs("Step", id, path).id;
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      change(
        context.stores,
        {
          processId: identifyAs("Process", input.process, "process").id,
          concurrency: input.concurrency,
          concurrentPairsOff: input.concurrentPairsOff?.map(
            ({ a, b }, index) =>
              [step(a, `concurrentPairsOff.${index}.a`), step(b, `concurrentPairsOff.${index}.b`)] as const,
          ),
          endStepIds: input.endSteps?.map((id, index) => step(id, `endSteps.${index}`)),
          statusValues: input.statusValues ?? undefined,
          asOfMs: input.asOf,
          referenceFromMs: input.referenceFrom,
          referenceToMs: input.referenceTo,
        },
        context.changing(input.author),
      ),
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
