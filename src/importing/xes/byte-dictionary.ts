/** FNV-1a: each byte further, the hash becomes `Math.imul(hash ^ byte, hashPrime)`. Scanners compute it on the way, so that no byte is read twice. */
export const hashSeed = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;

/**
 * Codes texts given as UTF-8 slices: the same bytes have the same code, from 0 in order of first appearance. Nothing becomes a string until `at`
 * is called. The bytes of all texts lie end to end in one buffer; slots are found by linear probing at a load of at most one half.
 */
export class ByteDictionary {
  length = 0;
  #bytes = Buffer.allocUnsafe(1024);
  /** Text `code` is `#bytes[#starts[code] .. #starts[code + 1])`. */
  #starts = new Float64Array(64);
  #hashes = new Int32Array(64);
  /** Code + 1; 0 = free. */
  #slots = new Int32Array(128);

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.add(text);
  }

  /** Code of `bytes[start .. end)`, whose bytes give `hash` (see `hashOf`); a new text is copied. */
  code(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = scatter(hash) & mask;
    for (;;) {
      const code = (slots[slot] as number) - 1;
      if (code < 0) return this.#insert(slot, bytes, start, end, hash);
      if (this.#hashes[code] === hash && this.#equals(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  add(text: string): number {
    const bytes = Buffer.from(text);
    return this.code(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  at(code: number): string | undefined {
    if (!(code >= 0 && code < this.length)) return undefined;
    return this.#bytes.toString("utf8", this.#starts[code], this.#starts[code + 1]);
  }

  /** Calls `visit` with the bytes of each text, in order of the codes. */
  each(visit: (code: number, bytes: Uint8Array, start: number, end: number) => void): void {
    for (let code = 0; code < this.length; code++) {
      visit(code, this.#bytes, this.#starts[code] as number, this.#starts[code + 1] as number);
    }
  }

  #equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const mine = this.#bytes;
    let at = this.#starts[code] as number;
    if ((this.#starts[code + 1] as number) - at !== end - start) return false;
    for (let i = start; i < end; i++) {
      if (mine[at++] !== bytes[i]) return false;
    }
    return true;
  }

  #insert(slot: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.length++;
    const from = this.#starts[code] as number;
    const to = from + end - start;
    if (to > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(to, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (end - start < 32) for (let i = start, at = from; i < end; i++, at++) this.#bytes[at] = bytes[i] as number;
    else this.#bytes.set(bytes.subarray(start, end), from);
    if (code + 2 > this.#starts.length) {
      this.#starts = copied(this.#starts, new Float64Array(this.#starts.length * 2));
      this.#hashes = copied(this.#hashes, new Int32Array(this.#hashes.length * 2));
    }
    this.#starts[code + 1] = to;
    this.#hashes[code] = hash;
    this.#slots[slot] = code + 1;
    if (this.length * 2 > this.#slots.length) this.#spread();
    return code;
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.length; code++) {
      let slot = scatter(this.#hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a of a slice. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashSeed;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), hashPrime);
  return hash;
}

/** The low bits of FNV-1a know only the low bits of each byte; the high ones fold in. */
function scatter(hash: number): number {
  return hash ^ (hash >>> 15);
}

function copied<Column extends Float64Array | Int32Array>(column: Column, target: Column): Column {
  target.set(column);
  return target;
}
