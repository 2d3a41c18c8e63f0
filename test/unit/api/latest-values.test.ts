import { expect, test } from "vitest";
import { latestValues } from "../../../src/api/latest-values.ts";

test("A reader that keeps up gets every value, and leaving ends the watching.", async () => {
  const source = new Source();
  const values = latestValues<number>(source.watch, undefined);
  const first = values.next();
  source.give(1);
  expect(await first).toEqual({ done: false, value: 1 });
  source.give(2);
  expect(await values.next()).toEqual({ done: false, value: 2 });
  await values.return();
  expect(source.watched).toBe(false);
});

test("A slow reader gets the latest value only.", async () => {
  const source = new Source();
  const values = latestValues<number>(source.watch, undefined);
  const first = values.next();
  for (let value = 1; value <= 1000; value++) source.give(value);
  expect(await first).toEqual({ done: false, value: 1000 });
  await values.return();
});

test("The last value still comes when the source has ended, then the end.", async () => {
  const source = new Source();
  const values = latestValues<number>(source.watch, undefined);
  const first = values.next();
  source.give(7);
  source.end();
  expect(await first).toEqual({ done: false, value: 7 });
  expect(await values.next()).toEqual({ done: true, value: undefined });
  expect(source.watched).toBe(false);
});

test("A signal ends it, also one that fired before.", async () => {
  const source = new Source();
  const leaving = new AbortController();
  const values = latestValues<number>(source.watch, leaving.signal);
  const first = values.next();
  leaving.abort();
  expect(await first).toEqual({ done: true, value: undefined });
  expect(source.watched).toBe(false);
  const late = latestValues<number>(source.watch, leaving.signal);
  expect(await late.next()).toEqual({ done: true, value: undefined });
});

class Source {
  watched = false;
  give: (value: number) => void = () => {};
  end: () => void = () => {};
  watch = (next: (value: number) => void, end: () => void): (() => void) => {
    this.watched = true;
    this.give = next;
    this.end = end;
    return () => {
      this.watched = false;
    };
  };
}
