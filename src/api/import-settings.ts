import type { ImportSettings } from "../service/job.ts";
import { identifyAs } from "./global-id.ts";
import type { LaneInput } from "./generated/resolver-types.ts";

type Given<T> = { readonly [Key in keyof T]: T[Key] | null | undefined };

/** What was given of the settings of an import; null is as if left out. */
export function importSettings(
  input: Given<Omit<ImportSettings, "lanes" | "author">> & { readonly lanes?: readonly LaneInput[] | null | undefined },
): ImportSettings {
  const { process, kind, format, mapping, timeFormat, timeZone, concurrency, idSpace, resourceTable, dedupe, lanes } =
    input;
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
    ...(lanes != null && { lanes: lanes.map(laneChoice) }),
  };
}

function laneChoice({ element, department }: LaneInput): NonNullable<ImportSettings["lanes"]>[number] {
  return { element, departmentId: department == null ? null : identifyAs("Department", department, "lanes").id };
}
