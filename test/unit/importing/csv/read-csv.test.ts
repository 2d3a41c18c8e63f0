import { createHash } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { lifecycle } from "../../../../src/domain/event-columns.ts";
import { readCsv } from "../../../../src/importing/csv/read-csv.ts";
import { eventsOf, readTable, refusal, scratchPath, tableFile, warningOf } from "./table-file.ts";

const table = "case,activity,timestamp\nä1,Prüfen,2021-01-05 10:15:00\nä1,Zahlen,2021-01-05 11:00:00\n";
const story = [
  { case: "ä1", activity: "Prüfen", time: "2021-01-05T10:15:00.000Z" },
  { case: "ä1", activity: "Zahlen", time: "2021-01-05T11:00:00.000Z" },
];

describe("how a table is written down", () => {
  const utf16be = Buffer.from(table, "utf16le").swap16();
  test.each<[string, Uint8Array | string]>([
    ["UTF-8", table],
    ["UTF-8 behind a byte order mark", `\ufeff${table}`],
    ["UTF-16LE behind a byte order mark", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["UTF-16BE behind a byte order mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ["UTF-16LE without one", Buffer.from(table, "utf16le")],
    ["UTF-16BE without one", utf16be],
    ["windows-1252", Buffer.from(table, "latin1")],
    ["CR LF line ends", table.replaceAll("\n", "\r\n")],
    ["CR line ends", table.replaceAll("\n", "\r")],
    ["line ends of all kinds", table.replace("\n", "\r\n").replace(/\n$/, "\r")],
    ["no last line end", table.trimEnd()],
    ["semicolons", table.replaceAll(",", ";")],
    ["tabs", table.replaceAll(",", "\t")],
    ["bars", table.replaceAll(",", "|")],
    ["a declared separator", `sep=;\n${table.replaceAll(",", ";")}`],
    ["comments and blank lines on top", `# exported by "Kim\n\n${table}`],
    ["blank lines between the rows", table.replaceAll("\n", "\n\n")],
    ["quotes around everything", table.replaceAll(/[^,\n]+/g, '"$&"')],
    ["blanks before quotes", table.replaceAll(/[^,\n]+/g, ' "$&"')],
    ["gzip", gzipSync(table)],
    ["gzip of windows-1252 with CR line ends", gzipSync(Buffer.from(table.replaceAll("\n", "\r"), "latin1"))],
  ])("%s", async (_, content) => {
    expect(eventsOf(await readTable(content))).toEqual(story);
  });

  test("windows-1252 is said, with the first line that shows it", async () => {
    const log = await readTable(Buffer.from(table, "latin1"));
    expect(warningOf(log, "encoding")).toMatchObject({ example: "line 2" });
    expect(warningOf(log, "encoding")?.message).toMatch(/windows-1252/);
  });

  test("a byte that is no UTF-8 far behind the beginning is windows-1252 too", async () => {
    const rows = "c1,plain,2021-01-05 10:15:00\n".repeat(20_000);
    const log = await readTable(
      Buffer.from(`case,activity,timestamp\n${rows}c2,Prüfen,2021-01-05 10:15:00\n`, "latin1"),
    );
    expect(log.texts.activities).toContain("Prüfen");
    expect(warningOf(log, "encoding")).toMatchObject({ example: "line 20002" });
  });

  test("quotes inside a cell are doubled, or follow a backslash where the file does so", async () => {
    const doubled = await readTable('case,activity,timestamp\n1,"say ""yes"", or no",2021-01-05\n');
    expect(doubled.texts.activities).toEqual(['say "yes", or no']);
    const escaped = await readTable('case,activity,timestamp\n1,"say \\"yes\\", or no",2021-01-05\n');
    expect(escaped.texts.activities).toEqual(['say "yes", or no']);
  });

  test("a cell may hold line ends, and lines are still counted right", async () => {
    const log = await readTable(
      'case,activity,timestamp\n1,"a\nb",2021-01-05\n1,c,someday\n1,"d\ne",2021-01-06\n1,f,2021-01-07\n',
    );
    expect(log.texts.activities.toSorted()).toEqual(["a\nb", "d\ne", "f"]);
    expect(warningOf(log, "unreadable-time")).toMatchObject({ count: 1, example: "line 4" });
  });

  test("a cell with line ends is read right wherever DuckDB's threads divide the file", async () => {
    const rows = Array.from(
      { length: 120_000 },
      (_, i) => `${i % 999},a,2021-01-05,${i},"line\n${i}, ""${"x".repeat(i % 600)}"""`,
    );
    const log = await readTable(`case,activity,timestamp,n,note\n${rows.join("\n")}\n`, {
      mapping: [
        { column: "n", role: "SEQUENCE" },
        { column: "note", role: "IGNORE" },
      ],
    });
    expect(log.events.length).toBe(120_000);
    expect(log.events.sequence.every((n, i) => n === i)).toBe(true);
  });

  test("any texts come back as they were, in the order of the file", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 8 }).map((s) => s.replaceAll(/[\0\r]/g, "_"));
    const wordy = fc
      .tuple(text, fc.constantFrom("", " ", ",", '"', "\n", ";", "NA", "null"))
      .map(([a, b]) => `x${a}${b}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(wordy, wordy), { minLength: 1, maxLength: 12 }), async (rows) => {
        const quote = (s: string): string => `"${s.replaceAll('"', '""')}"`;
        const lines = rows.map(([a, b]) => `${quote(a)},${quote(b)},2021-01-05 10:00`);
        const log = await readTable(`case id,activity,timestamp\n${lines.join("\n")}\n`);
        expect(eventsOf(log).map((event) => [event.case, event.activity])).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });
});

describe("what the cells say", () => {
  test('"NA", "null", "NO" and 007 are texts; an empty cell, quoted or not, says nothing', async () => {
    const log = await readTable(
      'case,activity,timestamp,resource\nNA,null,2021-01-05,NULL\nnull,NO,2021-01-05,""\n007,ON,2021-01-05,\n7,nan,2021-01-05,-\n',
    );
    expect(log.texts.cases.toSorted()).toEqual(["007", "7", "NA", "null"]);
    expect(log.texts.activities.toSorted()).toEqual(["NO", "ON", "nan", "null"]);
    expect(Array.from(log.events.resource, (code) => log.texts.resources[code] ?? null)).toEqual([
      "NULL",
      null,
      null,
      "-",
    ]);
  });

  test("rows without case, activity or readable time are left out and counted with the first of them", async () => {
    const log = await readTable(
      "case,activity,timestamp,resource\n1,a,2021-01-05,Ann\n,a,2021-01-05,Bob\n1,,2021-01-05,Cid\n1,a,,Dan\n1,a,2021-02-30,Eve\n,b,2021-01-06,Bob\n1,b,2021-01-06,Ann\n1,c,2021-01-06,Ann\n",
    );
    expect(eventsOf(log).map(({ activity }) => activity)).toEqual(["a", "b", "c"]);
    expect(log.warnings.filter(({ code }) => /^(?:no-(?:case|activity|time)|unreadable-time)$/.test(code))).toEqual([
      { code: "no-case", count: 2, example: "line 3", message: expect.any(String) },
      { code: "no-activity", count: 1, example: "line 4", message: expect.any(String) },
      { code: "unreadable-time", count: 1, example: "line 6", message: expect.any(String) },
      { code: "no-time", count: 1, example: "line 5", message: expect.any(String) },
    ]);
    expect(log.texts.resources).toEqual(["Ann"]);
    expect([...log.events.sequence]).toEqual([0, 1, 2]);
    expect(log.events.fieldsHash).toHaveLength(3);
  });

  test("equal rows have equal hashes, whatever their event ids", async () => {
    const content = "case,activity,timestamp,event id\n1,a,2021-01-05,e1\n1,a,2021-01-05,e2\n1,b,2021-01-05,e3\n";
    const log = await readTable(content, { mapping: [{ column: "event id", role: "EVENT_ID" }] });
    const [first, second, third] = log.events.fieldsHash;
    expect(first).toBe(second);
    expect(first).not.toBe(third);
    expect(Array.from(log.events.eventId, (code) => log.texts.eventIds[code])).toEqual(["e1", "e2", "e3"]);
    const [one, other] = (await readTable(content)).events.fieldsHash;
    expect(one).not.toBe(other);
  });

  test("starts and completions in one row are a whole item, one of them alone is what it is", async () => {
    const log = await readTable(
      "case,activity,start,end\n1,a,2021-01-05,2021-01-06\n1,b,2021-01-07,\n1,c,,2021-01-09\n",
    );
    expect([...log.events.lifecycle]).toEqual([lifecycle.whole, lifecycle.start, lifecycle.whole]);
    expect(Array.from(log.events.timeMs, day)).toEqual(["2021-01-06", "2021-01-07", "2021-01-09"]);
    expect(Array.from(log.events.startMs, day)).toEqual(["2021-01-05", null, null]);
    expect(warningOf(log, "no-completion")).toMatchObject({ count: 1, example: "line 3" });
  });

  test("a table of starts alone says so of every event", async () => {
    const log = await readTable("case,activity,start\n1,a,2021-01-05\n1,b,2021-01-07\n");
    expect([...log.events.lifecycle]).toEqual([lifecycle.startOnly, lifecycle.startOnly]);
    expect(log.events.startMs).toEqual(log.events.timeMs);
  });

  test("a lifecycle column pairs starts and completions; other transitions stay as an attribute", async () => {
    const log = await readTable(
      "case,activity,timestamp,lifecycle:transition\n1,a,2021-01-05,SCHEDULE\n1,a,2021-01-05,START\n1,a,2021-01-06,complete\n1,a,2021-01-07,suspend\n1,a,2021-01-08,\n",
    );
    const { schedule, start, complete, other, whole } = lifecycle;
    expect([...log.events.lifecycle]).toEqual([schedule, start, complete, other, whole]);
    expect(log.attributes.names).toEqual([{ name: "lifecycle:transition", level: "WORK_ITEM", type: "STRING" }]);
  });

  test("a lifecycle with words of its own is a status of the business", async () => {
    const log = await readTable(
      "case,activity,timestamp,lifecycle:transition\n1,a,2021-01-05,In Progress\n1,a,2021-01-06,Closed\n",
    );
    expect(Array.from(log.events.status, (code) => log.texts.statuses[code])).toEqual(["In Progress", "Closed"]);
    expect([...log.events.lifecycle]).toEqual([lifecycle.whole, lifecycle.whole]);
  });

  test("attributes belong to the case where they do not change in it", async () => {
    const log = await readTable(
      "case,activity,timestamp,amount,note\n1,a,2021-01-05,10,x\n1,b,2021-01-06,10,y\n2,a,2021-01-07,,\n",
    );
    expect(log.attributes.names).toEqual([
      { name: "amount", level: "CASE", type: "NUMBER" },
      { name: "note", level: "WORK_ITEM", type: "STRING" },
    ]);
    expect(log.attributes.length).toBe(3);
    expect(log.mapping.slice(3)).toEqual([
      { column: "amount", role: "CASE_ATTRIBUTE" },
      { column: "note", role: "ITEM_ATTRIBUTE" },
    ]);
  });

  test("values are numbers or nothing, and what is neither is counted", async () => {
    const log = await readTable(
      "case,activity,timestamp,amount\n1,a,2021-01-05,10.5\n1,b,2021-01-06,\n1,c,2021-01-06,much\n",
      {
        mapping: [{ column: "amount", role: "VALUE" }],
      },
    );
    expect([...log.events.value]).toEqual([10.5, Number.NaN, Number.NaN]);
    expect(warningOf(log, "not-a-number")).toMatchObject({ count: 1, example: "line 4" });
  });

  test("a process column splits the file; rows without one belong to the process of the file", async () => {
    const log = await readTable(
      "case,activity,timestamp,kind\n1,a,2021-01-05,Buy\n1,a,2021-01-06,Sell\n2,a,2021-01-07,\n",
      {
        mapping: [{ column: "kind", role: "PROCESS" }],
        process: "Trade",
      },
    );
    expect(Array.from(log.events.process, (code) => log.texts.processes[code])).toEqual(["Buy", "Sell", "Trade"]);
    expect([...log.events.sequence]).toEqual([0, 0, 0]);
  });

  test("without one the process is named as told, else after the file", async () => {
    expect((await readTable(table, { process: "Trade" })).texts.processes).toEqual(["Trade"]);
    const path = tableFile(gzipSync(table), "orders.v2.csv.gz");
    expect((await readCsv(path, {}, {})).texts.processes[0]).toMatch(/orders\.v2$/);
  });

  test("short rows are filled up and counted", async () => {
    const log = await readTable(
      'case,activity,timestamp,resource\n1,a,2021-01-05\n1,"b\nb",2021-01-06,Ann\n1,c,2021-01-07\n',
    );
    expect(log.events.length).toBe(3);
    expect(warningOf(log, "short-row")).toMatchObject({ count: 2, example: "line 2" });
  });

  test("columns without a name, or with one name, get names of their own", async () => {
    const log = await readTable("case,activity,timestamp,,x,x\n1,a,2021-01-05,p,q,r\n");
    expect(log.mapping.map(({ column }) => column)).toEqual([
      "case",
      "activity",
      "timestamp",
      "column 4",
      "x",
      "x (2)",
    ]);
    expect(warningOf(log, "column-renamed")).toMatchObject({ count: 2, example: "line 1" });
  });

  test("placeholders for unknown times are kept and pointed out", async () => {
    const log = await readTable("case,activity,timestamp\n1,a,2021-01-05\n1,b,0001-01-01 00:00:00\n");
    expect(warningOf(log, "implausible-time")).toMatchObject({ count: 1, example: "line 3" });
  });
});

describe("departments", () => {
  const rows = "case,activity,timestamp,resource\n1,a,2021-01-05,Clerk_1\n1,b,2021-01-06,Clerk_2\n1,c,2021-01-06,\n";

  test("come from the column, whatever a table of resources says", async () => {
    const log = await readTable(rows.replace("resource", "role"), {
      departmentOfResource: new Map([["Clerk_1", "Sales"]]),
    });
    expect(log.texts.departments.toSorted()).toEqual(["Clerk_1", "Clerk_2"]);
    expect(warningOf(log, "resource-table-unused")).toBeDefined();
    expect(warningOf(log, "no-department")).toMatchObject({ count: 1 });
  });

  test("else from the table of resources, else from their names", async () => {
    const told = await readTable(rows, { departmentOfResource: new Map([["Clerk_1", "Sales"]]) });
    expect(Array.from(told.events.department, (code) => told.texts.departments[code] ?? null)).toEqual([
      "Sales",
      null,
      null,
    ]);
    const named = await readTable(rows);
    expect(Array.from(named.events.department, (code) => named.texts.departments[code] ?? null)).toEqual([
      "Clerk",
      "Clerk",
      null,
    ]);
    expect(named.guesses.find(({ role }) => role === "RESOURCE")?.why).toMatch(/department and a number/);
  });
});

afterEach(() => vi.unstubAllEnvs());

describe("the reading itself", () => {
  test("the hash is that of the bytes of the file, packed as they are", async () => {
    const content = gzipSync(table);
    expect((await readTable(content)).contentHash).toBe(createHash("sha256").update(content).digest("hex"));
  });

  test("progress rises to the whole, and nothing stays behind in the temporary folder", async () => {
    const folder = scratchPath("temporary");
    mkdirSync(folder);
    vi.stubEnv("TMPDIR", folder);
    const seen: [number, number][] = [];
    const path = tableFile(gzipSync(table));
    await readCsv(path, {}, { onProgress: (done, total) => seen.push([done, total]) });
    await refusal(readCsv(tableFile(gzipSync("no,roles\n1,2\n")), {}, {}));
    expect(readdirSync(folder)).toEqual([]);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    expect(seen.every(([done], i) => i === 0 || done >= (seen[i - 1]?.[0] ?? 0))).toBe(true);
  });

  test("an import that is cancelled stops", async () => {
    const path = tableFile(`case,activity,timestamp\n${"1,a,2021-01-05\n".repeat(300_000)}`);
    expect((await refusal(readCsv(path, {}, { signal: AbortSignal.abort() }))).code).toBe("CANCELLED");
    const controller = new AbortController();
    const reading = refusal(readCsv(path, {}, { signal: controller.signal, onProgress: () => controller.abort() }));
    expect((await reading).code).toBe("CANCELLED");
  });
});

function day(ms: number): string | null {
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 10);
}
