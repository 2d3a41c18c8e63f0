import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Department, Process } from "../../../src/domain/organisation.ts";
import { OrganisationSnapshot } from "../../../src/service/organisation-snapshot.ts";

describe("the department tree", () => {
  const snapshot = new OrganisationSnapshot(
    1,
    [
      department(1, "Company", null),
      department(2, "Sales", 1),
      department(3, "Inside sales", 2),
      department(4, "Finance", 1, { aliases: ["Accounting", " Fin "] }),
      department(5, "Partners", null, { external: true }),
      department(6, "Supplier", 5),
    ],
    [],
  );

  test("knows who is below whom", () => {
    expect(snapshot.subtree(1)).toEqual([1, 4, 2, 3]);
    expect(snapshot.subtree(3)).toEqual([3]);
    expect(snapshot.subtree(99)).toEqual([]);
    expect(snapshot.isWithin(3, 1)).toBe(true);
    expect(snapshot.isWithin(1, 3)).toBe(false);
    expect(snapshot.isWithin(3, 4)).toBe(false);
    expect(snapshot.isWithin(3, 99)).toBe(false);
    expect(snapshot.childrenOf(1).map(({ name }) => name)).toEqual(["Finance", "Sales"]);
    expect(snapshot.childrenOf(null).map(({ name }) => name)).toEqual(["Company", "Partners"]);
    expect(snapshot.leaves().map(({ name }) => name)).toEqual(["Finance", "Inside sales", "Supplier"]);
  });

  test("hands the mark of an outside party down", () => {
    expect([1, 2, 5, 6].map((id) => snapshot.isExternal(id))).toEqual([false, false, true, true]);
  });

  test("hands the mark of a system down", () => {
    const robots = [department(1, "Sales", null), department(2, "Robots", null, { system: true })];
    const partner = department(4, "Partner", null, { external: true });
    const marked = new OrganisationSnapshot(1, [...robots, department(3, "Mail robot", 2), partner], []);
    expect([1, 2, 3, 4].map((id) => marked.isSystem(id))).toEqual([false, true, true, false]);
    expect([1, 3, 4].map((id) => marked.isInAny(id, ["EXTERNAL", "SYSTEM"]))).toEqual([false, true, true]);
    expect(marked.isInAny(3, ["EXTERNAL"])).toBe(false);
  });

  test("is parted at a level, those above it standing for their own work", () => {
    expect(snapshot.partition(1)).toEqual([
      { groupId: 1, leafIds: [1, 4, 2, 3] },
      { groupId: 5, leafIds: [5, 6] },
    ]);
    expect(snapshot.partition(2)).toEqual([
      { groupId: 1, leafIds: [1] },
      { groupId: 4, leafIds: [4] },
      { groupId: 2, leafIds: [2, 3] },
      { groupId: 5, leafIds: [5] },
      { groupId: 6, leafIds: [6] },
    ]);
    expect(snapshot.partition(null).map(({ leafIds }) => leafIds)).toEqual([[1], [4], [2], [3], [5], [6]]);
  });

  test("finds names before aliases, and neither by the blanks around them", () => {
    expect(snapshot.departmentByName("Accounting")?.id).toBe(4);
    expect(snapshot.departmentByName(" Finance")?.id).toBe(4);
    expect(snapshot.departmentByName("Fin")?.id).toBe(4);
    expect(snapshot.departmentByName("fin")).toBeUndefined();
    const claimed = new OrganisationSnapshot(
      1,
      [department(1, "A", null), department(2, "B", null, { aliases: ["A"] })],
      [],
    );
    expect(claimed.departmentByName("A")?.id).toBe(1);
  });

  test("takes a department whose parent is not there as one at the top", () => {
    const orphan = new OrganisationSnapshot(1, [department(7, "Orphan", 99)], []);
    expect(orphan.subtree(7)).toEqual([7]);
    expect(orphan.partition(1)).toEqual([{ groupId: 7, leafIds: [7] }]);
  });

  test("parts the departments completely and without overlap at every level, whatever its shape", () => {
    // Parent of department i is one before it, or none.
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((draws) =>
      draws.map((draw, index) => {
        const parent = draw % (index + 1);
        return department(index + 1, `d${index}`, parent === 0 ? null : parent);
      }),
    );
    fc.assert(
      fc.property(trees, fc.option(fc.integer({ min: 1, max: 6 })), (departments, depth) => {
        const tree = new OrganisationSnapshot(1, departments, []);
        const leafIds = tree.partition(depth).flatMap((group) => group.leafIds);
        expect(leafIds.toSorted((a, b) => a - b)).toEqual(departments.map(({ id }) => id));
        for (const { id, parentId } of departments) {
          expect(parentId === null || tree.isWithin(id, parentId)).toBe(true);
          expect(tree.subtree(id)).toEqual(
            expect.arrayContaining(departments.filter((it) => it.parentId === id).map((it) => it.id)),
          );
        }
      }),
    );
  });

  test("of ten thousand departments one below the other is walked without recursion", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => department(index + 1, "d", index === 0 ? null : index));
    const tree = new OrganisationSnapshot(1, chain, []);
    expect(tree.subtree(1)).toHaveLength(10_000);
    expect(tree.isWithin(10_000, 1)).toBe(true);
  });
});

test("a process is found by its id and its name", () => {
  const snapshot = new OrganisationSnapshot(1, [], [process(3, "Orders")]);
  expect(snapshot.process(3)?.name).toBe("Orders");
  expect(snapshot.processByName("Orders")?.id).toBe(3);
  expect(snapshot.processByName(" Orders ")?.id).toBe(3);
  expect(snapshot.processByName("orders")).toBeUndefined();
});

function department(id: number, name: string, parentId: number | null, more: Partial<Department> = {}): Department {
  return {
    id,
    name,
    aliases: [],
    parentId,
    external: false,
    system: false,
    capacity: null,
    calendar: null,
    version: 1,
    ...more,
  };
}

function process(id: number, name: string): Process {
  return {
    id,
    name,
    kind: "ROUTINE",
    derivedFromVersionId: null,
    currentVersionId: null,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version: 1,
  };
}
