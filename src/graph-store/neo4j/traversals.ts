import type { DepartmentPlace, PathKind, StructuralNeighbour, UsedNode } from "../../domain/structure.ts";
import { buildIdGraph } from "../../structure/id-graph.ts";
import { shortestPaths } from "../../structure/shortest-paths.ts";
import type { GraphStore, ReadOptions } from "../graph-store.ts";
import type { Parameters, Row } from "./neo4j-database.ts";

type Edge = readonly [from: number, to: number];

export type Traversals = Pick<
  GraphStore,
  "placesOf" | "neighboursOf" | "paths" | "neighbourhood" | "whereUsed" | "search"
>;

/** Asks a statement of `cypher/read` at a revision. */
export type Ask = (
  file: string,
  revision: number,
  parameters: Parameters,
  options: ReadOptions | undefined,
) => Promise<readonly Row[]>;

/**
 * Questions that are traversals in the database. It holds the relationships of its newest revision only, and each statement says which that is: a
 * question about an earlier one is answered by `otherwise`, from records, and so is one for which there is only a very long way.
 */
export function traversals(ask: Ask, otherwise: Traversals): Traversals {
  /** null = the graph is at another revision. */
  async function answer<Answer>(
    file: string,
    revision: number,
    parameters: Parameters,
    options: ReadOptions | undefined,
  ): Promise<readonly Answer[] | null> {
    const [row] = await ask(file, revision, parameters, options);
    return row?.["revision"] === revision ? (row["answer"] as readonly Answer[]) : null;
  }

  /**
   * Breadth-first search in the database, some hops a statement: the edges each hop was made over, after an edge from the start to itself where it is
   * known. It ends at a depth, where `until` is reached, or where nothing new is. null = the graph is at another revision.
   */
  async function reach(
    kind: PathKind,
    revision: number,
    fromId: number,
    { until, depth, undirected }: { until?: number; depth: number; undirected: boolean },
    options: ReadOptions | undefined,
  ): Promise<readonly (readonly Edge[])[] | null> {
    const found: (readonly Edge[])[] = [];
    const seen = new Set<number>();
    let frontier = [fromId];
    const isThere = (): boolean => until !== undefined && seen.has(until);
    while (frontier.length > 0 && found.length <= depth && !isThere()) {
      // The first entry is no hop.
      const hops = Math.min(mostHops, found.length === 0 ? depth : depth - found.length + 1);
      const parameters = { ids: frontier, undirected, hops };
      const levels = await answer<readonly Edge[]>(hopsOf[kind], revision, parameters, options);
      if (levels === null) return null;
      for (const edges of levels.slice(found.length === 0 ? 0 : 1, hops + 1)) {
        frontier = [...new Set(edges.map(([, to]) => to))].filter((id) => !seen.has(id));
        found.push(edges);
        for (const id of frontier) seen.add(id);
        if (frontier.length === 0 || isThere()) break;
      }
    }
    return found;
  }

  return {
    placesOf: async (revision, departmentIds, options) => {
      const ids = [...new Set(departmentIds)];
      const found = await answer<DepartmentPlace>("read/places-of", revision, { ids }, options);
      if (found === null) return await otherwise.placesOf(revision, departmentIds, options);
      return departmentIds.flatMap((id) =>
        found
          .filter(({ departmentId }) => departmentId === id)
          .sort((a, b) => a.processId - b.processId || a.stepId - b.stepId),
      );
    },
    neighboursOf: async (revision, subjects, options) => {
      const placed = subjects.map((subject, place) => ({ place, ...subject }));
      const found = await answer<StructuralNeighbour & { readonly place: number }>(
        "read/neighbours-of",
        revision,
        { subjects: placed },
        options,
      );
      if (found === null) return await otherwise.neighboursOf(revision, subjects, options);
      return placed.map(({ place }) =>
        found
          .filter((row) => row.place === place)
          .map(({ side, departmentId, designed, handovers }) => ({ side, departmentId, designed, handovers }))
          .sort(bySide),
      );
    },
    paths: async (revision, kind, fromId, toId, first, options) => {
      const found = await reach(
        kind,
        revision,
        fromId,
        { until: toId, depth: longestTraversed, undirected: false },
        options,
      );
      const edges = found?.flat() ?? [];
      const isCut = (found?.length ?? 0) > longestTraversed && !edges.some(([, to]) => to === toId);
      if (found === null || isCut) return await otherwise.paths(revision, kind, fromId, toId, first, options);
      return shortestPaths(buildIdGraph(new Set(edges.flat()), edges), fromId, toId, first);
    },
    neighbourhood: async (revision, kind, id, depth, first, options) => {
      const found = await reach(kind, revision, id, { depth, undirected: true }, options);
      if (found === null) return await otherwise.neighbourhood(revision, kind, id, depth, first, options);
      const near = found.flatMap((edges, hop) => edges.map(([, to]) => ({ id: to, distance: hop })));
      const seen = new Set([id]);
      return near
        .filter((node) => !seen.has(node.id) && seen.add(node.id))
        .sort((a, b) => a.distance - b.distance || a.id - b.id)
        .slice(0, first);
    },
    whereUsed: async (revision, of, options) =>
      (await answer(usesOf[of.kind], revision, { id: of.id }, options)) ??
      (await otherwise.whereUsed(revision, of, options)),
    search: async (revision, text, first, options) => {
      const wanted = text.toLowerCase();
      const parameters = { text: wanted, query: inside(wanted), first };
      return (
        (await answer("read/search", revision, parameters, options)) ??
        (await otherwise.search(revision, text, first, options))
      );
    },
  };
}

const hopsOf: Readonly<Record<PathKind, string>> = { department: "read/department-hops", step: "read/step-hops" };
/** Hops of one statement. */
const mostHops = 4;
/** A way of more hops is found in the records, so that it does not take ever more statements. */
const longestTraversed = 20;

const usesOf: Readonly<Record<UsedNode["kind"], string>> = {
  department: "read/uses-of-department",
  process: "read/uses-of-process",
  step: "read/uses-of-step",
};

function bySide(a: StructuralNeighbour, b: StructuralNeighbour): number {
  const sides = Number(a.side === "CUSTOMER") - Number(b.side === "CUSTOMER");
  return sides || b.handovers - a.handovers || a.departmentId - b.departmentId;
}

/** Lucene's query for a text anywhere in a spelling. */
function inside(text: string): string {
  return `*${text.replaceAll(/[\s+\-&|!(){}[\]^"~*?:\\/]/g, "\\$&")}*`;
}
