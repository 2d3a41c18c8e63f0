import { type ArisingCase, arisingCases } from "./arising-cases.ts";
import { BatchGate } from "./batch-gate.ts";
import { goOn, type RunningCase } from "./case-course.ts";
import { checkPlan } from "./check-plan.ts";
import { EventQueue } from "./event-queue.ts";
import { type FlowGraph, flowGraph } from "./flow-graph.ts";
import type { DepartmentPlan, OrganisationPlan, ProcessPlan, StepPlan } from "./organisation-plan.ts";
import { holidaysOf, personsOf, repeated } from "./person.ts";
import type { SimulatedDepartment, SimulatedItem, SimulatedYear } from "./simulated-year.ts";
import { finish, firstInside, type Stretches } from "./stretches.ts";
import { weekHours } from "./week-hours.ts";
import { type Task, WorkQueue } from "./work-queue.ts";

/**
 * Lets an organisation work from its first day to its last: discrete events, each in the order of its time. Nothing but the plan and the seed decides
 * what happens: the same two give the same year, to the millisecond. `onDay` is called on each day, with the number of days that have passed and of all.
 *
 * O(n log n) in the work items, times the persons of a department.
 *
 * @throws BatonError BAD_INPUT where the plan is not one, see `checkPlan`
 */
export function simulate(
  plan: OrganisationPlan,
  seed: number,
  onDay: (passed: number, all: number) => void = () => {},
): SimulatedYear {
  checkPlan(plan);
  return new Simulation(plan, seed).run(onDay);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Office extends SimulatedDepartment {
  readonly queue: WorkQueue;
  /** Of an outside party; null: always. */
  readonly hours: Stretches | null;
}

type Happening =
  | { readonly kind: "ARISES"; readonly process: number; readonly number: number }
  | { readonly kind: "RECEIVED"; readonly item: number }
  | { readonly kind: "RELEASE"; readonly gate: BatchGate; readonly moment: number }
  | { readonly kind: "AT_WORK"; readonly department: number; readonly person: number; readonly stretch: number }
  | { readonly kind: "DONE"; readonly department: number; readonly person: number; readonly items: readonly number[] };

const dayMs = 86_400_000;
/** Who is away for longer than this hands over what is waiting. */
const mostAwayMs = 3 * dayMs;

class Simulation {
  readonly #plan: OrganisationPlan;
  readonly #fromMs: number;
  readonly #toMs: number;
  readonly #offices: readonly Office[];
  readonly #flows: readonly FlowGraph[];
  readonly #arising: readonly (readonly ArisingCase[])[];
  readonly #gates = new Map<string, BatchGate>();
  readonly #happenings = new EventQueue<Happening>();
  readonly #cases: RunningCase[] = [];
  readonly #items: Mutable<SimulatedItem>[] = [];
  /** Place behind each item in its flow. */
  readonly #placeAfter: number[] = [];
  #batches = 0;

  constructor(plan: OrganisationPlan, seed: number) {
    this.#plan = plan;
    this.#fromMs = Date.parse(plan.from);
    this.#toMs = Date.parse(plan.to);
    this.#offices = plan.departments
      .filter((department) => works(plan, department))
      .map((department) => {
        const { name, external = false, hours, atOnce = 1 } = department;
        const persons = personsOf(plan, department, seed);
        const queue = new WorkQueue(persons, department);
        return { name, external, persons, atOnce, queue, hours: hours === undefined ? null : this.#open(hours) };
      });
    this.#flows = plan.processes.map(flowGraph);
    this.#arising = plan.processes.map((process) => arisingCases(plan, process, seed));
  }

  #open(hours: string): Stretches {
    return repeated(this.#plan, weekHours(hours), holidaysOf(this.#plan));
  }

  run(onDay: (passed: number, all: number) => void): SimulatedYear {
    for (const process of this.#plan.processes.keys()) this.#awaitCase(process, 0);
    for (const [department, { persons }] of this.#offices.entries()) {
      for (const person of persons.keys()) this.#awaitPerson(department, person, 0);
    }
    let nextDay = this.#fromMs;
    for (let next = this.#happenings.take(); next !== undefined; next = this.#happenings.take()) {
      const { timeMs, event } = next;
      if (timeMs >= this.#toMs) break;
      if (timeMs >= nextDay) {
        onDay(Math.floor((timeMs - this.#fromMs) / dayMs), Math.round((this.#toMs - this.#fromMs) / dayMs));
        nextDay += dayMs;
      }
      this.#happens(event, timeMs);
    }
    return {
      plan: this.#plan,
      fromMs: this.#fromMs,
      toMs: this.#toMs,
      departments: this.#offices.map(({ name, external, persons, atOnce }) => ({ name, external, persons, atOnce })),
      processes: this.#plan.processes,
      cases: this.#cases.map(({ process, key, arisesMs, attributes, status }) => ({
        process,
        key,
        arisesMs,
        attributes,
        status,
      })),
      items: this.#items,
    };
  }

  #happens(event: Happening, nowMs: number): void {
    switch (event.kind) {
      case "ARISES":
        this.#arises(event.process, event.number, nowMs);
        this.#awaitCase(event.process, event.number + 1);
        return;
      case "RECEIVED":
        this.#received(event.item, nowMs);
        return;
      case "RELEASE":
        this.#release(event.gate, nowMs);
        this.#awaitRelease(event.gate, event.moment + 1);
        return;
      case "AT_WORK":
        this.#begin(event.department, nowMs);
        this.#awaitPerson(event.department, event.person, event.stretch + 1);
        return;
      case "DONE":
        this.#offices[event.department]?.queue.release(event.person);
        for (const item of event.items) this.#done(item, nowMs);
        this.#begin(event.department, nowMs);
        return;
      default:
        event satisfies never;
    }
  }

  #awaitCase(process: number, number: number): void {
    const next = this.#arising[process]?.[number];
    if (next !== undefined) this.#happenings.put(next.arisesMs, { kind: "ARISES", process, number });
  }

  #awaitPerson(department: number, person: number, stretch: number): void {
    const fromMs = this.#offices[department]?.persons[person]?.atWork.fromMs[stretch];
    if (fromMs !== undefined) this.#happenings.put(fromMs, { kind: "AT_WORK", department, person, stretch });
  }

  #awaitRelease(gate: BatchGate, moment: number): void {
    const timeMs = gate.moments[moment];
    if (timeMs !== undefined) this.#happenings.put(timeMs, { kind: "RELEASE", gate, moment });
  }

  #arises(process: number, number: number, nowMs: number): void {
    const source = this.#arising[process]?.[number];
    const flow = this.#flows[process];
    if (source === undefined || flow === undefined) return;
    const { key, arisesMs, attributes } = source;
    this.#cases.push({
      process,
      key,
      arisesMs,
      attributes,
      status: "OPEN",
      source,
      attempts: new Map(),
      doneBy: new Map(),
      arrived: new Map(),
      rounds: new Map(),
    });
    this.#goOn(this.#cases.length - 1, flow.first, [], nowMs);
  }

  /** Moves a case on, and enables what follows from that. */
  #goOn(caseNumber: number, at: number, enabledBy: readonly number[], nowMs: number): void {
    const running = this.#cases[caseNumber];
    const flow = running === undefined ? undefined : this.#flows[running.process];
    if (running === undefined || flow === undefined) return;
    goOn(running, flow, at, enabledBy, (step, next, by) => this.#enable(caseNumber, step, next, by, nowMs));
  }

  #enable(caseNumber: number, step: string, placeAfter: number, enabledBy: readonly number[], nowMs: number): void {
    const running = this.#cases[caseNumber];
    const process = running === undefined ? undefined : this.#plan.processes[running.process];
    const plan = process?.steps[step];
    if (running === undefined || plan === undefined) return;
    const { random } = running.source;
    const attempt = (running.attempts.get(step) ?? 0) + 1;
    running.attempts.set(step, attempt);
    const department = this.#departmentOf(plan, random);
    const transferredMs = nowMs + (plan.transfer === undefined ? 0 : random.duration(plan.transfer));
    const due = transferredMs + (plan.delay === undefined ? 0 : random.duration(plan.delay));
    const hours = this.#offices[department]?.hours ?? null;
    const receivedMs = hours === null ? due : firstInside(hours, due);
    const workMs = random.duration(plan.work) * (attempt === 1 ? 1 : (plan.againFactor ?? 1));
    const item = this.#items.length;
    this.#placeAfter.push(placeAfter);
    this.#items.push({
      caseNumber,
      step,
      plan,
      department,
      attempt,
      enabledBy,
      enabledMs: nowMs,
      transferredMs,
      receivedMs,
      gatheredMs: Number.NaN,
      releasedMs: Number.NaN,
      startMs: Number.NaN,
      completeMs: Number.NaN,
      person: -1,
      boundTo: -1,
      workMs: Math.round(workMs / 1_000) * 1_000,
      together: -1,
    });
    if (receivedMs === nowMs) this.#received(item, nowMs);
    else if (receivedMs < this.#toMs) this.#happenings.put(receivedMs, { kind: "RECEIVED", item });
  }

  #departmentOf({ by }: StepPlan, random: ArisingCase["random"]): number {
    const name = typeof by === "string" ? by : random.pick(Object.entries(by), "");
    return this.#offices.findIndex((office) => office.name === name);
  }

  #received(number: number, nowMs: number): void {
    const item = this.#items[number];
    const office = item === undefined ? undefined : this.#offices[item.department];
    if (item === undefined || office === undefined) return;
    if (office.external) {
      Object.assign(item, { gatheredMs: nowMs, releasedMs: nowMs, startMs: nowMs, completeMs: nowMs + item.workMs });
      const { department } = item;
      this.#happenings.put(item.completeMs, { kind: "DONE", department, person: -1, items: [number] });
      return;
    }
    if (item.plan.batch !== undefined) {
      const gate = this.#gateOf(item, nowMs);
      if (gate.put(number)) this.#release(gate, nowMs);
      return;
    }
    item.gatheredMs = nowMs;
    this.#queue([item], [number], item.workMs, nowMs);
    this.#begin(item.department, nowMs);
  }

  #gateOf({ caseNumber, step, department, plan }: SimulatedItem, nowMs: number): BatchGate {
    const process = this.#cases[caseNumber]?.process ?? -1;
    const name = `${process} ${department} ${step}`;
    let gate = this.#gates.get(name);
    if (gate === undefined) {
      gate = new BatchGate(this.#plan, plan.batch ?? {}, department);
      this.#gates.set(name, gate);
      this.#awaitRelease(
        gate,
        gate.moments.findIndex((moment) => moment >= nowMs),
      );
    }
    return gate;
  }

  #release(gate: BatchGate, nowMs: number): void {
    const numbers = gate.takeAll();
    const items = numbers.flatMap((number) => this.#items[number] ?? []);
    if (items.length === 0) return;
    const gatheredMs = Math.max(...items.map(({ receivedMs }) => receivedMs));
    for (const item of items) item.gatheredMs = gatheredMs;
    const { setUpMs } = gate;
    if (setUpMs === null) {
      for (const [at, item] of items.entries()) this.#queue([item], [numbers[at] ?? -1], item.workMs, nowMs);
    } else {
      const together = this.#batches++;
      for (const item of items) item.together = together;
      this.#queue(
        items,
        numbers,
        items.reduce((sum, { workMs }) => sum + workMs, setUpMs),
        nowMs,
      );
    }
    this.#begin(gate.department, nowMs);
  }

  /** Stands in the queue of its department from now on. */
  #queue(items: readonly Mutable<SimulatedItem>[], numbers: readonly number[], workMs: number, nowMs: number): void {
    const [first] = items;
    if (first === undefined) return;
    const priority = Math.max(...items.map((item) => this.#priorityOf(item)));
    const boundTo = items.length === 1 ? this.#ownerOf(first, nowMs) : -1;
    for (const item of items) Object.assign(item, { releasedMs: nowMs, boundTo });
    this.#offices[first.department]?.queue.put({ items: numbers, readyMs: nowMs, priority, workMs, boundTo });
  }

  #priorityOf({ caseNumber, plan }: SimulatedItem): number {
    const running = this.#cases[caseNumber];
    const process: ProcessPlan | undefined = running === undefined ? undefined : this.#plan.processes[running.process];
    const { priority = 0, urgent } = process ?? {};
    const isUrgent = urgent !== undefined && running?.attributes[urgent.attribute] === urgent.is;
    return priority + (isUrgent ? urgent.by : 0) + (plan.priority ?? 0);
  }

  /** The person who must do it; -1 where anybody may. */
  #ownerOf({ caseNumber, department, plan }: SimulatedItem, nowMs: number): number {
    const owner = plan.sameAs === undefined ? undefined : this.#cases[caseNumber]?.doneBy.get(plan.sameAs);
    if (owner === undefined || owner.department !== department) return -1;
    const duty = this.#offices[department]?.persons[owner.person]?.duty;
    return duty !== undefined && firstInside(duty, nowMs) - nowMs <= mostAwayMs ? owner.person : -1;
  }

  /** Whoever is free takes what is due. */
  #begin(department: number, nowMs: number): void {
    const office = this.#offices[department];
    for (let next = office?.queue.take(nowMs); next != null; next = office?.queue.take(nowMs)) {
      const { task, person } = next;
      this.#start(task, department, person, nowMs);
    }
  }

  #start(task: Task, department: number, person: number, startMs: number): void {
    const who = this.#offices[department]?.persons[person];
    if (who === undefined) return;
    const completeMs = finish(
      who.atWork,
      startMs,
      Math.max(1_000, Math.round((task.workMs * who.pace) / 1_000) * 1_000),
    );
    for (const number of task.items) Object.assign(this.#items[number] ?? {}, { startMs, completeMs, person });
    if (completeMs < this.#toMs) {
      this.#happenings.put(completeMs, { kind: "DONE", department, person, items: task.items });
    }
  }

  #done(number: number, nowMs: number): void {
    const item = this.#items[number];
    const running = item === undefined ? undefined : this.#cases[item.caseNumber];
    if (item === undefined || running === undefined) return;
    const { department, person } = item;
    if (person >= 0) running.doneBy.set(item.step, { department, person });
    this.#goOn(item.caseNumber, this.#placeAfter[number] ?? -1, [number], nowMs);
  }
}

/** Has persons, or is an outside party and no unit of several. */
function works(plan: OrganisationPlan, { name, staff, external }: DepartmentPlan): boolean {
  return staff !== undefined || (external === true && !plan.departments.some(({ parent }) => parent === name));
}
