import { describe, expect, test } from "vitest";
import type { ImportedLog } from "../../../../src/domain/imported-log.ts";
import { timeReadings } from "../../../../src/importing/csv/time-format.ts";
import { eventsOf, readTable, refusal, warningOf } from "./table-file.ts";

describe("formats of times", () => {
  test.each([
    ["2021-01-25", "2021-01-25T00:00:00.000Z"],
    ["2021-1-5 9:05", "2021-01-05T09:05:00.000Z"],
    ["2021-01-25T10:15:30", "2021-01-25T10:15:30.000Z"],
    ["2011/01/01 00:37:00.000", "2011-01-01T00:37:00.000Z"],
    ["2021-01-25T10:15:30.123456789Z", "2021-01-25T10:15:30.123Z"],
    ["2021-01-25T10:15Z", "2021-01-25T10:15:00.000Z"],
    ["2023-01-02 09:15:00.000000+00:00", "2023-01-02T09:15:00.000Z"],
    ["2014-05-20T01:00:00+03:00", "2014-05-19T22:00:00.000Z"],
    ["2014-05-20T01:00:00-0330", "2014-05-20T04:30:00.000Z"],
    ["2014-05-20 01:00:00 +0200", "2014-05-19T23:00:00.000Z"],
    ["2014-05-20 01:00:00 UTC", "2014-05-20T01:00:00.000Z"],
    ["20210125", "2021-01-25T00:00:00.000Z"],
    ["20210125101530", "2021-01-25T10:15:30.000Z"],
    ["20210125T101530Z", "2021-01-25T10:15:30.000Z"],
    ["2021.01.25 10:15:30,123", "2021-01-25T10:15:30.123Z"],
    ["11/28/11 9:27", "2011-11-28T09:27:00.000Z"],
    ["17-10-2022 08:00:00", "2022-10-17T08:00:00.000Z"],
    ["29.3.10 8:05", "2010-03-29T08:05:00.000Z"],
    ["25. 3. 2010 08:05", "2010-03-25T08:05:00.000Z"],
    ["31/3/2016 01:22", "2016-03-31T01:22:00.000Z"],
    ["1/25/2021 3:04:05 PM", "2021-01-25T15:04:05.000Z"],
    ["25/01/2021, 12:04 am", "2021-01-25T00:04:00.000Z"],
    ["25-Jan-2021 10:15", "2021-01-25T10:15:00.000Z"],
    ["25JAN2021", "2021-01-25T00:00:00.000Z"],
    ["5 May 21", "2021-05-05T00:00:00.000Z"],
    ["January 5, 2021 10:15", "2021-01-05T10:15:00.000Z"],
    ["Mon Jan 25 2021 10:15:30", "2021-01-25T10:15:30.000Z"],
    ["Monday, 25 January 2021", "2021-01-25T00:00:00.000Z"],
    ["1611569730", "2021-01-25T10:15:30.000Z"],
    ["1611569730.25", "2021-01-25T10:15:30.250Z"],
    ["1611569730123", "2021-01-25T10:15:30.123Z"],
    ["1611569730123456", "2021-01-25T10:15:30.123Z"],
    [" 2021-01-25 10:15 ", "2021-01-25T10:15:00.000Z"],
  ])("%s", async (written, instant) => {
    const log = await readTable(`case,activity,timestamp\n1,a,"${written}"\n`);
    expect(eventsOf(log).map(({ time }) => time)).toEqual([instant]);
  });

  test.each([
    "12",
    "007",
    "2021",
    "ER Triage",
    "10.5",
    "1.2.3",
    "Case360",
    "C111466",
    "2670601",
    "",
    "1-2",
    "13/13/2021",
  ])('"%s" is no time', (text) => {
    expect(timeReadings(text)).toEqual([]);
  });

  test("spellings of one order may stand side by side", async () => {
    const log = await readTable(
      "case,activity,timestamp\n1,a,25/1/2021\n1,b,25/01/2021 10:15\n1,c,26/01/2021 10:15:30\n1,d,26/01/21\n1,e,2021-01-27\n",
    );
    expect(eventsOf(log).map(({ time }) => time.slice(0, 16))).toEqual([
      "2021-01-25T00:00",
      "2021-01-25T10:15",
      "2021-01-26T10:15",
      "2021-01-26T00:00",
      "2021-01-27T00:00",
    ]);
  });

  test("a number is a time only in a column named as one", async () => {
    const log = await readTable("case,activity,time,order\n1,a,1611569730,1611569731\n1,b,1611569830,1611569732\n");
    expect(log.mapping).toEqual([
      { column: "case", role: "CASE" },
      { column: "activity", role: "ACTIVITY" },
      { column: "time", role: "TIMESTAMP" },
      { column: "order", role: "ITEM_ATTRIBUTE" },
    ]);
  });
});

describe("the day in one column and the time of day in another", () => {
  test("are read together", async () => {
    const log = await readTable(
      "case,activity,Date,Time\n1,a,13/04/2021,8:15\n1,b,14/04/2021,17:30:05\n1,c,15/04/2021,\n",
    );
    expect(eventsOf(log).map(({ time }) => time)).toEqual([
      "2021-04-13T08:15:00.000Z",
      "2021-04-14T17:30:05.000Z",
      "2021-04-15T00:00:00.000Z",
    ]);
    expect(log.guesses[2]?.why).toContain('with the time of day in "Time"');
    expect(log.guesses[3]?.why).toBe('the time of day of "Date", with which it is read');
  });

  test("find each other, for starts and completions", async () => {
    const rows = "case,activity,Start Date,Start Time,End Date,End Time\n1,a,2021-04-13,09:15,2021-04-13,10:45\n";
    const log = await readTable(rows);
    expect(startOf(log)).toBe("2021-04-13T09:15:00.000Z");
    expect(eventsOf(log)[0]?.time).toBe("2021-04-13T10:45:00.000Z");
  });

  test("leave the order of day and month open where it is, and take the answer", async () => {
    const rows = "case,activity,Date,Time\n1,a,03/04/2021,08:15\n1,b,04/05/2021,09:15\n";
    expect((await refusal(readTable(rows))).data["options"]).toEqual(["%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M"]);
    const log = await readTable(rows, { timeFormat: "%d/%m/%Y %H:%M" });
    expect(eventsOf(log)[0]?.time).toBe("2021-04-03T08:15:00.000Z");
  });

  test("stay apart where the time of day is ignored, or one of two days has none", async () => {
    const ignored = await readTable("case,activity,Date,Time\n1,a,2021-04-13,8:15\n", {
      mapping: [{ column: "Time", role: "IGNORE" }],
    });
    expect(eventsOf(ignored)[0]?.time).toBe("2021-04-13T00:00:00.000Z");
    const single = await readTable("case,activity,Start Date,End Date,Clock\n1,a,2021-04-13,2021-04-13,8:15\n");
    expect(startOf(single)).toBe("2021-04-13T00:00:00.000Z");
    expect(eventsOf(single)[0]?.time).toBe("2021-04-13T00:00:00.000Z");
  });
});

describe("the order of day and month", () => {
  const many = (last: string): string =>
    `case,activity,timestamp\n${"1,a,03/04/2021 10:00\n".repeat(30_000)}1,b,${last} 10:00\n`;

  test("one row at the very end decides", async () => {
    expect(eventsOf(await readTable(many("13/04/2021")))[0]?.time).toBe("2021-04-03T10:00:00.000Z");
    expect(eventsOf(await readTable(many("04/13/2021")))[0]?.time).toBe("2021-03-04T10:00:00.000Z");
  });

  test("where both fit every row, both readings and both remedies are named", async () => {
    const error = await refusal(readTable("case,activity,When\n1,a,01/01/2021\n1,b,03/04/2021\n"));
    expect(error.code).toBe("AMBIGUOUS_INPUT");
    expect(error.data["options"]).toEqual(["%d/%m/%Y", "%m/%d/%Y"]);
    expect(error.message).toContain('"When"');
    expect(error.message).toContain('"03/04/2021" is 2021-04-03 or 2021-03-04');
    expect(error.message).toContain('--time-format "%d/%m/%Y" or --time-format "%m/%d/%Y"');
  });

  test.each(["%d/%m/%Y", "%m/%d/%Y"])("the remedy %s helps", async (timeFormat) => {
    const log = await readTable("case,activity,When\n1,a,01/01/2021\n1,b,03/04/2021\n", { timeFormat });
    const read = timeFormat === "%d/%m/%Y" ? "2021-04-03" : "2021-03-04";
    expect(eventsOf(log)[1]?.time.slice(0, 10)).toBe(read);
    expect(log.guesses[2]?.why).toContain(`read as ${timeFormat}, as told`);
  });

  test("an order told covers the column's other spellings of it", async () => {
    const rows = "case,activity,When\n1,a,01/02/2021\n1,b,03/04/2021 10:15\n";
    const log = await readTable(rows, { timeFormat: "%d/%m/%Y" });
    expect(eventsOf(log).map(({ time }) => time.slice(0, 16))).toEqual(["2021-02-01T00:00", "2021-04-03T10:15"]);
  });

  test("the order of the rows in the file is no evidence", async () => {
    const error = await refusal(readTable("case,activity,When\n1,a,01/02/2021\n1,b,02/02/2021\n1,c,03/02/2021\n"));
    expect(error.code).toBe("AMBIGUOUS_INPUT");
  });

  test("dots are no evidence either", async () => {
    expect((await refusal(readTable("case,activity,When\n1,a,9.3.10 8:05\n"))).code).toBe("AMBIGUOUS_INPUT");
  });

  test("it does not matter where both are equal", async () => {
    const log = await readTable("case,activity,When\n1,a,01/01/2021\n1,b,02/02/2021\n");
    expect(eventsOf(log)[1]?.time.slice(0, 10)).toBe("2021-02-02");
  });

  test("a column that is decided lends its order to one that is not", async () => {
    const log = await readTable("case,activity,start,end\n1,a,03/04/2021,13/04/2021\n1,b,05/04/2021,14/04/2021\n");
    expect(new Date(log.events.startMs[0] ?? 0).toISOString().slice(0, 10)).toBe("2021-04-03");
    expect(log.guesses[2]?.why).toContain('the day comes first, as in "end"');
  });

  test("rows that contradict each other are refused", async () => {
    const error = await refusal(readTable("case,activity,When\n1,a,25/04/2021\n1,b,04/26/2021\n1,c,04/27/2021\n"));
    expect(error.code).toBe("AMBIGUOUS_INPUT");
    expect(error.message).toMatch(/"25\/04\/2021" has the day first, "04\/26\/2021" the month/);
  });
});

describe("what does not read", () => {
  test("is left out and counted", async () => {
    const log = await readTable("case,activity,When\n1,a,25/04/2021\n1,b,26/04/2021\n1,c,soon\n");
    expect(log.events.length).toBe(2);
    expect(warningOf(log, "unreadable-time")).toMatchObject({ count: 1, example: "line 4" });
  });

  test("more than half of the rows refuse the mapping", async () => {
    const rows = "case,activity,When\n1,a,25/04/2021\n1,b,soon\n1,c,later\n";
    const error = await refusal(readTable(rows, { mapping: [{ column: "When", role: "TIMESTAMP" }] }));
    expect(error.code).toBe("BAD_MAPPING");
    expect(error.message).toMatch(/2 of 3 rows hold a time that does not read, the first at line 3/);
  });

  test("a format told that fits no row refuses too", async () => {
    const error = await refusal(readTable("case,activity,When\n1,a,25/04/2021\n", { timeFormat: "%Y%m%d" }));
    expect(error.code).toBe("BAD_MAPPING");
    expect(error.message).toMatch(/read as %Y%m%d, as told/);
  });

  test("a column told to be the time without any time in it", async () => {
    const error = await refusal(
      readTable("case,activity,x\n1,a,red\n", { mapping: [{ column: "x", role: "TIMESTAMP" }] }),
    );
    expect(error.code).toBe("BAD_MAPPING");
    expect(error.message).toMatch(/no known format reads its texts, such as "red"/);
  });

  test("a format that is none", async () => {
    const error = await refusal(readTable("case,activity,When\n1,a,25/04/2021\n", { timeFormat: "%Q" }));
    expect(error.code).toBe("BAD_INPUT");
    expect(error.message).toContain('"%Q"');
  });
});

test("a spelling that comes first at the end of a long file is read all the same", async () => {
  const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10));
  const rows = Array.from({ length: 30_000 }, (_, i) => `1,a,${days[i % 400]}`);
  const log = await readTable(
    `case,activity,When\n${rows.join("\n")}\n1,b,5 May 2021 3:04 PM\n1,b,6 May 2021 3:04 PM\n1,c,soon\n`,
  );
  expect(log.events.length).toBe(30_002);
  expect(eventsOf(log)[30_000]?.time).toBe("2021-05-05T15:04:00.000Z");
  expect(warningOf(log, "unreadable-time")).toMatchObject({ count: 1, example: "line 30004" });
});

describe("zones", () => {
  const rows = "case,activity,timestamp\n1,a,2021-01-05 10:00\n1,b,2021-07-05 10:00\n1,c,2021-07-05T10:00:00+09:00\n";
  const times = async (timeZone?: string): Promise<string[]> =>
    eventsOf(await readTable(rows, timeZone === undefined ? {} : { timeZone })).map(({ time }) => time.slice(0, 16));

  test("a time without zone is UTC, and said so", async () => {
    expect(await times()).toEqual(["2021-01-05T10:00", "2021-07-05T10:00", "2021-07-05T01:00"]);
    expect(warningOf(await readTable(rows), "no-time-zone")).toMatchObject({ count: 2, example: "line 2" });
  });

  test("or of the zone told, with its summer time; a time with zone keeps its own", async () => {
    expect(await times("Europe/Berlin")).toEqual(["2021-01-05T09:00", "2021-07-05T08:00", "2021-07-05T01:00"]);
    expect(await times("-05:30")).toEqual(["2021-01-05T15:30", "2021-07-05T15:30", "2021-07-05T01:00"]);
    expect(warningOf(await readTable(rows, { timeZone: "UTC" }), "no-time-zone")).toBeUndefined();
  });

  test("other formats follow the zone told as well", async () => {
    const log = await readTable("case,activity,timestamp\n1,a,25.07.2021 10:00\n", { timeZone: "Europe/Berlin" });
    expect(eventsOf(log)[0]?.time).toBe("2021-07-25T08:00:00.000Z");
  });

  test("numbers since 1970 have no zone", async () => {
    const log = await readTable("case,activity,timestamp\n1,a,1611569730\n", { timeZone: "Asia/Tokyo" });
    expect(eventsOf(log)[0]?.time).toBe("2021-01-25T10:15:30.000Z");
    expect(warningOf(await readTable("case,activity,timestamp\n1,a,1611569730\n"), "no-time-zone")).toBeUndefined();
  });

  test("a format told with %z reads Z too", async () => {
    const log = await readTable(rows.replaceAll(/(-05) 10:00$/gm, "$1T10:00:00Z"), {
      timeFormat: "%Y-%m-%dT%H:%M:%S%z",
    });
    expect(eventsOf(log).map(({ time }) => time.slice(0, 16))).toEqual([
      "2021-01-05T10:00",
      "2021-07-05T10:00",
      "2021-07-05T01:00",
    ]);
  });

  test("an unknown zone is refused", async () => {
    const error = await refusal(readTable(rows, { timeZone: "Mars/Phobos" }));
    expect(error.code).toBe("BAD_INPUT");
    expect(error.message).toContain("Mars/Phobos");
  });
});

/** Start of the first event. */
function startOf({ events }: ImportedLog): string {
  return new Date(events.startMs[0] ?? Number.NaN).toISOString();
}
