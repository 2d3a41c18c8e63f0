import { describe, expect, test } from "vitest";
import { SharedReads } from "../../../src/duckdb/shared-reads.ts";
import { batonError } from "../../helpers/expect-error.ts";

describe("a read of a revision", () => {
  test("is made once for all who ask the same, at once or later", async () => {
    const source = new Source();
    const reads = new SharedReads();
    const [a, b] = [ask(reads, source), ask(reads, source)];
    source.give([1, 2]);
    expect(await Promise.all([a, b])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(await ask(reads, source)).toEqual([1, 2]);
    expect(source.asked).toBe(1);
  });

  test("is another one for another revision, name or argument", async () => {
    const reads = new SharedReads();
    const asked: string[] = [];
    const read = (revision: number, name: string, args: readonly unknown[]) =>
      reads.read(revision, name, args, async () => {
        asked.push(`${revision} ${name} ${JSON.stringify(args)}`);
        return [];
      });
    for (let time = 0; time < 2; time++) {
      await read(1, "cases", [{ from: null }]);
      await read(1, "cases", [{ from: 0 }]);
      await read(1, "times", [{ from: 0 }]);
      await read(2, "times", [{ from: 0 }]);
    }
    expect(asked).toHaveLength(4);
  });

  test("that failed is made again by whoever asks next", async () => {
    const source = new Source();
    const reads = new SharedReads();
    const [a, b] = [ask(reads, source), ask(reads, source)];
    source.fail(new Error("disk"));
    await expect(a).rejects.toThrow("disk");
    await expect(b).rejects.toThrow("disk");
    const again = ask(reads, source);
    source.give([3]);
    expect(await again).toEqual([3]);
    expect(source.asked).toBe(2);
  });

  test("goes on for those who stay, and ends when the last has left", async () => {
    const source = new Source();
    const reads = new SharedReads();
    const [first, second] = [new AbortController(), new AbortController()];
    const a = ask(reads, source, first.signal);
    const b = ask(reads, source, second.signal);
    first.abort();
    await batonError(a, "CANCELLED");
    expect(source.signal?.aborted).toBe(false);
    second.abort(new DOMException("over", "TimeoutError"));
    await batonError(b, "TIMEOUT");
    expect(source.signal?.aborted).toBe(true);
    const later = ask(reads, source);
    source.give([4]);
    expect(await later).toEqual([4]);
    expect(source.asked).toBe(2);
  });

  test("whose asker has left before is not begun for nothing", async () => {
    const source = new Source();
    await batonError(ask(new SharedReads(), source, AbortSignal.abort()), "CANCELLED");
    expect(source.signal?.aborted ?? true).toBe(true);
  });

  test("cannot be changed by one of those who share it", async () => {
    const reads = new SharedReads();
    const rows = await reads.read(1, "rows", [], async () => [2, 1]);
    expect(() => rows.sort((a, b) => a - b)).toThrow(TypeError);
  });
});

describe("memory", () => {
  test("is bounded: what was not asked for longest goes", async () => {
    const reads = new SharedReads();
    let asked = 0;
    const read = (n: number) =>
      reads.read(1, "rows", [n], async () => {
        asked++;
        return Array.from({ length: 4_900 }, () => n);
      });
    for (let n = 0; n < 12; n++) {
      await read(n);
      await read(0);
    }
    expect(asked).toBe(12);
    await read(0);
    await read(11);
    expect(asked).toBe(12);
    await read(1);
    expect(asked).toBe(13);
  });

  test("holds three revisions, and no answer that is very long", async () => {
    const reads = new SharedReads();
    let asked = 0;
    const read = (revision: number, rows: number) =>
      reads.read(revision, "rows", [rows], async () => {
        asked++;
        return { total: rows, rows: Array.from({ length: rows }, () => 0) };
      });
    for (const revision of [1, 2, 3, 4]) await read(revision, 1);
    for (const revision of [2, 3, 4]) await read(revision, 1);
    expect(asked).toBe(4);
    await read(1, 1);
    expect(asked).toBe(5);
    for (let time = 0; time < 2; time++) await read(4, 6_000);
    expect(asked).toBe(7);
  });
});

function ask(reads: SharedReads, source: Source, signal?: AbortSignal): Promise<readonly number[]> {
  return reads.read(1, "numbers", ["x"], source.ask, signal === undefined ? {} : { signal });
}

/** Answers when it is told to. */
class Source {
  asked = 0;
  signal: AbortSignal | undefined;
  give: (numbers: readonly number[]) => void = () => {};
  fail: (error: Error) => void = () => {};

  readonly ask = ({ signal }: { readonly signal?: AbortSignal }): Promise<readonly number[]> => {
    this.asked++;
    this.signal = signal;
    return new Promise((resolve, reject) => {
      this.give = resolve;
      this.fail = reject;
    });
  };
}
