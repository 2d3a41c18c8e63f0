import { expect, test } from "vitest";
import { bounded } from "../../../src/api/bounded.ts";

test("a list within its bound comes whole; a longer one is refused with the way out, not cut", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => index);
  expect(bounded(rows, "landscape", "ask for a level")).toBe(rows);
  expect(() => bounded([...rows, 10_000], "landscape", "ask for a level")).toThrow(
    "landscape: 10,001 entries are more than the 10,000 that one answer holds; ask for a level",
  );
  expect(() => bounded([1, 2, 3], "warnings", "read the report", 2)).toThrow(/3 entries are more than the 2/);
});
