import type {
  AgreedStandard,
  Department,
  DerivationSettings,
  ObservedWork,
  OrganisationChange,
  Process,
  ProcessModel,
  ProcessVersion,
  Resource,
  Step,
} from "../../domain/organisation.ts";
import type { Database } from "../../duckdb/database.ts";
import type { Revisions } from "../../duckdb/revisions.ts";
import type { GraphStore, Organisation, ReadOptions } from "../graph-store.ts";
import type { RecordKind } from "../graph-changes.ts";
import { searchOrganisation } from "../search.ts";
import { nothingObserved, unsetSettings } from "../absent.ts";
import { inOrder } from "../in-order.ts";
import { structureQuestions, type StructureQuestions } from "./structure-questions.ts";

const alive = "since <= $2 and (until is null or until > $2)";
const ofProcesses = "process in (select unnest($3))";
const ofTheirSteps = `id in (select id from organisation where kind = 'step' and ${alive} and ${ofProcesses})`;

/** The organisation in the DuckDB file of the facts. */
export function openGraphStore(database: Database, revisions: Revisions): GraphStore {
  /** Things of a kind at a revision, by process and id; `where` narrows them further, `third` being its $3. */
  async function records<Thing>(
    kind: RecordKind,
    revision: number,
    options: ReadOptions | undefined,
    where = "true",
    third: readonly number[] | number | null = null,
  ): Promise<readonly Thing[]> {
    const rows = await revisions.at(revision, () =>
      database.read(
        `select record from organisation
         where kind = $1 and ${alive} and ${where} order by process nulls first, id`,
        third === null ? [kind, revision] : [kind, revision, third],
        options,
      ),
    );
    // Written by publishChanges, as it was put.
    return rows.map((row) => JSON.parse(String(row["record"])) as Thing);
  }

  async function byIds<Thing extends { readonly id: number }>(
    kind: RecordKind,
    revision: number,
    ids: readonly number[],
    options: ReadOptions | undefined,
  ): Promise<readonly (Thing | null)[]> {
    if (ids.length === 0) return [];
    const found = await records<Thing>(kind, revision, options, "id in (select unnest($3))", ids);
    return inOrder(
      ids,
      found,
      ({ id }) => id,
      () => null,
    );
  }

  async function organisation(revision: number, options?: ReadOptions): Promise<Organisation> {
    const rows = await revisions.at(revision, () =>
      database.read(
        `select kind, record from organisation
         where kind in ('department', 'process', 'step', 'standard') and since <= $1 and (until is null or until > $1)
         order by process nulls first, id`,
        [revision],
        options,
      ),
    );
    const recordsOf = <Thing>(kind: RecordKind): readonly Thing[] =>
      rows.flatMap((row) => (row["kind"] === kind ? [JSON.parse(String(row["record"])) as Thing] : []));
    return {
      departments: recordsOf<Department>("department"),
      processes: recordsOf<Process>("process"),
      steps: recordsOf<Step>("step"),
      standards: recordsOf<AgreedStandard>("standard"),
    };
  }

  const reads: Omit<GraphStore, keyof StructureQuestions> = {
    organisation,
    departments: (revision, options) => records<Department>("department", revision, options),
    processes: (revision, options) => records<Process>("process", revision, options),
    versions: (revision, ids, options) => byIds<ProcessVersion>("version", revision, ids, options),
    versionsOf: async (revision, processId, options) => {
      const versions = await records<ProcessVersion>("version", revision, options, ofProcesses, [processId]);
      return versions.toSorted((a, b) => a.number - b.number);
    },
    steps: (revision, ids, options) => byIds<Step>("step", revision, ids, options),
    stepsOf: (revision, processIds, options) => records<Step>("step", revision, options, ofProcesses, processIds),
    resources: (revision, ids, options) => byIds<Resource>("resource", revision, ids, options),
    allResources: (revision, options) => records<Resource>("resource", revision, options),
    standards: (revision, processIds, options) =>
      records<AgreedStandard>("standard", revision, options, ofTheirSteps, processIds),
    derivationSettings: async (revision, processIds, options) => {
      const found = await records<DerivationSettings>("settings", revision, options, ofProcesses, processIds);
      return inOrder(processIds, found, ({ processId }) => processId, unsetSettings);
    },
    observedWork: async (revision, processIds, options) => {
      const found = await records<ObservedWork>("observed", revision, options, ofProcesses, processIds);
      return inOrder(processIds, found, ({ processId }) => processId, nothingObserved);
    },
    models: (revision, ids, options) => byIds<ProcessModel>("model", revision, ids, options),
    changes: async (revision, first, options) => {
      const newest = `id in (select id from organisation where kind = 'change' and ${alive} order by id desc limit $3)`;
      const found = await records<OrganisationChange>("change", revision, options, newest, first);
      return found.toReversed();
    },
    search: async (revision, text, first, options) =>
      searchOrganisation(await organisation(revision, options), text, first),
  };
  return { ...reads, ...structureQuestions(reads, revisions) };
}
