import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { company } from "../../../src/sample/company.ts";
import { eventLogOf } from "../../../src/sample/event-log.ts";
import { groundTruthOf } from "../../../src/sample/ground-truth.ts";
import { simulate } from "../../../src/sample/simulate.ts";
import type { SimulatedItem } from "../../../src/sample/simulated-year.ts";
import { covers, lengthBefore } from "../../../src/sample/stretches.ts";

const year = simulate(company, 1);
const { items, cases, departments, processes, fromMs, toMs } = year;
const begun = items.filter(({ startMs }) => !Number.isNaN(startMs));
const truths = [...groundTruthOf(year)];

describe("A simulated year", () => {
  test("is the same for the same seed, to the last byte, and another for another.", () => {
    expect(hashOf(simulate(company, 1))).toBe(hashOf(year));
    expect(hashOf(simulate(company, 2))).not.toBe(hashOf(year));
    // On every machine: a change of the company or of the simulation changes it, and is meant to be seen here.
    expect(hashOf(year)).toBe("8640cb6203d592930aa9f0e06152cdb28cce2e01b6281e215f9d881a26a6abac");
  });

  test("has about 20,000 cases in eight processes, most of them completed, some open, cancelled or left.", () => {
    expect(cases.length).toBeGreaterThan(19_000);
    expect(cases.length).toBeLessThan(21_000);
    const counts = grouped(cases, ({ status }) => status);
    expect(counts.get("COMPLETED")?.length).toBeGreaterThan(0.9 * cases.length);
    for (const status of ["OPEN", "CANCELLED", "LEFT"] as const) {
      expect(counts.get(status)?.length).toBeGreaterThan(10);
    }
    expect(new Set(cases.map(({ process }) => process)).size).toBe(8);
  });

  test("enables each item when the last of what it needs has ended, or as its case arises.", () => {
    const wrong = items.filter(({ enabledBy, enabledMs, caseNumber }) => {
      const ends = enabledBy.map((number) => items[number]!.completeMs);
      const due = enabledBy.length === 0 ? cases[caseNumber]!.arisesMs : Math.max(...ends);
      return enabledMs !== due || enabledBy.some((number) => items[number]!.caseNumber !== caseNumber);
    });
    expect(wrong).toEqual([]);
  });

  test("keeps every department busy, but none beyond what it can.", () => {
    for (const [number, { name, persons, atOnce }] of departments.entries()) {
      if (persons.length === 0) continue;
      const capacity = persons.reduce((sum, { atWork }) => sum + lengthBefore(atWork, toMs), 0) * atOnce;
      const used = tasksOf(number).reduce((sum, task) => sum + workOf(task), 0) / capacity;
      expect(used, name).toBeGreaterThan(0.5);
      expect(used, name).toBeLessThan(0.95);
    }
  });
});

describe("A person", () => {
  const byPerson = grouped(
    begun.filter(({ person }) => person >= 0),
    ({ department, person }) => departments[department]!.persons[person]!,
  );

  test("begins and ends work on duty, outside meetings, and works as long as the task takes at that person's pace.", () => {
    const wrong = [...byPerson].flatMap(([{ atWork, pace }, own]) =>
      own.filter((item) => {
        if (!covers(atWork, item.startMs)) return true;
        if (item.completeMs >= toMs) return false;
        const work = Math.max(1_000, Math.round((item.workMs * pace) / 1_000) * 1_000);
        // The moment before the end is still at work.
        return !covers(atWork, item.completeMs - 1) || (item.together < 0 && workOf(item) !== work);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("is never on duty on a holiday, and away for some weeks.", () => {
    for (const { duty } of byPerson.keys()) {
      for (const day of company.holidays) expect(covers(duty, Date.parse(day) + 12 * 3_600_000)).toBe(false);
      const longest = Math.max(...duty.fromMs.map((from, at) => from - (duty.toMs[at - 1] ?? fromMs)));
      expect(longest / 86_400_000).toBeGreaterThan(10);
    }
  });

  test("has no more in hand than the department allows.", () => {
    for (const [number, { persons, atOnce, name }] of departments.entries()) {
      for (const person of persons.keys()) {
        const tasks = tasksOf(number).filter((task) => task.person === person);
        const changes = tasks.flatMap(({ startMs, completeMs }) => [
          { at: startMs, by: 1 },
          { at: completeMs, by: -1 },
        ]);
        let inHand = 0;
        let most = 0;
        for (const { by } of changes.sort((a, b) => a.at - b.at || a.by - b.by)) {
          inHand += by;
          most = Math.max(most, inHand);
        }
        expect(most, name).toBe(atOnce);
      }
    }
  });

  test("goes on with a case where the step belongs to whoever did an earlier one, unless away.", () => {
    const bound = begun.filter(({ boundTo }) => boundTo >= 0);
    expect(bound.length).toBeGreaterThan(5_000);
    expect(bound.filter(({ person, boundTo }) => person !== boundTo)).toEqual([]);
  });
});

describe("A batch", () => {
  test("that is done together has one person, one start and one end.", () => {
    const batches = grouped(
      begun.filter(({ together }) => together >= 0),
      ({ together }) => together,
    );
    expect(batches.size).toBeGreaterThan(500);
    for (const members of batches.values()) {
      for (const field of ["startMs", "completeMs", "person", "step", "releasedMs", "gatheredMs"] as const) {
        expect(new Set(members.map((member) => member[field])).size).toBe(1);
      }
      expect(members[0]!.gatheredMs).toBe(Math.max(...members.map(({ receivedMs }) => receivedMs)));
    }
  });

  test("of payments is released on Thursdays at nine, of picked goods at its hours or when ten are there.", () => {
    const payments = begun.filter(({ step }) => step === "Pay supplier");
    for (const { releasedMs } of payments) expect(new Date(releasedMs).toUTCString()).toMatch(/^Thu, .* 09:00:00 GMT$/);
    const waves = grouped(
      items.filter(({ step, releasedMs }) => step === "Pick goods" && !Number.isNaN(releasedMs)),
      ({ releasedMs }) => releasedMs,
    );
    expect(Math.max(...[...waves.values()].map(({ length }) => length))).toBe(10);
    const small = [...waves].flatMap(([releasedMs, { length }]) => (length < 10 ? [new Date(releasedMs)] : []));
    expect(new Set(small.map((at) => at.toISOString().slice(11, 19)))).toEqual(
      new Set(["10:00:00", "13:00:00", "16:00:00", "19:00:00"]),
    );
  });
});

describe("The ground truth", () => {
  test("tiles every wait, from the moment the item is enabled until it starts, or until the end.", () => {
    expect(truths.length).toBe(items.length);
    const wrong = truths.filter(({ item, waits }) => {
      const borders = waits.flatMap(({ fromMs: from, toMs: to }) => [from, to]);
      const isTiled = [item.enabledMs, ...borders, Number.isNaN(item.startMs) ? toMs : item.startMs].every(
        (border, at, all) => at % 2 === 1 || border === all[at + 1],
      );
      return !isTiled || waits.some(({ fromMs: from, toMs: to }) => from >= to);
    });
    expect(wrong).toEqual([]);
  });

  test("knows all causes, and gives outside parties nothing but their own time.", () => {
    const causes = new Set(truths.flatMap(({ waits }) => waits.map(({ cause }) => cause)));
    expect([...causes].sort()).toEqual([
      "ASSIGNMENT",
      "BATCHING",
      "CONTENTION",
      "EXTRANEOUS",
      "PRIORITISATION",
      "TRANSFER",
      "UNAVAILABILITY",
    ]);
    const outside = truths.filter(({ item }) => departments[item.department]!.external);
    expect(new Set(outside.flatMap(({ waits }) => waits.map(({ cause }) => cause)))).toEqual(new Set(["EXTRANEOUS"]));
  });

  test("names as blocker work of the same department that was in hand at the time, and overtook where that is the cause.", () => {
    const wrong = truths.filter(({ item, waits }) =>
      waits.some(({ blocker, cause, fromMs: from, toMs: to }) => {
        if (cause !== "CONTENTION" && cause !== "PRIORITISATION") return false;
        const other = items[blocker]!;
        const isThere = other.department === item.department && other.startMs <= from && other.completeMs >= to;
        return !isThere || other.releasedMs > item.releasedMs !== (cause === "PRIORITISATION");
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("says of a queue what a look at every desk at that instant says.", () => {
    let looked = 0;
    for (const [number, { item, waits }] of truths.entries()) {
      if (number % 97 !== 0) continue;
      for (const { fromMs: from, toMs: to, cause, why } of waits) {
        if (!(from >= item.releasedMs)) continue;
        looked++;
        expect({ item: number, cause, why }).toEqual({
          item: number,
          ...lookAtDesks(item, Math.floor((from + to) / 2)),
        });
      }
    }
    expect(looked).toBeGreaterThan(1_000);
  });

  test("tells the stories of the company.", () => {
    const hours = (chosen: (item: SimulatedItem) => boolean, cause?: string): number => {
      const own = truths.filter(({ item }) => chosen(item));
      const waits = own.flatMap((truth) => truth.waits).filter((wait) => cause === undefined || wait.cause === cause);
      return waits.reduce((sum, { fromMs: from, toMs: to }) => sum + to - from, 0) / 3_600_000 / own.length;
    };
    const inside = departments.filter(({ external }) => !external).map(({ name }) => name);
    const waitIn = (name: string): number => hours(({ department }) => departments[department]!.name === name);
    expect(inside.toSorted((a, b) => waitIn(b) - waitIn(a))[0]).toBe("Quality");
    expect(hours(({ step }) => step === "Pay supplier", "BATCHING")).toBeGreaterThan(60);
    expect(hours(({ step }) => step === "Deliver goods", "EXTRANEOUS")).toBeGreaterThan(150);
    const fixes = items.filter(({ step }) => step === "Verify fix");
    expect(fixes.filter(({ attempt }) => attempt > 1).length / fixes.length).toBeGreaterThan(0.2);
  });
});

test("The log holds what was begun, and nothing of what the systems do not see.", () => {
  const { events, texts } = eventLogOf(year);
  expect(events.length).toBe(begun.length);
  expect(events.timeMs.every((timeMs, e) => timeMs >= (events.timeMs[e - 1] ?? fromMs) && timeMs < toMs)).toBe(true);
  expect(events.startMs.filter((startMs) => Number.isNaN(startMs)).length).toBe(
    begun.filter(({ completeMs }) => completeMs >= toMs).length,
  );
  expect(texts.processes).toEqual(processes.map(({ name }) => name));
  expect(texts.departments).not.toContain("Commercial");
});

/** What is done at one go, one item of each batch that is done together. */
function tasksOf(department: number): readonly SimulatedItem[] {
  const batches = new Set<number>();
  return begun.filter(({ department: own, person, together }) => {
    if (own !== department || person < 0 || batches.has(together)) return false;
    if (together >= 0) batches.add(together);
    return true;
  });
}

function workOf({ department, person, startMs, completeMs }: SimulatedItem): number {
  const { atWork } = departments[department]!.persons[person]!;
  return lengthBefore(atWork, Math.min(completeMs, toMs)) - lengthBefore(atWork, startMs);
}

/** The slow way: who of the department is on duty, and what each has in hand. */
function lookAtDesks(item: SimulatedItem, ms: number): { readonly cause: string; readonly why: string } {
  const { persons, atOnce } = departments[item.department]!;
  const inHand = tasksAt(item.department, ms);
  const onDuty = persons.flatMap(({ duty }, person) => (covers(duty, ms) ? [person] : []));
  const ofPerson = (person: number) => inHand.filter((task) => task.person === person);
  if (onDuty.length === 0) return { cause: "UNAVAILABILITY", why: "" };
  const room = onDuty.filter((person) => ofPerson(person).length < atOnce);
  if (room.some((person) => covers(persons[person]!.atWork, ms))) return { cause: "ASSIGNMENT", why: "" };
  if (room.length > 0) return { cause: "EXTRANEOUS", why: "unlogged" };
  const overtaken = onDuty.some((person) => ofPerson(person).some((task) => task.releasedMs > item.releasedMs));
  return { cause: overtaken ? "PRIORITISATION" : "CONTENTION", why: "" };
}

function tasksAt(department: number, ms: number): readonly SimulatedItem[] {
  tasksByDepartment[department] ??= tasksOf(department);
  return tasksByDepartment[department].filter(({ startMs, completeMs }) => startMs <= ms && completeMs > ms);
}

const tasksByDepartment: (readonly SimulatedItem[])[] = [];

function grouped<T, Key>(list: readonly T[], keyOf: (entry: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

function hashOf(simulated: typeof year): string {
  const hash = createHash("sha256");
  const { events, texts, attributes } = eventLogOf(simulated);
  for (const columns of [events, attributes]) {
    for (const column of Object.values(columns)) {
      if (ArrayBuffer.isView(column)) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    }
  }
  return hash.update(JSON.stringify([texts, attributes.values])).digest("hex");
}
