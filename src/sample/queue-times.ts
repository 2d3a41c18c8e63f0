import type { WaitCause } from "./ground-truth.ts";
import type { SimulatedItem, SimulatedYear } from "./simulated-year.ts";
import { covers } from "./stretches.ts";

type Add = (fromMs: number, toMs: number, cause: WaitCause, why?: string, blocker?: number) => void;

/** The state of a department from one change to the next. */
interface Moment {
  readonly fromMs: number;
  readonly state: "NOBODY" | "FULL" | "ELSEWHERE" | "FREE";
  /** Of FULL: the work on the desks that ends first, and that which was ready last. */
  readonly firstDone: number;
  readonly latestReady: number;
}

/** Explains the time that items of a department stand in its queue; see `groundTruthOf`. Gives what adds the stretches of one item. */
export function explainQueues(year: SimulatedYear, department: number): (item: SimulatedItem, add: Add) => void {
  const moments = momentsOf(year, department);
  const starts = moments.map(({ fromMs }) => fromMs);
  const inHandOf = workByPerson(year, department);
  return (item, add) => {
    if (Number.isNaN(item.releasedMs)) return;
    const end = Number.isNaN(item.startMs) ? year.toMs : item.startMs;
    for (let at = lastNotAfter(starts, item.releasedMs); at < moments.length; at++) {
      const moment = moments[at];
      if (moment === undefined || moment.fromMs >= end) break;
      const from = Math.max(moment.fromMs, item.releasedMs);
      const to = Math.min(starts[at + 1] ?? year.toMs, end);
      const { state, firstDone, latestReady } = moment;
      if (state === "NOBODY") add(from, to, "UNAVAILABILITY");
      else if (state === "ELSEWHERE") add(from, to, "EXTRANEOUS", "unlogged");
      else if (state === "FREE") add(from, to, "ASSIGNMENT", "", inHandOf(item.boundTo, from));
      else if ((year.items[latestReady]?.releasedMs ?? 0) > item.releasedMs) {
        add(from, to, "PRIORITISATION", "", latestReady);
      } else add(from, to, "CONTENTION", "", firstDone);
    }
  };
}

/** One thing a person has in hand: an item, or a batch that is done together, of which the first item stands for all. */
interface InHand {
  readonly item: number;
  readonly person: number;
  readonly startMs: number;
  readonly completeMs: number;
}

function tasksOf({ items }: SimulatedYear, department: number): readonly InHand[] {
  const batches = new Set<number>();
  return items.flatMap(({ department: own, person, startMs, completeMs, together }, item) => {
    if (own !== department || person < 0 || batches.has(together)) return [];
    if (together >= 0) batches.add(together);
    return [{ item, person, startMs, completeMs }];
  });
}

function momentsOf(year: SimulatedYear, department: number): readonly Moment[] {
  const { persons, atOnce } = year.departments[department] ?? { persons: [], atOnce: 1 };
  const changes = new Set<number>([year.fromMs]);
  for (const { duty, atWork } of persons) {
    for (const times of [duty.fromMs, duty.toMs, atWork.fromMs, atWork.toMs]) for (const ms of times) changes.add(ms);
  }
  const tasks = [...tasksOf(year, department)].sort((a, b) => a.startMs - b.startMs);
  for (const { startMs, completeMs } of tasks) changes.add(startMs).add(Math.min(completeMs, year.toMs));
  const desks: InHand[][] = persons.map(() => []);
  const times = Float64Array.from(changes).sort();
  const moments: Moment[] = [];
  let next = 0;
  for (const fromMs of times) {
    for (const [person, desk] of desks.entries()) {
      if (desk.some(({ completeMs }) => completeMs <= fromMs)) {
        desks[person] = desk.filter(({ completeMs }) => completeMs > fromMs);
      }
    }
    for (let task = tasks[next]; task !== undefined && task.startMs <= fromMs; task = tasks[++next]) {
      if (task.completeMs > fromMs) desks[task.person]?.push(task);
    }
    moments.push(momentOf(year, persons, desks, atOnce, fromMs));
  }
  return moments;
}

function momentOf(
  year: SimulatedYear,
  persons: SimulatedYear["departments"][number]["persons"],
  desks: readonly (readonly InHand[])[],
  atOnce: number,
  fromMs: number,
): Moment {
  const onDuty = persons.flatMap(({ duty }, person) => (covers(duty, fromMs) ? [person] : []));
  const isFull = (person: number): boolean => (desks[person]?.length ?? 0) >= atOnce;
  const notFull = onDuty.filter((person) => !isFull(person));
  const none = { firstDone: -1, latestReady: -1 };
  if (onDuty.length === 0) return { fromMs, state: "NOBODY", ...none };
  if (notFull.length > 0) {
    const isFree = notFull.some((person) => covers(persons[person]?.atWork ?? nothing, fromMs));
    return { fromMs, state: isFree ? "FREE" : "ELSEWHERE", ...none };
  }
  const work = onDuty.flatMap((person) => desks[person] ?? []);
  const readyMs = ({ item }: InHand): number => year.items[item]?.releasedMs ?? 0;
  const firstDone = work.reduce((best, task) => (task.completeMs < best.completeMs ? task : best));
  const latestReady = work.reduce((best, task) => (readyMs(task) > readyMs(best) ? task : best));
  return { fromMs, state: "FULL", firstDone: firstDone.item, latestReady: latestReady.item };
}

const nothing = { fromMs: [], toMs: [], beforeMs: [] };

/** What a person had in hand at a moment: the item begun last; -1 where nothing. */
function workByPerson(year: SimulatedYear, department: number): (person: number, ms: number) => number {
  const byPerson = new Map<number, InHand[]>();
  for (const task of [...tasksOf(year, department)].sort((a, b) => a.startMs - b.startMs)) {
    const tasks = byPerson.get(task.person);
    if (tasks === undefined) byPerson.set(task.person, [task]);
    else tasks.push(task);
  }
  const startsOf = new Map([...byPerson].map(([person, tasks]) => [person, tasks.map(({ startMs }) => startMs)]));
  return (person, ms) => {
    const task = byPerson.get(person)?.[lastNotAfter(startsOf.get(person) ?? [], ms)];
    return task !== undefined && task.completeMs > ms ? task.item : -1;
  };
}

/** Place of the last number that is not above `limit`; -1 where there is none. */
function lastNotAfter(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
