import { bounded } from "../../bounded.ts";
import type { ImportPreviewResolvers } from "../../generated/resolver-types.ts";

export const ImportPreview: ImportPreviewResolvers = {
  fileName: ({ upload }) => upload.fileName,
  columns: ({ columns }) => bounded(columns, "columns", "leave columns out of the file"),
  warnings: ({ warnings }) => bounded(warnings, "warnings", "repair the file", 1_000),
  result: ({ summary }) => summary,
  model: ({ model, lanes }) => (model === null ? null : { model, lanes }),
  sameAs: async ({ upload }, _, context) => {
    const same = (await context.logs()).filter(({ contentHash }) => contentHash === upload.contentHash);
    return same.reduce<(typeof same)[number] | null>((last, log) => (log.id > (last?.id ?? 0) ? log : last), null);
  },
};
