import type { Reader } from "../../duckdb/database.ts";
import type { ChangeSet, RecordKind, Records } from "../graph-changes.ts";

/** The newest organisation in the file, all of it, as the change that makes it out of nothing. */
export async function readOrganisation(
  reader: Reader,
): Promise<{ readonly revision: number; readonly changes: ChangeSet }> {
  const [newest] = await reader.read("select coalesce(max(revision), 0) as revision from revision");
  const rows = await reader.read("select kind, id, record from organisation where until is null order by kind, id");
  const ofKind = <Kind extends RecordKind>(kind: Kind) =>
    rows.flatMap((row) =>
      // Written by publishChanges.
      row["kind"] === kind ? [[Number(row["id"]), JSON.parse(String(row["record"])) as Records[Kind]] as const] : [],
    );
  return {
    revision: Number(newest?.["revision"] ?? 0),
    changes: {
      removedProcesses: [],
      changes: {
        department: ofKind("department"),
        resource: ofKind("resource"),
        process: ofKind("process"),
        version: ofKind("version"),
        step: ofKind("step"),
        standard: ofKind("standard"),
        settings: ofKind("settings"),
        observed: ofKind("observed"),
        model: ofKind("model"),
        change: ofKind("change"),
      },
    },
  };
}
