import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { intakeOf } from "../../intake-of.ts";
import { queuedOr } from "../../payload.ts";

export const loadSample: NonNullable<MutationResolvers["loadSample"]> = (_, _args, context) =>
  queuedOr(context, async () => intakeOf(context).loadSample(), []);
