import { assert, constantFrom, date, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { InstantReader } from "../../../../src/importing/xes/instant-reader.ts";
import { zonedTime } from "../../../../src/importing/xes/zoned-time.ts";

const reader = new InstantReader();

function read(text: string): number {
  const bytes = Buffer.from(`<${text}>`);
  return reader.read(bytes, 1, bytes.length - 1);
}

describe("an instant in ISO 8601", () => {
  test("is read as the platform reads it, in any zone", () => {
    const dates = date({ min: new Date(-62135596800000), max: new Date(253402300799999), noInvalidDate: true });
    const offset = tuple(constantFrom("+", "-"), integer({ min: 0, max: 23 }), integer({ min: 0, max: 59 }));
    assert(
      property(dates, offset, (moment, [sign, hours, minutes]) => {
        const zone = `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
        expect(read(moment.toISOString())).toBe(moment.getTime());
        const text = moment.toISOString().replace("Z", zone);
        expect(read(text)).toBe(Date.parse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["2011-10-01T00:38:44.546+02:00", "2011-09-30T22:38:44.546Z"],
    ["2011-10-01T00:38:44+0200", "2011-09-30T22:38:44Z"],
    ["2011-10-01T00:38:44-02", "2011-10-01T02:38:44Z"],
    ["2011-10-01t00:38z", "2011-10-01T00:38:00Z"],
    ["2011-10-01 00:38:44.5Z", "2011-10-01T00:38:44.500Z"],
    ["2011-10-01T00:38:44,123456789Z", "2011-10-01T00:38:44.123Z"],
    ["2011-10-01T24:00:00Z", "2011-10-02T00:00:00Z"],
    ["  2011-10-01Z ", "2011-10-01T00:00:00Z"],
    ["2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
  ])("may be spelled %s", (text, expected) => {
    expect(read(text)).toBe(Date.parse(expected));
    expect(reader.local).toBe(false);
  });

  test.each(["2011-10-01T00:38:44.546", "2011-10-01T00:38", "2011-10-01"])("%s carries no zone", (text) => {
    expect(read(text)).toBe(Date.parse(text.length > 10 ? `${text}Z` : text));
    expect(reader.local).toBe(true);
  });

  test.each([
    "",
    "x",
    "2011",
    "2011-10",
    "2011-1-1",
    "2011-13-01",
    "2011-00-01",
    "2011-02-29",
    "1900-02-29",
    "2011-04-31",
    "2011-10-00",
    "2011-10-01T",
    "2011-10-01T1:00",
    "2011-10-01T25:00Z",
    "2011-10-01T24:00:01Z",
    "2011-10-01T23:60Z",
    "2011-10-01T23:59:60Z",
    "2011-10-01T00:00:00.Z",
    "2011-10-01T00:00:00+24:00",
    "2011-10-01T00:00:00+02:60",
    "2011-10-01T00:00:00+2",
    "2011-10-01T00:00:00+02:",
    "2011-10-01T00:00:00Zz",
    "2011-10-01T00:00:00 +02:00",
    "01.10.2011",
    "20111001T000000Z",
    "-2011-10-01",
    "2011/10/01",
  ])("is not %s", (text) => {
    expect(read(text)).toBeNaN();
  });
});

describe("a wall-clock time in a zone", () => {
  const at = (zone: string, text: string): string => new Date(zonedTime(zone)(Date.parse(`${text}Z`))).toISOString();

  test.each([
    ["UTC", "2024-07-01T12:00", "2024-07-01T12:00:00.000Z"],
    ["+02:00", "2024-07-01T12:00", "2024-07-01T10:00:00.000Z"],
    ["-0530", "2024-07-01T12:00", "2024-07-01T17:30:00.000Z"],
    ["Europe/Amsterdam", "2024-07-01T12:00", "2024-07-01T10:00:00.000Z"],
    ["Europe/Amsterdam", "2024-01-01T12:00", "2024-01-01T11:00:00.000Z"],
    ["America/New_York", "2024-03-10T01:59", "2024-03-10T06:59:00.000Z"],
    ["Asia/Kathmandu", "2024-01-01T00:00", "2023-12-31T18:15:00.000Z"],
  ])("%s %s is the instant %s", (zone, text, expected) => {
    expect(at(zone, text)).toBe(expected);
  });

  test("that comes twice is its first occurrence, one that is skipped moves with the clock", () => {
    expect(at("Europe/Amsterdam", "2024-10-27T02:30")).toBe("2024-10-27T00:30:00.000Z");
    expect(at("Europe/Amsterdam", "2024-03-31T02:30")).toBe("2024-03-31T01:30:00.000Z");
  });
});
