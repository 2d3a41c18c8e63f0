import { expect, test } from "vitest";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import type { DerivationInput } from "../../../src/ledger/process-log.ts";
import { inputOf, type PlainEvent } from "./reference/time-input.ts";

const events: readonly PlainEvent[] = ["early", "late"].flatMap((key, c) => [
  { case: key, step: 0, department: 20, resource: 1, start: 100 * c, time: 100 * c + 10 },
  { case: key, step: 1, department: 21, resource: 2, start: 100 * c + 20, time: 100 * c + 30 },
  { case: key, step: 2, department: 20, resource: 1, start: 100 * c + 20, time: 100 * c + 50 },
]);

test("a case belongs to the version that was valid when it began", () => {
  const versionsOf = (...sinceMs: readonly number[]): number[] => {
    const ids = Int32Array.from(sinceMs, (_, v) => 7 + v);
    const input = { ...inputOf([events]), versions: { sinceMs: Float64Array.from(sinceMs), ids } };
    return [...deriveProcess(input).cases.version];
  };
  expect(versionsOf(Number.NEGATIVE_INFINITY, 50)).toEqual([7, 8]);
  expect(versionsOf(Number.NEGATIVE_INFINITY, 100, 101)).toEqual([7, 8]);
  expect(versionsOf()).toEqual([-1, -1]);
});

test("the place of an item runs from 0 to 1 through its case, and is the middle where it is alone", () => {
  expect([...deriveProcess(inputOf([events])).ledger.place]).toEqual([0, 0.5, 1, 0, 0.5, 1]);
  expect([...deriveProcess(inputOf([events.slice(0, 1)])).ledger.place]).toEqual([0.5]);
});

test("the same input gives the same ledger", () => {
  const input = inputOf([events]);
  expect(deriveProcess(input)).toEqual(deriveProcess(input));
});

test("every column has a buffer of its own and none is the input's, so that all can move to another thread", () => {
  const completions = events.map((event, k): PlainEvent => ({
    ...event,
    lifecycle: k === 0 ? "schedule" : "complete",
  }));
  for (const log of [events, events.toReversed(), completions]) {
    for (const endStepIds of [[], [1], [9]]) {
      const input: DerivationInput = inputOf([log], { endStepIds });
      const given = buffersIn(input);
      const derived = buffersIn(deriveProcess(input));
      expect(new Set(derived).size).toBe(derived.length);
      expect(derived.filter((buffer) => given.includes(buffer))).toEqual([]);
    }
  }
});

function buffersIn(value: unknown): ArrayBufferLike[] {
  if (ArrayBuffer.isView(value)) return value.byteLength === 0 ? [] : [value.buffer];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(buffersIn);
}
