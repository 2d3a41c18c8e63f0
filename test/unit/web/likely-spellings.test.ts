import { describe, expect, test } from "vitest";
import { likelySpellings } from "../../../src/web/departments/likely-spellings.ts";

describe("names that look like spellings of one department", () => {
  test.each([
    ["case", ["Legal", "LEGAL"]],
    ["blanks and signs", ["Accounts payable", "accounts-payable", "Accounts  Payable "]],
    ["accents", ["Einkäufer", "Einkaufer"]],
    ["a letter left out", ["Legal", "Legl"]],
    ["two letters swapped", ["Finance", "Finacne"]],
    ["two letters of a long name", ["Procurement office", "Procuremnt offise"]],
  ])("differ in %s", (_, names) => {
    expect(groupsOf(names)).toEqual([names]);
  });

  test.each([
    ["numbers", ["Team 1", "Team 2"]],
    ["a letter of a short name", ["Ops", "Ops2", "Opt"]],
    ["whole words", ["Requester", "Requester Manager"]],
    ["two letters of a middling name", ["Buyers", "Bakers"]],
    ["nothing but signs", ["---", "***"]],
  ])("do not where they differ in %s", (_, names) => {
    expect(groupsOf(names)).toEqual([]);
  });

  test("are one group where each is close to some other, and say why", () => {
    const found = likelySpellings(named(["Legal", "Sales", "legal", "Legl", "SALES"]));
    expect(found.map(({ departments, reason }) => [departments.map(({ name }) => name), reason])).toEqual([
      [["Legal", "legal", "Legl"], "a letter or two apart"],
      [["Sales", "SALES"], "the same but for case, blanks and signs"],
    ]);
  });
});

function named(names: readonly string[]) {
  return names.map((name, index) => ({ id: String(index), name }));
}

function groupsOf(names: readonly string[]) {
  return likelySpellings(named(names)).map(({ departments }) => departments.map(({ name }) => name));
}
