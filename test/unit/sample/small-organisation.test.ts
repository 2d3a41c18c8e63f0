import { describe, expect, test } from "vitest";
import { company } from "../../../src/sample/company.ts";
import { groundTruthOf } from "../../../src/sample/ground-truth.ts";
import {
  days,
  hours,
  minutes,
  type OrganisationPlan,
  type ProcessPlan,
  type StepPlan,
} from "../../../src/sample/organisation-plan.ts";
import { simulate } from "../../../src/sample/simulate.ts";
import type { SimulatedItem, SimulatedYear } from "../../../src/sample/simulated-year.ts";
import { batonError } from "../../helpers/expect-error.ts";

const hour = 3_600_000;

describe("One clerk, tasks of an hour", () => {
  test("wait for each other in the order in which they came, and for the morning.", () => {
    const year = simulate(officeWith({ Do: { by: "Office", work: exactly(60) } }, ["Do"]), 3);
    const done = year.items.filter(({ startMs }) => !Number.isNaN(startMs));
    expect(done.length).toBeGreaterThan(20);
    expect(done.map(({ startMs }) => startMs)).toEqual(done.map(({ startMs }) => startMs).toSorted((a, b) => a - b));
    const causes = new Set(causesOf(year).flat());
    expect([...causes].sort()).toEqual(["CONTENTION", "UNAVAILABILITY"]);
    // From nine to five with a break from twelve to one: what begins at 11:30 ends at 13:30.
    for (const { startMs, completeMs } of done) {
      const fromTo = [startMs, completeMs].map((ms) => (ms % (24 * hour)) / hour);
      const overBreak = fromTo[0]! < 12 && fromTo[1]! > 12;
      expect([overBreak ? 2 : 1, 17, 65]).toContain(Math.round((completeMs - startMs) / hour));
    }
  });

  test("wait for the short ones where the clerk prefers those.", () => {
    const plan = officeWith({ Long: { by: "Office", work: exactly(150) }, Short: { by: "Office", work: exactly(5) } }, [
      {
        either: [
          { share: 0.3, flow: ["Long"] },
          { share: 0.7, flow: ["Short"] },
        ],
      },
    ]);
    const shortest = { ...plan, departments: [{ ...plan.departments[0]!, order: "SHORTEST" as const }] };
    expect(new Set(causesOf(simulate(plan, 1)).flat())).not.toContain("PRIORITISATION");
    const year = simulate(shortest, 1);
    const overtaken = [...groundTruthOf(year)].filter(({ waits }) => waits.some((it) => it.cause === "PRIORITISATION"));
    expect(new Set(overtaken.map(({ item }) => item.step))).toEqual(new Set(["Long"]));
  });
});

test("A transfer, something from outside and a batch are told apart, in this order.", () => {
  const step: StepPlan = {
    by: "Office",
    work: exactly(1),
    transfer: exactly(30),
    delay: exactly(45),
    batch: { at: "Wed 10:00" },
  };
  const year = simulate(officeWith({ Do: step }, ["Do"], 3), 1);
  const [first] = [...groundTruthOf(year)];
  const { arisesMs } = year.cases[0]!;
  const released = first!.item.releasedMs;
  expect(new Date(released).toUTCString()).toMatch(/^Wed, .* 10:00:00 GMT$/);
  const received = arisesMs + 75 * 60_000;
  const gathered = Math.max(
    ...year.items.filter((item) => item.releasedMs === released).map((item) => item.enabledMs + 75 * 60_000),
  );
  expect(first!.waits.slice(0, 4)).toMatchObject([
    { cause: "TRANSFER", fromMs: arisesMs, toMs: arisesMs + 30 * 60_000 },
    { cause: "EXTRANEOUS", why: "outside", toMs: received },
    { cause: "BATCHING", why: "gathering", toMs: gathered },
    { cause: "BATCHING", why: "schedule", toMs: released },
  ]);
});

test("A case that belongs to one of two clerks waits for that one, though the other is free.", () => {
  const steps: Readonly<Record<string, StepPlan>> = {
    Open: { by: "Office", work: exactly(20) },
    Close: { by: "Office", work: exactly(20), sameAs: "Open" },
  };
  const plan = officeWith(steps, ["Open", "Close"], 115);
  const two = { ...plan, departments: [{ ...plan.departments[0]!, staff: { day: 1, mornings: 1 } }] };
  const year = simulate(two, 1);
  const close = [...groundTruthOf(year)].filter(({ item }) => item.step === "Close" && !Number.isNaN(item.startMs));
  expect(close.filter(({ item }) => item.person !== opener(year, item))).toEqual([]);
  const assigned = close.filter(({ waits }) => waits.some(({ cause }) => cause === "ASSIGNMENT"));
  expect(assigned.length).toBeGreaterThan(5);
});

test("Parallel flows are joined when the last is done, and a repeat goes back as often as it may.", () => {
  const steps: Readonly<Record<string, StepPlan>> = {
    Begin: { by: "Office", work: exactly(1) },
    Left: { by: "Office", work: exactly(2) },
    Right: { by: "Office", work: exactly(2), delay: hours(5) },
    End: { by: "Office", work: exactly(1) },
  };
  const year = simulate(
    officeWith(steps, ["Begin", { repeat: [{ all: [["Left"], ["Right"]] }], again: 0.999_999, most: 3 }, "End"]),
    1,
  );
  const finished = year.cases.flatMap(({ status }, number) => (status === "COMPLETED" ? [number] : []));
  expect(finished.length).toBeGreaterThan(10);
  for (const number of finished) {
    const own = year.items.filter(({ caseNumber }) => caseNumber === number);
    const count = (step: string): number => own.filter((item) => item.step === step).length;
    expect([count("Begin"), count("Left"), count("Right"), count("End")]).toEqual([1, 3, 3, 1]);
    expect(own.find(({ step }) => step === "End")!.enabledBy).toHaveLength(2);
  }
});

test("A change of one process leaves what arises in the others as it was.", () => {
  const plan = officeWith({ Do: { by: "Office", work: minutes(20) } }, ["Do"]);
  const [process] = plan.processes;
  const second: ProcessPlan = { ...process!, name: "Second", prefix: "S" };
  const arising = (year: SimulatedYear): unknown =>
    year.cases.filter(({ process: own }) => own === 0).map(({ key, arisesMs }) => [key, arisesMs]);
  const alone = simulate(plan, 1);
  const beside = simulate({ ...plan, processes: [process!, { ...second, cases: 300 }] }, 1);
  expect(arising(beside)).toEqual(arising(alone));
});

test("A plan that is none is refused, with all that is wrong with it.", async () => {
  const [first, ...others] = company.processes;
  const broken: OrganisationPlan = {
    ...company,
    shifts: { ...company.shifts, office: "Mon-Fri 25:00-26:00" },
    departments: [...company.departments, { name: "Lost", parent: "Nowhere", staff: { night: 1 } }],
    processes: [
      {
        ...first!,
        steps: { ...first!.steps, Extra: { by: "Nobody", work: days(0) } },
        flow: [...first!.flow, "Missing", { all: [[{ ends: "CANCELLED" }]] }],
      },
      ...others,
    ],
  };
  const { message } = await batonError(
    Promise.resolve().then(() => simulate(broken, 1)),
    "BAD_INPUT",
  );
  for (const part of [
    '"25:00-26:00" holds no time of day',
    "Lost belongs to Nowhere",
    "Lost works in the shift night",
    "Extra is done by Nobody",
    "Extra takes 0 ms",
    "the step Extra is not in the flow",
    "the flow names Missing",
    "a case ends in one of several parallel flows",
  ]) {
    expect(message).toContain(part);
  }
});

function exactly(count: number): StepPlan["work"] {
  return minutes(count, 0);
}

/** Four weeks of an office with one clerk, and one process. */
function officeWith(
  steps: Readonly<Record<string, StepPlan>>,
  flow: ProcessPlan["flow"],
  cases = 77,
): OrganisationPlan {
  return {
    log: "office",
    from: "2025-03-03",
    to: "2025-03-31",
    holidays: [],
    absence: { leaveDays: 0, sickDays: 0 },
    shifts: { day: "Mon-Fri 09:00-12:00 13:00-17:00", mornings: "Mon-Fri 09:00-12:00" },
    departments: [{ name: "Office", staff: { day: 1 } }],
    processes: [{ name: "First", prefix: "F", cases, arise: "Mon-Fri 09:00-17:00", attributes: {}, steps, flow }],
  };
}

function causesOf(year: SimulatedYear): readonly string[][] {
  return [...groundTruthOf(year)].map(({ waits }) => waits.map(({ cause }) => cause));
}

function opener(year: SimulatedYear, { caseNumber }: SimulatedItem): number | undefined {
  return year.items.find((item) => item.caseNumber === caseNumber && item.step === "Open")?.person;
}
