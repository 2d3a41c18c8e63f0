import type { DepartmentPlan } from "./organisation-plan.ts";
import type { Person } from "./person.ts";

/** Something one person does at one go: an item, or a batch of them that is done together. */
export interface Task {
  /** Numbers of its items. */
  readonly items: readonly number[];
  readonly readyMs: number;
  readonly priority: number;
  readonly workMs: number;
  /** -1: anybody of the department. */
  readonly boundTo: number;
}

interface Desk {
  readonly person: Person;
  /** The stretch of `atWork` that is going on or comes next. */
  stretch: number;
  inHand: number;
  workedMs: number;
}

/** The queue of a department, and its persons: who takes what, and when. Time must not go back from call to call. O(log n + persons) a task. */
export class WorkQueue {
  readonly #desks: readonly Desk[];
  readonly #atOnce: number;
  readonly #forAnybody: TaskHeap;
  readonly #forPerson: readonly TaskHeap[];

  constructor(persons: readonly Person[], { atOnce = 1, order = "FIRST_COME" }: DepartmentPlan) {
    this.#desks = persons.map((person) => ({ person, stretch: 0, inHand: 0, workedMs: 0 }));
    this.#atOnce = atOnce;
    this.#forAnybody = new TaskHeap(orders[order]);
    this.#forPerson = persons.map(() => new TaskHeap(orders[order]));
  }

  put(task: Task): void {
    (this.#forPerson[task.boundTo] ?? this.#forAnybody).put(task);
  }

  /** The next task that somebody begins now, with the person: of those who are free, the one with least in hand, then with least done so far. */
  take(nowMs: number): { readonly task: Task; readonly person: number } | null {
    let best: Task | undefined;
    let from: TaskHeap = this.#forAnybody;
    let who = -1;
    let anybody = -1;
    for (const [number, desk] of this.#desks.entries()) {
      if (!this.#isFree(desk, nowMs)) continue;
      if (anybody < 0 || isLessBusy(desk, this.#desks[anybody])) anybody = number;
      const own = this.#forPerson[number];
      const task = own?.first();
      if (own === undefined || task === undefined || (best !== undefined && !own.isBefore(task, best))) continue;
      [best, from, who] = [task, own, number];
    }
    const common = anybody < 0 ? undefined : this.#forAnybody.first();
    if (common !== undefined && (best === undefined || !from.isBefore(best, common))) {
      [best, from, who] = [common, this.#forAnybody, anybody];
    }
    const desk = this.#desks[who];
    if (best === undefined || desk === undefined) return null;
    from.take();
    desk.inHand++;
    desk.workedMs += best.workMs;
    return { task: best, person: who };
  }

  /** The person is done with a task. */
  release(person: number): void {
    const desk = this.#desks[person];
    if (desk !== undefined) desk.inHand--;
  }

  #isFree(desk: Desk, nowMs: number): boolean {
    const { fromMs, toMs } = desk.person.atWork;
    while ((toMs[desk.stretch] ?? Number.POSITIVE_INFINITY) <= nowMs) desk.stretch++;
    return desk.inHand < this.#atOnce && (fromMs[desk.stretch] ?? Number.POSITIVE_INFINITY) <= nowMs;
  }
}

function isLessBusy(a: Desk, b: Desk | undefined): boolean {
  return b === undefined || a.inHand < b.inHand || (a.inHand === b.inHand && a.workedMs < b.workedMs);
}

type Order = NonNullable<DepartmentPlan["order"]>;

/** Which of two tasks of equal priority goes first: negative where the first does. */
const orders: Readonly<Record<Order, (a: Task, b: Task) => number>> = {
  FIRST_COME: (a, b) => a.readyMs - b.readyMs,
  LAST_COME: (a, b) => b.readyMs - a.readyMs,
  SHORTEST: (a, b) => a.workMs - b.workMs,
};

/** Tasks, the one that goes first on top; a binary heap. Items are numbered as they are enabled, which settles ties. */
class TaskHeap {
  readonly #tasks: Task[] = [];
  readonly #order: (a: Task, b: Task) => number;

  constructor(order: (a: Task, b: Task) => number) {
    this.#order = order;
  }

  isBefore(a: Task, b: Task): boolean {
    if (a.priority !== b.priority) return a.priority > b.priority;
    const order = this.#order(a, b);
    return order < 0 || (order === 0 && (a.items[0] ?? 0) < (b.items[0] ?? 0));
  }

  first(): Task | undefined {
    return this.#tasks[0];
  }

  put(task: Task): void {
    const tasks = this.#tasks;
    let at = tasks.length;
    tasks.push(task);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = tasks[parent] as Task;
      if (!this.isBefore(task, above)) break;
      tasks[at] = above;
      at = parent;
    }
    tasks[at] = task;
  }

  take(): void {
    const tasks = this.#tasks;
    const last = tasks.pop();
    if (last === undefined || tasks.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= tasks.length) break;
      if (child + 1 < tasks.length && this.isBefore(tasks[child + 1] as Task, tasks[child] as Task)) child++;
      if (!this.isBefore(tasks[child] as Task, last)) break;
      tasks[at] = tasks[child] as Task;
      at = child;
    }
    tasks[at] = last;
  }
}
