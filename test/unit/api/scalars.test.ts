import { parseValue } from "graphql";
import { describe, expect, test } from "vitest";
import { DateTime, JsonScalar } from "../../../src/api/scalars.ts";

describe("an instant", () => {
  test.each([
    ["2017-01-09", Date.UTC(2017, 0, 9)],
    ["2017-01-09T08:30", Date.UTC(2017, 0, 9, 8, 30)],
    ["2017-01-09T08:30:15Z", Date.UTC(2017, 0, 9, 8, 30, 15)],
    ["2017-01-09 08:30:15.250", Date.UTC(2017, 0, 9, 8, 30, 15, 250)],
    ["2017-01-09T08:30:15+01:00", Date.UTC(2017, 0, 9, 7, 30, 15)],
    ["2017-01-09T23:30:15-0500", Date.UTC(2017, 0, 10, 4, 30, 15)],
    ["2016-02-29T00:00:00+14:00", Date.UTC(2016, 1, 28, 10)],
  ])("%s is understood, without a zone as UTC", (text, ms) => {
    expect(DateTime.parseValue(text)).toBe(ms);
    expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)), {})).toBe(ms);
  });

  test.each([
    "2017-02-29",
    "2017-13-01",
    "9.1.2017",
    "yesterday",
    "",
    0,
    null,
    "2017-01-09T25:00",
    "2017-01-09T08:30+99:00",
  ])("%j is refused with the way to write it", (value) => {
    expect(() => DateTime.parseValue(value)).toThrow(/is no instant; write it in ISO 8601/);
  });

  test("is written as ISO 8601 in UTC", () => {
    expect(DateTime.serialize(Date.UTC(2017, 0, 9, 8, 30))).toBe("2017-01-09T08:30:00.000Z");
    expect(() => DateTime.serialize(Number.NaN)).toThrow("NaN is no number of milliseconds");
  });
});

test("a JSON value comes through as it is, with variables inside", () => {
  expect(JsonScalar.parseLiteral(parseValue('{a: [1, "x", null], b: $given}'), { given: 7 })).toEqual({
    a: [1, "x", null],
    b: 7,
  });
  expect(JsonScalar.serialize({ a: 1 })).toEqual({ a: 1 });
});
