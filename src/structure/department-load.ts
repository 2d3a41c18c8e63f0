import type { MissingInput, PlannedProcess } from "./planned-process.ts";
import { type PooledQueue, pooledQueue, type WorkClass } from "./pooled-queue.ts";

/** How many can work in a department at the same time. */
export interface Servers {
  /** null = unknown; Infinity = an outside party, which is taken not to queue. */
  readonly count: number | null;
  readonly source: "CAPACITY" | "RESOURCES" | "OUTSIDE" | "NONE";
  /** Share of the week in which they work; 1 = around the clock. */
  readonly openShare: number;
}

/** What a step of a process brings to a department. */
export interface LoadPart extends WorkClass {
  readonly processId: number;
  readonly stepId: number;
  /** In a case, as far as it is the department's. */
  readonly visits: number;
}

/** The load of a department (itself, not those below it) over all its steps in all processes: one queue. */
export interface DepartmentLoad {
  readonly departmentId: number;
  readonly servers: Servers;
  /** Those that are known, by process and step; arrivals by the clock. */
  readonly parts: readonly LoadPart[];
  /** The same parts as the queue sees them: what arrives while it is closed comes within its working hours too. */
  readonly classes: readonly WorkClass[];
  /** Of the known parts, in working hours; null where its servers are unknown. */
  readonly queue: PooledQueue | null;
  /** Nothing that arrives is unknown, so the figures of the queue are not too low. Processes whose arrivals are unknown count as not running. */
  readonly isComplete: boolean;
  readonly missing: readonly MissingInput[];
}

/** Loads of all departments that do a step of these processes. O(steps + servers). */
export function departmentLoads(
  processes: readonly PlannedProcess[],
  serversOf: (departmentId: number) => Servers,
): ReadonlyMap<number, DepartmentLoad> {
  const partsOf = new Map<number, LoadPart[]>();
  const missingOf = new Map<number, MissingInput[]>();
  for (const process of processes) {
    const { processId, net, visits, arrivals } = process;
    const without = new Set<number>();
    for (let node = 0; node < net.nodes; node++) {
      for (const { departmentId, share } of process.doers[node]!) {
        const parts = listOf(partsOf, departmentId);
        const missing = listOf(missingOf, departmentId);
        const stepId = net.stepOf[node]!;
        if (arrivals === null || visits === null) {
          if (!without.has(departmentId)) {
            missing.push({ what: visits === null ? "EXIT" : "ARRIVALS", processId, stepId: null, departmentId: null });
          }
          without.add(departmentId);
        } else if (Number.isNaN(process.work[node]!)) {
          missing.push({ what: "WORK", processId, stepId, departmentId: null });
        } else {
          const times = visits[node]! * share;
          parts.push({
            processId,
            stepId,
            visits: times,
            arrivalsPerHour: arrivals.perHour * times,
            work: process.work[node]!,
            variation: process.variation[node]!,
          });
        }
      }
    }
  }
  return new Map(
    [...partsOf.keys()]
      .sort((a, b) => a - b)
      .map((id) => [id, loadOf(id, serversOf(id), partsOf.get(id) ?? [], missingOf.get(id) ?? [])]),
  );
}

/** The same of some of its parts only, as if nothing else arrived. */
export function partialLoad(load: DepartmentLoad, isAsked: (processId: number) => boolean): DepartmentLoad {
  return loadOf(
    load.departmentId,
    load.servers,
    load.parts.filter(({ processId }) => isAsked(processId)),
    load.missing.filter(({ processId }) => processId !== null && isAsked(processId)),
  );
}

/** Nothing arrives. */
export function emptyLoad(departmentId: number, servers: Servers): DepartmentLoad {
  return loadOf(departmentId, servers, [], []);
}

function loadOf(
  departmentId: number,
  servers: Servers,
  parts: readonly LoadPart[],
  lacking: readonly MissingInput[],
): DepartmentLoad {
  const missing =
    servers.count === null
      ? [{ what: "CAPACITY", processId: null, stepId: null, departmentId } as const, ...lacking]
      : lacking;
  const inOrder = parts.toSorted((a, b) => a.processId - b.processId || a.stepId - b.stepId);
  const classes = inOrder.map(({ arrivalsPerHour, work, variation }) => ({
    arrivalsPerHour: arrivalsPerHour / servers.openShare,
    work,
    variation,
  }));
  return {
    departmentId,
    servers,
    parts: inOrder,
    classes,
    queue: servers.count === null ? null : queueOf(servers.count, classes),
    isComplete: lacking.every(({ what }) => what === "ARRIVALS" || what === "EXIT"),
    missing,
  };
}

/** An outside party never waits for itself. */
function queueOf(servers: number, classes: readonly WorkClass[]): PooledQueue {
  const queue = pooledQueue(Number.isFinite(servers) ? servers : 1, classes);
  return Number.isFinite(servers) ? queue : { ...queue, servers, utilisation: 0, delayed: 0, wait: 0 };
}

function listOf<Item>(lists: Map<number, Item[]>, key: number): Item[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}
