import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exitCodeOf, exitCodes } from "../../../src/cli/exit-codes.ts";

const documented = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8")
  .split("## Exit codes")[1]!
  .matchAll(/^\| (\d+) \|.*\| ([A-Z_, ]*) ?\|$/gm);

test("docs/cli.md has the exit code of every error, and no other.", () => {
  const rows = [...documented].map(([, code, errors]) => [Number(code), errors!.trim()] as const);
  const byError = rows.flatMap(([code, errors]) =>
    errors === "" ? [] : errors.split(", ").map((error) => [error, code] as const),
  );
  expect(Object.fromEntries(byError)).toEqual(exitCodeOf);
  expect(rows.map(([code]) => code)).toEqual(
    [...new Set([...Object.values(exitCodes), ...Object.values(exitCodeOf)])].sort((a, b) => a - b),
  );
});
