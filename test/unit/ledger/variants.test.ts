import fc from "fast-check";
import { expect, test } from "vitest";
import { findVariants, type CaseVariants } from "../../../src/ledger/variants.ts";

test("cases with the same steps in the same order are one variant, numbered by first appearance", () => {
  const { variantOf, variants } = of([7, 8], [7], [7, 8], [8, 7], [7]);
  expect([...variantOf]).toEqual([0, 1, 0, 2, 1]);
  expect(stepsOf(variants)).toEqual([[7, 8], [7], [8, 7]]);
});

test("the hash is FNV-1a with 64 bits over the step ids, 16 hex digits", () => {
  // Computed with BigInt below, and the published value of FNV-1a for no bytes at all.
  const { variants } = of([], [1], [1, 300, 70_000]);
  expect(variants.hashes).toEqual(["cbf29ce484222325", fnv1a([1]), fnv1a([1, 300, 70_000])]);
});

test("hashes do not depend on what other cases there are", () => {
  expect(of([3, 1, 2]).variants.hashes[0]).toBe(of([5], [3, 1, 2]).variants.hashes[1]);
});

test("no cases, no variants", () => {
  expect(of()).toEqual({
    variantOf: new Int32Array(),
    variants: { length: 0, hashes: [], offsets: new Int32Array(1), steps: new Int32Array() },
  });
});

test("random sequences group as their texts do, and hash as the definition says", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(3), { maxLength: 4 })), (sequences) => {
      const { variantOf, variants } = of(...sequences);
      const distinct = [...new Set(sequences.map((it) => it.join()))];
      expect([...variantOf]).toEqual(sequences.map((it) => distinct.indexOf(it.join())));
      expect(stepsOf(variants).map((it) => it.join())).toEqual(distinct);
      expect(variants.hashes).toEqual(stepsOf(variants).map(fnv1a));
    }),
  );
});

function of(...sequences: readonly (readonly number[])[]): CaseVariants {
  return findVariants({
    steps: Int32Array.from(sequences.flat()),
    offsets: Int32Array.from([0, ...sequences.map((_, c) => sequences.slice(0, c + 1).flat().length)]),
  });
}

function stepsOf({ length, offsets, steps }: CaseVariants["variants"]): number[][] {
  return [...Array(length).keys()].map((v) => [...steps.subarray(offsets[v], offsets[v + 1])]);
}

function fnv1a(steps: readonly number[]): string {
  const bytes = new Uint8Array(Int32Array.from(steps).buffer);
  const hash = bytes.reduce(
    (value, byte) => BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n),
    0xcbf29ce484222325n,
  );
  return hash.toString(16).padStart(16, "0");
}
