import { explainQueues } from "./queue-times.ts";
import type { SimulatedItem, SimulatedYear } from "./simulated-year.ts";

export type WaitCause =
  | "BATCHING"
  | "CONTENTION"
  | "PRIORITISATION"
  | "UNAVAILABILITY"
  | "ASSIGNMENT"
  | "TRANSFER"
  | "EXTRANEOUS";

/** A stretch of a wait with one reason; [fromMs, toMs). */
export interface WaitStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly cause: WaitCause;
  /** What of the cause: see `groundTruthOf`. */
  readonly why: string;
  /** Number of the item that was in the way; -1 where none was. */
  readonly blocker: number;
}

/** What really happened to a work item. */
export interface WorkItemTruth {
  readonly item: SimulatedItem;
  /** Tile [enabledMs, startMs), or up to the end where it was not begun; no two neighbours alike. */
  readonly waits: readonly WaitStretch[];
}

/**
 * The true reason of each stretch of every wait, one entry an item of the year. Known from the simulation itself, in the words of methods.md 3 (3.3
 * for the queue, at the level of the department):
 *
 *   [enabled, transferred)  TRANSFER       on its way, such as in a nightly interface
 *   [transferred, received) EXTRANEOUS     outside: an outside party has its turn, or something from outside is missing
 *   [received, gathered)    BATCHING       gathering: members of its batch were still to come
 *   [gathered, released)    BATCHING       schedule: all were there, the release was not due
 *   [released, start)       the queue, at each instant by who of the department is on duty:
 *     nobody                               UNAVAILABILITY
 *     all have their hands full            PRIORITISATION where one of them is at work that was ready later than this; else CONTENTION
 *     somebody is free                     ASSIGNMENT  (it waits for a person who is busy or off)
 *     nobody free, somebody in a meeting   EXTRANEOUS  unlogged: other work that nobody logs
 *
 * The blocker is, of CONTENTION, the work that ended first; of PRIORITISATION, the one that was ready last; of ASSIGNMENT, what the person was at.
 * Work in hand of persons who are off duty blocks nobody. O((items + changes of duty) log n + changes during waits).
 */
export function* groundTruthOf(year: SimulatedYear): Generator<WorkItemTruth> {
  const queues = year.departments.map((_, department) => explainQueues(year, department));
  for (const item of year.items) {
    const waits: WaitStretch[] = [];
    const add = (fromMs: number, toMs: number, cause: WaitCause, why = "", blocker = -1): void => {
      const last = waits.at(-1);
      const end = Math.min(Number.isNaN(toMs) ? year.toMs : toMs, year.toMs);
      if (!(fromMs < end)) return;
      if (last?.toMs === fromMs && last.cause === cause && last.why === why && last.blocker === blocker) {
        waits[waits.length - 1] = { ...last, toMs: end };
      } else {
        waits.push({ fromMs, toMs: end, cause, why, blocker });
      }
    };
    const { enabledMs, transferredMs, receivedMs, gatheredMs, releasedMs } = item;
    add(enabledMs, transferredMs, "TRANSFER");
    add(transferredMs, receivedMs, "EXTRANEOUS", "outside");
    add(receivedMs, gatheredMs, "BATCHING", "gathering");
    add(gatheredMs, releasedMs, "BATCHING", "schedule");
    queues[item.department]?.(item, add);
    yield { item, waits };
  }
}
