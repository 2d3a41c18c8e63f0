import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { importSettings } from "../../import-settings.ts";
import { intakeOf } from "../../intake-of.ts";
import { queuedOr } from "../../payload.ts";

export const remapLog: NonNullable<MutationResolvers["remapLog"]> = (_, { input }, context) =>
  queuedOr(context, async () => {
    const logId = identifyAs("Log", input.log, "log").id;
    return intakeOf(context).remapLog(logId, importSettings({ ...nothing, ...input }));
  });

/** A remap says less than an import; the rest stays as it was. */
const nothing = {
  kind: null,
  format: null,
  concurrency: null,
  idSpace: null,
  resourceTable: null,
  dedupe: null,
};
