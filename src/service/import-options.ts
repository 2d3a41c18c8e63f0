import type { ImportOptions } from "../domain/imported-log.ts";
import { namedAs } from "../importing/named-file.ts";
import { readResourceTable } from "../importing/resource-table.ts";
import type { ImportSettings } from "./job.ts";
import type { Upload, Uploads } from "./uploads.ts";

/** How the reader is to read an upload. NOT_FOUND or BAD_MAPPING where the table of resources is missing or none. */
export async function importOptionsOf(
  uploads: Uploads,
  { fileName }: Upload,
  { process, format, mapping, timeFormat, timeZone, resourceTable }: ImportSettings,
): Promise<ImportOptions> {
  return {
    fileName,
    ...(process !== undefined && { process }),
    ...(format !== undefined && { format }),
    ...(mapping !== undefined && { mapping }),
    ...(timeFormat !== undefined && { timeFormat }),
    ...(timeZone !== undefined && { timeZone }),
    ...(resourceTable !== undefined && { departmentOfResource: await departmentsIn(uploads, resourceTable) }),
  };
}

function departmentsIn(uploads: Uploads, id: string): Promise<ReadonlyMap<string, string>> {
  const { upload, path } = uploads.use(id, "resourceTable");
  return namedAs(path, upload.fileName, () => readResourceTable(path));
}
