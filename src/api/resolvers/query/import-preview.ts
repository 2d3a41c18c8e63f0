import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { importSettings } from "../../import-settings.ts";
import { intakeOf } from "../../intake-of.ts";

export const importPreview: NonNullable<QueryResolvers["importPreview"]> = (_, { upload, ...settings }, context) =>
  intakeOf(context).preview(upload, importSettings({ ...nothing, ...settings }), context.options);

/** What shows only once ledgers are derived. */
const nothing = { kind: null, concurrency: null, idSpace: null, dedupe: null };
