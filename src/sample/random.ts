import type { Duration } from "./organisation-plan.ts";

/** No duration is longer than so many times its mean: nobody works at one thing for ever. */
const mostOfMean = 6;

/**
 * Random numbers that a text fixes: the same text gives the same numbers on every machine. Each thing that needs chance has a stream of its own, named
 * after it, so that a change of one process leaves the others as they were. Chris Doty-Humphrey's sfc32.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(name: string) {
    [this.#a, this.#b, this.#c] = seedsOf(name);
    for (let i = 0; i < 12; i++) this.number();
  }

  /** In [0, 1). */
  number(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** Standard normal (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.number())) * Math.cos(2 * Math.PI * this.number());
  }

  /** Lognormal with this mean; `spread` is the standard deviation of its logarithm. */
  amount(mean: number, spread: number): number {
    return Math.min(mostOfMean * mean, mean * Math.exp(spread * this.normal() - (spread * spread) / 2));
  }

  /** In milliseconds, whole seconds, one at least. */
  duration({ meanMs, spread }: Duration): number {
    return Math.max(1, Math.round(this.amount(meanMs, spread) / 1_000)) * 1_000;
  }

  /** How many of rare independent events happen where `mean` are expected. */
  poisson(mean: number): number {
    let count = 0;
    for (let left = -Math.log(1 - this.number()); left < mean; left -= Math.log(1 - this.number())) count++;
    return count;
  }

  /** One of the entries, each as often as its weight says; `fallback` where there is none. */
  pick<T>(entries: readonly (readonly [T, number])[], fallback: T): T {
    let left = this.number() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    let picked = fallback;
    for (const [entry, weight] of entries) {
      picked = entry;
      left -= weight;
      if (left < 0) break;
    }
    return picked;
  }
}

/** FNV-1a of the text, from three beginnings. */
function seedsOf(name: string): [number, number, number] {
  const hash = (start: number): number => {
    let state = start;
    for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 16_777_619);
    return state | 0;
  };
  return [hash(2_166_136_261), hash(0x9e3779b9), hash(0x85ebca6b)];
}
