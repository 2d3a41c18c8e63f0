import type { RevisionDraft } from "../../duckdb/revisions.ts";
import type { Change, GraphChanges } from "../graph-changes.ts";

/** Ends what changed at the draft's revision, begins what takes its place, and drops what no kept revision sees. */
export async function publishChanges(draft: RevisionDraft, changes: GraphChanges): Promise<void> {
  const { transaction, revision, kept } = draft;
  await endProcesses(draft, changes.removedProcesses);
  for (const [kind, ofKind] of Object.entries(changes.changes)) {
    if (ofKind.size === 0) continue;
    await transaction.run(
      "update organisation set until = $1 where kind = $2 and until is null and id in (select unnest($3))",
      [revision, kind, [...ofKind.keys()]],
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
  changes: ReadonlyMap<number, Change<object>>,
): Promise<void> {
  const ids: number[] = [];
  const processes: number[] = [];
  const records: string[] = [];
  for (const [id, { process, thing }] of changes) {
    if (thing === null) continue;
    ids.push(id);
    processes.push(process ?? -1);
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
