import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../src/structure/label-words.ts";
import { type LogActivity, type MatchableStep, matchActivities } from "../../../src/structure/match-activities.ts";

const [budget, supervisor, director, system] = [1, 2, 3, 4];
const names: Readonly<Record<number, readonly string[]>> = {
  [budget]: ["Budget Owner"],
  [supervisor]: ["Supervisor", "SUPERVISOR"],
  [director]: ["Director"],
  [system]: ["UNDEFINED"],
};

describe("what an activity means", () => {
  test("a step of its name, before one that is spelt otherwise, before one with words in common", () => {
    const steps = [step(1, "Pay invoice"), step(2, "PAY  Invoice!"), step(3, "Approve the purchase order")];
    expect(
      found([activity("Pay invoice"), activity("pay-invoice 2"), activity("Purchase order approved")], steps),
    ).toEqual(["Pay invoice EXACT 1", "Purchase order approved SIMILAR 3", "pay-invoice 2 NONE -"]);
    expect(found([activity("payInvoice")], steps.slice(1))).toEqual(["payInvoice NORMALISED 2"]);
  });

  test("what an alias says, above all; an alias of a step outside the model says that it is none of it", () => {
    const steps = [
      step(1, "Pay"),
      step(2, "Check", { aliases: ["Pay"] }),
      step(9, "Check", { isInModel: false, aliases: ["Check"] }),
    ];
    expect(found([activity("Pay"), activity("Check")], steps)).toEqual(["Check SAID -", "Pay ALIAS 2"]);
  });

  test("of steps of one name the one in the lane of the department; what is in no such lane is left to people", () => {
    const steps = [
      step(1, "approve", { lane: budget }),
      step(2, "approve", { lane: supervisor }),
      step(3, "approve", { lane: director }),
    ];
    const matches = matchActivities(
      [
        {
          name: "approve",
          events: new Map([
            [budget, 5],
            [supervisor, 3],
            [system, 1],
          ]),
        },
      ],
      steps,
      namesOf,
    );
    expect(matches.map(({ departmentId, events, stepId, how }) => [departmentId, events, stepId, how])).toEqual([
      [budget, 5, 1, "EXACT"],
      [supervisor, 3, 2, "EXACT"],
      [null, 1, null, "NONE"],
    ]);
    expect(matches[2]?.suggestions).toEqual([1, 2, 3]);
  });

  test("among similar steps who does it decides: approved by the budget owner is the budget owner's approval", () => {
    const steps = [
      step(1, "approve", { lane: budget }),
      step(2, "approve", { lane: supervisor }),
      step(3, "prepare payment", { lane: director }),
    ];
    const log = [
      activity("Declaration APPROVED by BUDGET OWNER", budget),
      activity("Declaration FINAL_APPROVED by SUPERVISOR", supervisor),
      activity("Declaration APPROVED by ADMINISTRATION", system),
      activity("Declaration REJECTED by BUDGET OWNER", budget),
    ];
    expect(found(log, steps)).toEqual([
      "Declaration APPROVED by ADMINISTRATION NONE -",
      "Declaration APPROVED by BUDGET OWNER SIMILAR 1",
      "Declaration FINAL_APPROVED by SUPERVISOR SIMILAR 2",
      "Declaration REJECTED by BUDGET OWNER NONE -",
    ]);
  });

  test("nothing where two steps are about as near", () => {
    const steps = [step(1, "check invoice amount"), step(2, "check invoice date")];
    const [match] = matchActivities([activity("check invoice")], steps, namesOf);
    expect(match).toMatchObject({ how: "NONE", stepId: null, suggestions: [1, 2] });
  });

  test("an event of the model by its name only", () => {
    const steps = [step(1, "payment made", { isWork: false })];
    expect(found([activity("Payment made")], steps)).toEqual(["Payment made NORMALISED 1"]);
    expect(found([activity("payment was made")], steps)).toEqual(["payment was made NONE -"]);
  });
});

test("words are compared by their stems, without those that say nothing", () => {
  for (const word of ["approve", "approved", "Approval", "APPROVER"]) expect([...wordsOf(word)]).toEqual(["approv"]);
  expect([...wordsOf("SubmittedBy the Employee")]).toEqual(["submit", "employe"]);
});

function step(
  id: number,
  name: string,
  { lane = null, ...rest }: Partial<MatchableStep> & { lane?: number | null } = {},
): MatchableStep {
  return { id, name, aliases: [], isInModel: true, isWork: true, departmentId: lane, ...rest };
}

function activity(name: string, department = -1): LogActivity {
  return { name, events: new Map([[department, 10]]) };
}

function namesOf(departmentId: number): readonly string[] {
  return names[departmentId] ?? [];
}

function found(activities: readonly LogActivity[], steps: readonly MatchableStep[]): string[] {
  return matchActivities(activities, steps, namesOf).map(
    ({ activity: name, how, stepId }) => `${name} ${how} ${stepId ?? "-"}`,
  );
}
