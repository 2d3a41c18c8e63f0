import type { PathKind } from "../../domain/structure.ts";
import type { Revisions } from "../../duckdb/revisions.ts";
import { SharedReads } from "../../duckdb/shared-reads.ts";
import { departmentNeighbours } from "../../structure/department-neighbours.ts";
import { departmentPlaces } from "../../structure/department-places.ts";
import type { IdGraph } from "../../structure/id-graph.ts";
import { nodesWithin } from "../../structure/nodes-within.ts";
import { type OrganisationGraph, readOrganisationGraph } from "../../structure/organisation-graph.ts";
import { shortestPaths } from "../../structure/shortest-paths.ts";
import { whereUsed } from "../../structure/where-used.ts";
import type { GraphStore, ReadOptions } from "../graph-store.ts";

export type StructureQuestions = Pick<
  GraphStore,
  "placesOf" | "neighboursOf" | "paths" | "neighbourhood" | "whereUsed"
>;

/** Answers from the graph of a revision, which is read once and held as long as it is one of the three newest asked for. */
export function structureQuestions(
  store: Pick<GraphStore, "organisation" | "versions" | "versionsOf" | "observedWork">,
  revisions: Revisions,
): StructureQuestions {
  const graphs = new SharedReads();
  const graphAt = (revision: number, options: ReadOptions | undefined): Promise<OrganisationGraph> =>
    revisions.at(revision, () => graphs.read(revision, "graph", [], (own) => readGraph(revision, own), options));

  async function readGraph(revision: number, options: ReadOptions): Promise<OrganisationGraph> {
    const organisation = await store.organisation(revision, options);
    const { processes } = organisation;
    const versionIds = processes.flatMap(({ currentVersionId, derivedFromVersionId }) =>
      [currentVersionId, derivedFromVersionId].filter((id) => id !== null),
    );
    const [versions, observed] = await Promise.all([
      store.versions(revision, versionIds, options),
      store.observedWork(
        revision,
        processes.map(({ id }) => id),
        options,
      ),
    ]);
    return readOrganisationGraph({
      ...organisation,
      versions: versions.filter((version) => version !== null),
      observed,
    });
  }

  return {
    placesOf: async (revision, departmentIds, options) =>
      departmentPlaces(await graphAt(revision, options), departmentIds),
    neighboursOf: async (revision, subjects, options) => {
      const graph = await graphAt(revision, options);
      return subjects.map((subject) => departmentNeighbours(graph, subject));
    },
    paths: async (revision, kind, fromId, toId, first, options) =>
      shortestPaths(edgesOf(await graphAt(revision, options), kind), fromId, toId, first),
    neighbourhood: async (revision, kind, id, depth, first, options) =>
      nodesWithin(edgesOf(await graphAt(revision, options), kind), id, depth, first),
    whereUsed: async (revision, of, options) => {
      const graph = await graphAt(revision, options);
      const processId = of.kind === "step" ? graph.processOfStep.get(of.id) : undefined;
      const versions = processId === undefined ? [] : await store.versionsOf(revision, processId, options);
      return whereUsed(graph, of, versions);
    },
  };
}

function edgesOf(graph: OrganisationGraph, kind: PathKind): IdGraph {
  return kind === "department" ? graph.departments : graph.steps;
}
