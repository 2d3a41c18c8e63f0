import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorCodes } from "../../../src/domain/errors.ts";

test("docs/api.md lists every code that an error can carry, and no other", () => {
  const page = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(listed).toHaveLength(errorCodes.length + 1);
  expect(new Set(listed)).toEqual(new Set([...errorCodes, "INTERNAL"]));
});
