import { expect, test } from "vitest";
import { countText, figureText, shareText, textTable } from "../../../src/cli/text-table.ts";

test("Columns are as wide as their widest cell, figures stand to the right, and no line ends in a blank.", () => {
  const table = textTable(
    [{ heading: "PROCESS" }, { heading: "CASES", figures: true }, { heading: "TO" }],
    [
      ["Permit", "6,426", "EMPLOYEE"],
      ["Señal", "9", ""],
    ],
  );
  expect(table).toBe("PROCESS  CASES  TO\nPermit   6,426  EMPLOYEE\nSeñal        9\n");
});

test("Letters with accents of their own count as one.", () => {
  expect(textTable([{ heading: "A" }, { heading: "B" }], [["e\u0301e", "x"]])).toBe("A   B\ne\u0301e  x\n");
});

test("Figures have three digits, or all that stand in front of the point.", () => {
  expect([0.012345, 4.5678, 34.029, 1234.5, 0, null].map(figureText)).toEqual([
    "0.0123",
    "4.57",
    "34",
    "1,235",
    "0",
    "-",
  ]);
});

test("Counts and shares are written in full.", () => {
  expect(countText(1_234_567)).toBe("1,234,567");
  expect([0.1234, 1, null].map(shareText)).toEqual(["12.3%", "100%", "-"]);
});
