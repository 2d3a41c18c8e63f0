import { expect, test } from "vitest";
import { countObservedWork } from "../../../src/ledger/count-observed-work.ts";
import { smallLedger, type SmallItem } from "../../helpers/small-ledger.ts";

const [sales, legal, ops] = [30, 10, 20];
const [register, check] = [2, 1];

test("work items count by department and step, direct enablements by the two departments, in the order of the ids", () => {
  const ledger = smallLedger([
    caseOf([register, sales], [check, legal], [check, legal], [register, sales]),
    caseOf([register, sales], [check, legal], [check, ops]),
  ]);
  expect(countObservedWork(ledger)).toEqual({
    performs: [
      { departmentId: legal, stepId: check, workItems: 3 },
      { departmentId: ops, stepId: check, workItems: 1 },
      { departmentId: sales, stepId: register, workItems: 3 },
    ],
    handsOver: [
      { fromDepartmentId: legal, toDepartmentId: ops, handovers: 1 },
      { fromDepartmentId: legal, toDepartmentId: sales, handovers: 1 },
      { fromDepartmentId: sales, toDepartmentId: legal, handovers: 2 },
    ],
  });
});

test("what is pending is no work, and the end of a case no handover", () => {
  expect(countObservedWork(smallLedger([caseOf([register, sales], [null, legal])]))).toEqual({
    performs: [{ departmentId: sales, stepId: register, workItems: 1 }],
    handsOver: [],
  });
});

test("without items there is nothing", () => {
  expect(countObservedWork(smallLedger([]))).toEqual({ performs: [], handsOver: [] });
});

function caseOf(...items: readonly (readonly [step: number | null, department: number])[]) {
  return {
    key: "A",
    startMs: 0,
    items: items.map(([step, department], k): SmallItem => ({
      step,
      department,
      startMs: 2 * k,
      completeMs: 2 * k + 1,
    })),
  };
}
