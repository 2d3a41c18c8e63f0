import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { importSettings } from "../../import-settings.ts";
import { intakeOf } from "../../intake-of.ts";
import { queuedOr } from "../../payload.ts";

export const importLog: NonNullable<MutationResolvers["importLog"]> = (_, { input }, context) =>
  queuedOr(context, async () => {
    const author = context.changing(input.author).author;
    const settings = { ...importSettings(input), ...(author !== undefined && { author }) };
    return intakeOf(context).importUpload(input.upload, settings, input.idempotencyKey ?? null);
  });
