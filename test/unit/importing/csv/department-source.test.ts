import { describe, expect, test } from "vitest";
import { departmentsFromResources } from "../../../../src/importing/department-source.ts";

describe("departments from resources", () => {
  test("a name, an underscore and a number is a department and its member", () => {
    expect(namesOf(["Clerk_7", "Clerk_0", "Senior Officer_1", "Senior Officer_0"])).toEqual([
      "Clerk",
      "Clerk",
      "Senior Officer",
      "Senior Officer",
    ]);
  });

  test("among such names a resource without number is a department by its whole name", () => {
    const resources = [
      "Requester_0",
      "Requester_1",
      "Supplier_0",
      "Supplier_1",
      "Requester Manager",
      "Financial Manager",
    ];
    expect(namesOf(resources)).toEqual([
      "Requester",
      "Requester",
      "Supplier",
      "Supplier",
      "Requester Manager",
      "Financial Manager",
    ]);
  });

  test.each([
    ["a hyphen", ["user-1", "user-2", "user-3"]],
    ["a blank", ["Resource 1", "Resource 2", "Value 1"]],
    ["plain numbers", ["8997", "2670601", "_12"]],
    ["words", ["STAFF MEMBER", "SYSTEM"]],
    ["a generic word that numbers people", ["Resource_1", "Resource_2", "Resource_3"]],
    ["accounts of people", ["john_85", "mary_2", "bob_17", "kim_3", "kim_4"]],
    ["a minority", ["Clerk_1", "Clerk_2", "Kim Passa", "Immanuel Karagianni", "Penn Osterwalder"]],
    ["no resource at all", []],
  ])("%s is no department", (_, resources) => {
    expect(departmentsFromResources(resources, undefined)).toBeNull();
  });

  test("a table goes before the names, and what it does not know has no department", () => {
    const found = departmentsFromResources(
      ["Clerk_7", "Clerk_8", "Ann"],
      new Map([
        ["Clerk_7", "Sales"],
        ["Ann", " Legal "],
      ]),
    );
    expect(found?.departments).toEqual(["Sales", "Legal"]);
    expect([...(found?.departmentOf ?? [])]).toEqual([0, -1, 1]);
    expect(found?.why).toBe("the resource table names the department of 2 of 3 resources");
  });

  test("a table that knows none of the resources leaves the names to speak", () => {
    expect(departmentsFromResources(["Clerk_7", "Clerk_8"], new Map([["Ann", "Legal"]]))?.departments).toEqual([
      "Clerk",
    ]);
  });
});

function namesOf(resources: readonly string[]): readonly (string | undefined)[] {
  const found = departmentsFromResources(resources, undefined);
  return found === null ? [] : [...found.departmentOf].map((code) => found.departments[code]);
}
