import { describe, expect, test } from "vitest";
import { casesBehind } from "../../../src/web/filter/cases-behind.ts";
import { filterOf } from "../../../src/web/filter/filter-state.ts";

const at = (address: string) => filterOf(new URLSearchParams(address));

describe("The cases behind a figure", () => {
  test("are the finished ones with the work that the figure is about.", () => {
    expect(casesBehind(at(""), { steps: ["s"] })).toEqual({ steps: ["s"], statuses: ["COMPLETED", "ABORTED"] });
  });

  test("are of the statuses that the filter names.", () => {
    expect(casesBehind(at("status=open"), { departments: ["d"] })).toEqual({ departments: ["d"] });
  });

  test("may narrow a list down to one of it.", () => {
    expect(casesBehind(at("step=s&step=t&status=open"), { steps: ["t"] })).toEqual({ steps: ["t"] });
    expect(casesBehind(at("process=p&process=q&status=open"), { processes: ["q"] })).toEqual({ processes: ["q"] });
    expect(casesBehind(at("process=p"), { processes: ["q"] })).toBeNull();
  });

  test("cannot be said where they would have to match two of a list at once.", () => {
    expect(casesBehind(at("step=s"), { steps: ["t"] })).toBeNull();
    expect(casesBehind(at("department=d"), { departments: ["e"] })).toBeNull();
    expect(casesBehind(at("handover=a~b"), { handover: ["b", "a"] })).toBeNull();
    expect(casesBehind(at("handover=a~b&status=open"), { handover: ["a", "b"] })).toEqual({ handover: ["a", "b"] });
  });
});
