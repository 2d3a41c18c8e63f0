import type { RevisionDraft } from "../../duckdb/revisions.ts";
import { type ChangeSet, processOf, type RecordKind, type Records } from "../graph-changes.ts";

/** Ends what changed at the draft's revision, begins what takes its place, and drops what no kept revision sees. */
export async function publishChanges(draft: RevisionDraft, { removedProcesses, changes }: ChangeSet): Promise<void> {
  const { transaction, revision, kept } = draft;
  await endProcesses(draft, removedProcesses);
  for (const [kind, ofKind] of Object.entries(changes)) {
    if (ofKind.length === 0) continue;
    await transaction.run(
      "update organisation set until = $1 where kind = $2 and until is null and id in (select unnest($3))",
      [revision, kind, ofKind.map(([id]) => id)],
    );
    await begin(draft, kind, ofKind);
  }
  await transaction.run("delete from organisation where until <= $1", [kept[0] ?? revision]);
}

async function endProcesses({ transaction, revision }: RevisionDraft, removed: readonly number[]): Promise<void> {
  if (removed.length === 0) return;
  const stepsOfRemoved = "select id from organisation where kind = 'step' and process in (select unnest($2))";
  await transaction.run(
    `update organisation set until = $1 where kind = 'standard' and until is null and id in (${stepsOfRemoved})`,
    [revision, removed],
  );
  await transaction.run("update organisation set until = $1 where until is null and process in (select unnest($2))", [
    revision,
    removed,
  ]);
}

async function begin(
  { transaction, revision }: RevisionDraft,
  kind: string,
  changes: readonly (readonly [id: number, thing: Records[RecordKind] | null])[],
): Promise<void> {
  const ids: number[] = [];
  const processes: number[] = [];
  const records: string[] = [];
  for (const [id, thing] of changes) {
    if (thing === null) continue;
    ids.push(id);
    processes.push(processOf(kind, thing) ?? -1);
    records.push(JSON.stringify(thing));
  }
  await transaction.append("organisation", {
    length: ids.length,
    columns: [
      ids.map(() => kind),
      Int32Array.from(ids),
      { orNull: Int32Array.from(processes) },
      { always: revision },
      { always: null },
      records,
    ],
  });
}
