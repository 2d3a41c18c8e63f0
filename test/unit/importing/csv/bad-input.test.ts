import { createWriteStream, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ErrorCode } from "../../../../src/domain/errors.ts";
import type { ImportOptions } from "../../../../src/domain/imported-log.ts";
import { readCsv } from "../../../../src/importing/csv/read-csv.ts";
import { writeError } from "../../../../src/importing/csv/text-file.ts";
import { readTable, refusal, scratchPath, tableFile } from "./table-file.ts";

const header = "case,activity,timestamp\n";
const row = "1,a,2021-01-05\n";

describe("files that cannot be read", () => {
  test("a missing one", async () => {
    expect(await refused(readCsv("/nowhere/log.csv", {}, {}))).toEqual(
      saying("UNREADABLE_FILE", /\/nowhere\/log\.csv.*no such file; check the path/),
    );
  });

  test("a directory", async () => {
    expect(await refused(readCsv(tmpdir(), {}, {}))).toEqual(saying("UNREADABLE_FILE", /directory; name a file in it/));
  });

  test("one below a file", async () => {
    expect(await refused(readCsv(`${tableFile(header)}/log.csv`, {}, {}))).toEqual(
      saying("UNREADABLE_FILE", /the system answers ENOTDIR/),
    );
  });

  test("no room for what is unpacked names the remedy", () => {
    const full = Object.assign(new Error("write failed"), { code: "ENOSPC" });
    expect(writeError("/tmp/unpacked", full)).toMatchObject({
      code: "STORE_FULL",
      message: expect.stringMatching(/TMPDIR/),
    });
    expect(writeError("/tmp/unpacked", new Error("other"))).toEqual(new Error("other"));
  });

  test("an empty one", async () => {
    expect(await refused(readTable(""))).toEqual(saying("UNREADABLE_FILE", /empty; expected a table/));
  });
});

describe("files that are no table", () => {
  test.each<[string, string | Uint8Array, ErrorCode, RegExp]>([
    ["names of columns and no row", header, "MALFORMED_FILE", /line 1 names columns but no row follows/],
    ["blank lines only", "\n\n\n", "MALFORMED_FILE", /no text in it/],
    [
      "bytes of a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000", "hex"),
      "MALFORMED_FILE",
      /NUL bytes, the first at byte 8/,
    ],
    ["a spreadsheet", Buffer.from("504b030414000600", "hex"), "MALFORMED_FILE", /spreadsheet.*save the sheet as CSV/],
    [
      "a row that is too long",
      `${header}${row}1,a,2021-01-05,x\n`,
      "MALFORMED_FILE",
      /line 3: the row has 4 cells, the header names 3/,
    ],
    ["a quote that never closes", `${header}${row}1,"a,2021-01-05\n${row}`, "MALFORMED_FILE", /line 3: a quote/],
    [
      "text behind a closed quote",
      `${header}${row}1,"a"b,2021-01-05\n`,
      "MALFORMED_FILE",
      /line 3: text follows a closed quote/,
    ],
    [
      "a cut gzip",
      gzipSync(`${header}${row.repeat(5000)}`).subarray(0, 60),
      "MALFORMED_FILE",
      /ends in the middle, at byte 60/,
    ],
    [
      "a gzip cut in its last bytes",
      gzipSync(`${header}${row}`).subarray(0, -4),
      "MALFORMED_FILE",
      /ends in the middle/,
    ],
    ["a gzip with a flipped byte", flipped(gzipSync(`${header}${row.repeat(5000)}`)), "MALFORMED_FILE", /is corrupt/],
    ["a gzip of nothing", gzipSync(""), "MALFORMED_FILE", /no text in it/],
  ])("%s", async (_, content, code, message) => {
    expect(await refused(readTable(content))).toEqual(saying(code, message));
  });

  test("a row that is too long behind cells with line ends is named by its line", async () => {
    const cells = '1,"a\nb",2021-01-05\n'.repeat(40);
    expect(await refused(readTable(`${header}${cells}1,a,2021-01-05,x\n`))).toEqual(
      saying("MALFORMED_FILE", /line 82: the row has 4 cells/),
    );
  });

  test("the refusal names the file, the place and the way out", async () => {
    const error = await refusal(readTable(`${header}${row}1,a,2021-01-05,x\n`));
    expect(error.data).toMatchObject({ line: 3, expected: 3, found: 4, file: expect.stringMatching(/table\.csv$/) });
    expect(error.message).toMatch(/put cells that contain the delimiter in quotes/);
  });

  test.each([
    ["as a row", header, "1,"],
    ["behind an open quote", header, '1,"'],
    ["as the first line", "", "case,"],
  ])("a line of 200 MB %s, in little memory", async (_, before, begin) => {
    const path = scratchPath("long.csv");
    const out = createWriteStream(path);
    out.write(`${before}${begin}`);
    const piece = Buffer.alloc(10_000_000, "x");
    for (let i = 0; i < 20; i++) if (!out.write(piece)) await once(out, "drain");
    out.end(`,2021-01-05\n${row}`);
    await once(out, "finish");
    const memory = process.memoryUsage.rss();
    const error = await refusal(readCsv(path, {}, {}));
    expect(error.code).toBe("MALFORMED_FILE");
    expect(error.message).toMatch(
      before === "" ? /line 1: no line end in the first/ : /line 2: the row is longer than 2000000 bytes/,
    );
    expect(process.memoryUsage.rss() - memory).toBeLessThan(300e6);
  });
});

describe("columns that do not suit", () => {
  test.each<[string, string, ImportOptions, RegExp]>([
    [
      "a column that is not there",
      `${header}${row}`,
      { mapping: [{ column: "Activty", role: "ACTIVITY" }] },
      /--map activity=Activty: there is no column "Activty"; did you mean "activity"\? The columns are: "case", "activity", "timestamp"/,
    ],
    [
      "one that is nothing like any",
      `${header}${row}`,
      { mapping: [{ column: "price", role: "VALUE" }] },
      /no column "price" The columns are/,
    ],
    [
      "two columns for one role",
      `${header}${row}`,
      {
        mapping: [
          { column: "case", role: "CASE" },
          { column: "activity", role: "CASE" },
        ],
      },
      /both --map case=case and --map case=activity/,
    ],
    [
      "two completions",
      `${header}${row}`,
      {
        mapping: [
          { column: "case", role: "TIMESTAMP" },
          { column: "activity", role: "COMPLETE" },
        ],
      },
      /only one column/,
    ],
    [
      "no case and no activity",
      "colour,timestamp\nred,2021-01-05\n",
      {},
      /no column was found for the case, the activity.*--map case=COLUMN --map activity=COLUMN/,
    ],
    ["no time", "case,activity\n1,a\n", {}, /no column was found for the timestamp.*--map timestamp=COLUMN/],
    ["one column", "case activity timestamp\n1 a 2021-01-05\n", {}, /no column was found/],
    [
      "no names of columns",
      "1,a,2021-01-05\n1,b,2021-01-06\n",
      {},
      /line 1 holds "2021-01-05" and seems to be data.*Put a line of names/,
    ],
    ["numbers for names", "1,2,3\n4,5,6\n", {}, /line 1 holds "1" and seems to be data/],
    [
      "a sequence that is no number",
      "case,activity,timestamp,n\n1,a,2021-01-05,1\n1,a,2021-01-05,x\n",
      { mapping: [{ column: "n", role: "SEQUENCE" }] },
      /line 3: the column "n" is mapped as the sequence but holds no number/,
    ],
  ])("%s", async (_, content, options, message) => {
    expect(await refused(readTable(content, options))).toEqual(saying("BAD_MAPPING", message));
  });
});

test("a refused file is left as it was", async () => {
  const path = tableFile(`${header}1,"a\n`);
  await refusal(readCsv(path, {}, {}));
  expect(readFileSync(path, "utf8")).toBe(`${header}1,"a\n`);
});

async function refused(reading: Promise<unknown>): Promise<unknown> {
  const { code, message } = await refusal(reading);
  return { code, message };
}

function saying(code: ErrorCode, message: RegExp): unknown {
  return { code, message: expect.stringMatching(message) };
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
