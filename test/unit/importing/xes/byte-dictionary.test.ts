import { array, assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteDictionary, hashOf } from "../../../../src/importing/xes/byte-dictionary.ts";

describe("a dictionary of byte slices", () => {
  test("gives equal texts one code, in order of first appearance, and the texts back", () => {
    assert(
      property(array(string({ unit: "binary", maxLength: 40 })), (texts) => {
        const dictionary = new ByteDictionary();
        const codes = texts.map((text) => dictionary.add(text));
        const distinct = [...new Set(texts.map((text) => text))];
        expect(codes).toEqual(texts.map((text) => distinct.indexOf(text)));
        expect(distinct.map((_, code) => dictionary.at(code))).toEqual(distinct);
        expect(dictionary.length).toBe(distinct.length);
      }),
    );
  });

  test("keeps apart texts whose hashes are equal", () => {
    const dictionary = new ByteDictionary();
    const bytes = Buffer.from("one, two");
    expect(dictionary.code(bytes, 0, 3, 7)).toBe(0);
    expect(dictionary.code(bytes, 5, 8, 7)).toBe(1);
    expect(dictionary.code(bytes, 0, 3, 7)).toBe(0);
    expect([dictionary.at(0), dictionary.at(1), dictionary.at(2)]).toEqual(["one", "two", undefined]);
  });

  test("holds a hundred thousand texts", () => {
    const dictionary = new ByteDictionary();
    const code = (i: number): number => {
      const bytes = Buffer.from(`text ${i}`);
      return dictionary.code(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    };
    const wrong = Array.from({ length: 200_000 }, (_, i) => code(i % 100_000) - (i % 100_000)).filter((by) => by !== 0);
    expect(wrong).toEqual([]);
    expect(dictionary.at(99_999)).toBe("text 99999");
  });
});
