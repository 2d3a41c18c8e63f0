import type { BatchPlan, OrganisationPlan } from "./organisation-plan.ts";
import { holidaysOf } from "./person.ts";
import { weekMoments, weekStart } from "./week-hours.ts";

const dayMs = 86_400_000;

/** Where the work of one step in one department is collected until its batch is released. */
export class BatchGate {
  readonly department: number;
  /** When batches are released, ascending; never on a holiday. */
  readonly moments: readonly number[];
  /** Preparation of a batch that is done together; null where each item is done by itself. */
  readonly setUpMs: number | null;
  readonly #size: number;
  #items: number[] = [];

  constructor(plan: OrganisationPlan, { at, size, setUpMinutes }: BatchPlan, department: number) {
    this.department = department;
    this.moments = at === undefined ? [] : momentsOf(plan, at);
    this.setUpMs = setUpMinutes === undefined ? null : setUpMinutes * 60_000;
    this.#size = size ?? Number.POSITIVE_INFINITY;
  }

  /** Adds an item; true where the batch has its size and is to be released. */
  put(item: number): boolean {
    this.#items.push(item);
    return this.#items.length >= this.#size;
  }

  takeAll(): readonly number[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }
}

function momentsOf(plan: OrganisationPlan, at: string): readonly number[] {
  const [from, to] = [Date.parse(plan.from), Date.parse(plan.to)];
  const holidays = holidaysOf(plan);
  const moments: number[] = [];
  for (let monday = weekStart(from); monday < to; monday += 7 * dayMs) {
    for (const moment of weekMoments(at)) {
      const ms = monday + moment;
      if (ms >= from && ms < to && !holidays.has(Math.floor(ms / dayMs))) moments.push(ms);
    }
  }
  return moments;
}
