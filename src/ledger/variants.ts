import type { VariantColumns } from "../domain/work-item-columns.ts";

/** The steps of the source events of each case, in (time, sequence) order: of case c `steps[offsets[c] .. offsets[c + 1])`. */
export interface CaseSequences {
  readonly steps: Int32Array;
  readonly offsets: Int32Array;
}

export interface CaseVariants {
  /** Variant of each case, numbered in order of first appearance. */
  readonly variantOf: Int32Array;
  readonly variants: VariantColumns;
}

/**
 * Groups cases by their sequence of steps (methods.md 1.1 "Variant"). Exact: the hash only finds candidates in an open-addressing table, the
 * sequences themselves are compared. The published hash is FNV-1a, 64 bits, over the step ids as little-endian 32-bit words, high half first.
 * O(events): every event is hashed once and compared once.
 */
export function findVariants({ steps, offsets }: CaseSequences): CaseVariants {
  const cases = offsets.length - 1;
  const variantOf = new Int32Array(cases);
  /** First case of each variant, and the two halves of its hash. */
  const firstCase = new Int32Array(cases);
  const high = new Uint32Array(cases);
  const low = new Uint32Array(cases);
  const capacity = 2 ** Math.ceil(Math.log2(2 * cases + 2));
  const table = new Int32Array(capacity).fill(-1);
  const hash = new Uint32Array(2);
  let count = 0;
  let stepCount = 0;

  for (let c = 0; c < cases; c++) {
    hashSteps(steps, offsets[c]!, offsets[c + 1]!, hash);
    let slot = (hash[0]! ^ hash[1]!) & (capacity - 1);
    let variant = table[slot]!;
    while (variant >= 0) {
      const sameHash = high[variant] === hash[0] && low[variant] === hash[1];
      if (sameHash && sameSteps(steps, offsets, firstCase[variant]!, c)) break;
      slot = (slot + 1) & (capacity - 1);
      variant = table[slot]!;
    }
    if (variant < 0) {
      variant = count++;
      table[slot] = variant;
      firstCase[variant] = c;
      high[variant] = hash[0]!;
      low[variant] = hash[1]!;
      stepCount += offsets[c + 1]! - offsets[c]!;
    }
    variantOf[c] = variant;
  }

  const variantOffsets = new Int32Array(count + 1);
  const variantSteps = new Int32Array(stepCount);
  const hashes: string[] = [];
  for (let v = 0; v < count; v++) {
    const sequence = steps.subarray(offsets[firstCase[v]!], offsets[firstCase[v]! + 1]);
    variantSteps.set(sequence, variantOffsets[v]);
    variantOffsets[v + 1] = variantOffsets[v]! + sequence.length;
    hashes.push(hex(high[v]!) + hex(low[v]!));
  }
  return { variantOf, variants: { length: count, hashes, offsets: variantOffsets, steps: variantSteps } };
}

/**
 * FNV-1a: for each byte, hash = (hash xor byte) * 0x100000001b3 mod 2^64. The prime is 2^40 + 435, so in halves of 32 bits the product is
 * 435 * low, its carry + 435 * high, and low shifted by 8 into the high half; all exact in doubles.
 */
function hashSteps(steps: Int32Array, begin: number, end: number, result: Uint32Array): void {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let e = begin; e < end; e++) {
    const step = steps[e]!;
    for (let shift = 0; shift < 32; shift += 8) {
      const mixed = (low ^ ((step >>> shift) & 0xff)) >>> 0;
      const product = mixed * 435;
      low = product >>> 0;
      high = (Math.imul(high, 435) + (product - low) / 0x100000000 + (mixed << 8)) >>> 0;
    }
  }
  result[0] = high;
  result[1] = low;
}

function sameSteps(steps: Int32Array, offsets: Int32Array, a: number, b: number): boolean {
  const length = offsets[a + 1]! - offsets[a]!;
  if (offsets[b + 1]! - offsets[b]! !== length) return false;
  for (let k = 0; k < length; k++) if (steps[offsets[a]! + k] !== steps[offsets[b]! + k]) return false;
  return true;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(half: number): string {
  return (
    hexOfByte[half >>> 24]! + hexOfByte[(half >>> 16) & 255]! + hexOfByte[(half >>> 8) & 255]! + hexOfByte[half & 255]!
  );
}
