import type { GraphStore, Organisation, ReadOptions } from "../graph-store.ts";
import type { RecordKind, Records } from "../graph-changes.ts";
import { searchOrganisation } from "../search.ts";
import { nothingObserved, unsetSettings } from "../absent.ts";
import { inOrder } from "../in-order.ts";
import type { Neo4jGraph } from "./neo4j-graph.ts";
import { thingOf } from "./records.ts";
import { type Ask, traversals, type Traversals } from "./traversals.ts";

interface KeptRevisions {
  at<T>(revision: number, read: () => Promise<T>): Promise<T>;
}

type Kinds = keyof Records;

/** The reads that give what was put. */
export type RecordReads = Omit<GraphStore, keyof Traversals>;

/**
 * The organisation in Neo4j. What a question asks of structure is a traversal in the database; `fromRecords` answers what is asked of a revision that it
 * has left.
 */
export function openNeo4jGraphStore(
  graph: Neo4jGraph,
  revisions: KeptRevisions,
  fromRecords: (reads: RecordReads) => Omit<Traversals, "search">,
): GraphStore {
  const rows: Ask = (file, revision, parameters, options) =>
    revisions.at(revision, () => graph.read(file, { revision, ...parameters }, options));

  async function things<Kind extends Kinds>(
    kind: Kind,
    file: string,
    revision: number,
    options: ReadOptions | undefined,
    ids?: readonly number[],
  ): Promise<readonly Records[Kind][]> {
    if (ids?.length === 0) return await revisions.at(revision, async () => []);
    const found = await rows(file, revision, ids === undefined ? {} : { ids: [...new Set(ids)] }, options);
    return found.map((row) => thingOf(kind, row["thing"] as object));
  }

  /** In the order of `ids`; null where there is none. */
  async function byId<Kind extends "version" | "step" | "resource" | "model">(
    kind: Kind,
    file: string,
    revision: number,
    ids: readonly number[],
    options: ReadOptions | undefined,
  ): Promise<readonly (Records[Kind] | null)[]> {
    const found = await things(kind, file, revision, options, ids);
    return inOrder(
      ids,
      found,
      ({ id }) => id,
      () => null,
    );
  }

  async function organisation(revision: number, options?: ReadOptions): Promise<Organisation> {
    const found = await rows("read/organisation", revision, {}, options);
    const ofKind = <Kind extends RecordKind>(kind: Kind): Records[Kind][] =>
      found.flatMap((row) => (row["kind"] === kind ? [thingOf(kind, row["thing"] as object)] : []));
    return {
      departments: ofKind("department").sort(byItsId),
      processes: ofKind("process").sort(byItsId),
      steps: ofKind("step").sort(byProcessAndId),
      standards: ofKind("standard").sort(byStep),
    };
  }

  const reads: RecordReads = {
    organisation,
    departments: async (revision, options) =>
      (await things("department", "read/departments", revision, options)).toSorted(byItsId),
    processes: async (revision, options) =>
      (await things("process", "read/processes", revision, options)).toSorted(byItsId),
    versions: (revision, ids, options) => byId("version", "read/versions-by-id", revision, ids, options),
    versionsOf: async (revision, processId, options) => {
      const versions = await things("version", "read/versions-of", revision, options, [processId]);
      return versions.toSorted((a, b) => a.number - b.number);
    },
    steps: (revision, ids, options) => byId("step", "read/steps-by-id", revision, ids, options),
    stepsOf: async (revision, processIds, options) =>
      (await things("step", "read/steps-of", revision, options, processIds)).toSorted(byProcessAndId),
    resources: (revision, ids, options) => byId("resource", "read/resources-by-id", revision, ids, options),
    allResources: async (revision, options) =>
      (await things("resource", "read/resources", revision, options)).toSorted(byItsId),
    standards: async (revision, processIds, options) =>
      (await things("standard", "read/standards-of", revision, options, processIds)).toSorted(byStep),
    derivationSettings: async (revision, processIds, options) => {
      const found = await things("settings", "read/settings-of", revision, options, processIds);
      return inOrder(processIds, found, ({ processId }) => processId, unsetSettings);
    },
    observedWork: async (revision, processIds, options) => {
      const found = await things("observed", "read/observed-of", revision, options, processIds);
      return inOrder(processIds, found, ({ processId }) => processId, nothingObserved);
    },
    models: (revision, ids, options) => byId("model", "read/models-by-id", revision, ids, options),
    changes: async (revision, first, options) => {
      const found = await rows("read/changes", revision, { first }, options);
      return found.map((row) => thingOf("change", row["thing"] as object));
    },
  };
  const otherwise = {
    ...fromRecords(reads),
    search: async (revision: number, text: string, first: number, options?: ReadOptions) =>
      searchOrganisation(await organisation(revision, options), text, first),
  };
  return { ...reads, ...traversals(rows, otherwise) };
}

const byItsId = (a: { readonly id: number }, b: { readonly id: number }): number => a.id - b.id;
const byStep = (a: { readonly stepId: number }, b: { readonly stepId: number }): number => a.stepId - b.stepId;

function byProcessAndId(a: Records["step"], b: Records["step"]): number {
  return a.processId - b.processId || a.id - b.id;
}
