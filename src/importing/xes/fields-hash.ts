import { type AttributeColumn, dateCode } from "./attribute-column.ts";
import type { ByteDictionary } from "./byte-dictionary.ts";

/**
 * Hash of the fields of each event: the sum, modulo 2^32 in each of two independent lanes, of the hashes of its (key, value) pairs, so the order of
 * the attributes does not matter. Equal events have equal hashes, in other files too; unlike events share one with probability 2^-64. Instants
 * are hashed as instants: the zone they are written in does not matter. O(rows + bytes of distinct texts).
 */
export function fieldsHash(
  columns: readonly AttributeColumn[],
  values: ByteDictionary,
  events: number,
): BigInt64Array<ArrayBuffer> {
  const hashes = new BigInt64Array(events);
  const lanes = new Int32Array(hashes.buffer);
  const ofValue = textHashes(values);
  for (const column of columns) {
    const { owner, value, instant, length } = column;
    const key = Buffer.from(column.name);
    const key0 = laneOf(key, 0, key.length, multipliers[0]);
    const key1 = laneOf(key, 0, key.length, multipliers[1]);
    for (let row = 0; row < length; row++) {
      const code = value[row] as number;
      let low: number;
      let high: number;
      if (code === dateCode && instant !== null) {
        const ms = instant[row] as number;
        const upper = Math.floor(ms / 2 ** 32);
        low = mix(mix(upper) ^ (ms - upper * 2 ** 32));
        high = mix(low ^ 0x5bd1e995 ^ upper);
      } else {
        low = ofValue[2 * code] as number;
        high = ofValue[2 * code + 1] as number;
      }
      const at = 2 * (owner[row] as number);
      lanes[at] = (lanes[at] as number) + mix(Math.imul(key0, 31) ^ low);
      lanes[at + 1] = (lanes[at + 1] as number) + mix(Math.imul(key1, 37) ^ high);
    }
  }
  return hashes;
}

const multipliers = [0x01000193, 0x2c1b3c6d] as const;

/** Two lanes a text, side by side. */
function textHashes(values: ByteDictionary): Int32Array {
  const hashes = new Int32Array(2 * values.length);
  values.each((code, bytes, start, end) => {
    hashes[2 * code] = laneOf(bytes, start, end, multipliers[0]);
    hashes[2 * code + 1] = laneOf(bytes, start, end, multipliers[1]);
  });
  return hashes;
}

function laneOf(bytes: Uint8Array, start: number, end: number, multiplier: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), multiplier);
  return mix(hash);
}

/** Finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(hash: number): number {
  let h = hash | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
