import { expect, test } from "vitest";
import { csvText } from "../../../src/service/csv-text.ts";

test("Rows follow one heading, batch by batch.", async () => {
  expect(await text({ key: ["a"], n: [1] }, { key: ["b"], n: [2.5] })).toBe("key,n\na,1\nb,2.5\n");
});

test("A missing value and an empty text differ.", async () => {
  expect(await text({ key: [null, ""] })).toBe('key\n\n""\n');
});

test("Separators, quotes, line ends and blanks at an end are quoted.", async () => {
  expect(await text({ key: ["a,b", 'say "so"', "two\nlines", "cr\r", " lead", "plain text"] })).toBe(
    'key\n"a,b"\n"say ""so"""\n"two\nlines"\n"cr\r"\n" lead"\nplain text\n',
  );
});

test("Times are written in ISO 8601 and truth values as words.", async () => {
  expect(await text({ start: [0, null], ok: [true, false] })).toBe("start,ok\n1970-01-01T00:00:00.000Z,true\n,false\n");
});

test("Without a batch there is no text.", async () => {
  expect(await text()).toBe("");
});

type Batch = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

async function text(...batches: readonly Batch[]): Promise<string> {
  async function* all(): AsyncGenerator<Batch> {
    yield* batches;
  }
  let whole = "";
  for await (const part of csvText(all(), new Set(["start"]))) whole += part;
  return whole;
}
