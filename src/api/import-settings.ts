import type { ImportSettings } from "../service/job.ts";

type Given<T> = { readonly [Key in keyof T]: T[Key] | null | undefined };

/** What was given of the settings of an import; null is as if left out. */
export function importSettings(input: Given<ImportSettings>): ImportSettings {
  const { process, kind, format, mapping, timeFormat, timeZone, concurrency, idSpace, resourceTable, dedupe } = input;
  return {
    ...(process != null && { process }),
    ...(kind != null && { kind }),
    ...(format != null && { format }),
    ...(mapping != null && { mapping: mapping.map(({ column, role }) => ({ column, role })) }),
    ...(timeFormat != null && { timeFormat }),
    ...(timeZone != null && { timeZone }),
    ...(concurrency != null && { concurrency }),
    ...(idSpace != null && { idSpace }),
    ...(resourceTable != null && { resourceTable }),
    ...(dedupe != null && { dedupe }),
  };
}
