import { msPerUnit } from "../../../domain/time-unit.ts";
import { setStandards as change } from "../../../service/set-standards.ts";
import type { MutationResolvers, StandardInput } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const setStandards: NonNullable<MutationResolvers["setStandards"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      change(
        context.stores,
        identifyAs("Process", input.process, "process").id,
        input.standards.map(agreed),
        context.changing(input.author),
      ),
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};

function agreed({ step, sojourn, work, variation, unit }: StandardInput, index: number) {
  const inMs = (time: number | null | undefined) =>
    time === null || time === undefined ? null : Math.round(time * msPerUnit[unit ?? "HOURS"]);
  const stepId = identifyAs("Step", step, `standards.${index}.step`).id;
  return { stepId, sojournMs: inMs(sojourn), workMs: inMs(work), variation: variation ?? null };
}
