import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { TableColumn } from "../../../src/duckdb/append-columns.ts";
import { Database } from "../../../src/duckdb/database.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

const wholeNumber = fc.maxSafeInteger();
const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });

describe("columns to rows and back", () => {
  test("come back as they were appended, whatever their length", async () => {
    const database = await openDatabase();
    await database.transaction((transaction) =>
      transaction.run(`create table all_kinds (
        nr integer, whole bigint not null, maybe_whole bigint, number double, maybe_number double, code integer, maybe_code integer,
        small utinyint, flag boolean, hash bigint, text varchar, constant integer, nothing double)`),
    );
    const row = fc.record({
      whole: wholeNumber,
      maybeWhole: fc.option(wholeNumber, { nil: Number.NaN }),
      number: fc.double({ noNaN: true }),
      maybeNumber: fc.option(fc.double({ noNaN: true }), { nil: Number.NaN }),
      code: int32,
      maybeCode: fc.option(int32, { nil: -1 }),
      small: fc.nat(255),
      flag: fc.nat(1),
      hash: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      text: fc.string({ unit: "binary" }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), fc.constantFrom(1, 53, 160), async (pattern, times) => {
        const rows = Array.from({ length: pattern.length * times }, (_, n) => pattern[n % pattern.length]!);
        const given = {
          nr: Int32Array.from(rows.keys()),
          whole: Float64Array.from(rows, (it) => it.whole),
          maybe_whole: Float64Array.from(rows, (it) => it.maybeWhole),
          number: Float64Array.from(rows, (it) => it.number),
          maybe_number: Float64Array.from(rows, (it) => it.maybeNumber),
          code: Int32Array.from(rows, (it) => it.code),
          maybe_code: Int32Array.from(rows, (it) => it.maybeCode),
          small: Uint8Array.from(rows, (it) => it.small),
          flag: Uint8Array.from(rows, (it) => it.flag),
          hash: BigInt64Array.from(rows, (it) => it.hash),
          text: rows.map((it) => it.text),
        };
        const columns: readonly TableColumn[] = [
          given.nr,
          given.whole,
          { orNull: given.maybe_whole },
          given.number,
          { orNull: given.maybe_number },
          given.code,
          { orNull: given.maybe_code },
          given.small,
          given.flag,
          given.hash,
          given.text,
          { always: 42 },
          { always: null },
        ];
        await database.transaction(async (transaction) => {
          await transaction.run("delete from all_kinds");
          await transaction.append("all_kinds", { length: rows.length, columns });
        });
        const read = await database.readColumns("select * from all_kinds order by nr", {
          nr: "int32",
          whole: "float64",
          maybe_whole: "float64",
          number: "float64",
          maybe_number: "float64",
          code: "int32",
          maybe_code: "int32",
          small: "uint8",
          flag: "uint8",
          hash: "bigint64",
          text: "text",
        });
        expect(read).toEqual({ length: rows.length, columns: given });
        const [nulls] = await database.read(
          `select count(*) filter (maybe_whole is null)::integer as whole, count(*) filter (maybe_number is null)::integer as number,
             count(*) filter (maybe_code is null)::integer as code, count(*) filter (nothing is null and constant = 42)::integer as others
           from all_kinds`,
        );
        expect(nulls).toEqual({
          whole: given.maybe_whole.filter((it) => Number.isNaN(it)).length,
          number: given.maybe_number.filter((it) => Number.isNaN(it)).length,
          code: given.maybe_code.filter((it) => it === -1).length,
          others: rows.length,
        });
      }),
      { numRuns: 12 },
    );
  });

  test("lists come back row by row, empty ones too, over the border of a chunk", async () => {
    const database = await openDatabase();
    const lists = Array.from({ length: 5_000 }, (_, n) => Array.from({ length: n % 5 }, (__, k) => n * 10 + k));
    const offsets = new Int32Array(lists.length + 1);
    for (const [row, list] of lists.entries()) offsets[row + 1] = offsets[row]! + list.length;
    await database.transaction(async (transaction) => {
      await transaction.run("create table t (nr integer, steps integer[])");
      await transaction.append("t", {
        length: lists.length,
        columns: [Int32Array.from(lists.keys()), { lists: Int32Array.from(lists.flat()), offsets }],
      });
    });
    const rows = await database.read("select steps from t order by nr");
    expect(rows.map((row) => row["steps"])).toEqual(lists);
  });

  test("part of a larger buffer, and a shared one, are appended like any other", async () => {
    const database = await openDatabase();
    const part = Float64Array.from({ length: 100 }, (_, n) => n).subarray(10, 20);
    const shared = new Int32Array(new SharedArrayBuffer(40)).fill(7);
    await database.transaction(async (transaction) => {
      await transaction.run("create table t (a double, b integer)");
      await transaction.append("t", { length: 10, columns: [part, shared] });
    });
    expect(await database.read("select sum(a) as a, sum(b)::integer as b from t")).toEqual([{ a: 145, b: 70 }]);
  });

  test("columns that do not fit the table or each other are refused, and nothing is stored", async () => {
    const database = await openDatabase();
    await database.transaction((transaction) => transaction.run("create table t (a integer, b bigint)"));
    const append = (...columns: readonly TableColumn[]) =>
      database.transaction((transaction) => transaction.append("t", { length: 3, columns }));
    await expect(append(new Int32Array(3))).rejects.toThrow("table t has 2 columns, 1 were given");
    await expect(append(new Int32Array(3), new Float64Array(2))).rejects.toThrow(
      "a column of 2 entries does not fit 3 rows",
    );
    await expect(append(new Int32Array(3), Float64Array.of(1, Number.NaN, 3))).rejects.toThrow("NaN in a column");
    expect(await database.read("select * from t")).toEqual([]);
  });

  test("what lies otherwise in memory than the table has it is refused", async () => {
    const database = await openDatabase();
    await database.transaction((transaction) =>
      transaction.run("create table t (whole bigint, small utinyint, code integer, number double, text varchar)"),
    );
    const fitting: readonly TableColumn[] = [
      new Float64Array(1),
      new Uint8Array(1),
      new Int32Array(1),
      new Float64Array(1),
      [""],
    ];
    const wrong: readonly (readonly [number, TableColumn])[] = [
      [0, new Int32Array(1)],
      [0, { always: 1 }],
      [1, new Int32Array(1)],
      [2, new Float64Array(1)],
      [2, new Uint8Array(1)],
      [2, ["1"]],
      [3, new BigInt64Array(1)],
      [4, { always: null }],
      [4, { lists: new Int32Array(0), offsets: new Int32Array(2) }],
    ];
    for (const [place, column] of wrong) {
      const columns = fitting.with(place, column);
      const append = database.transaction((transaction) => transaction.append("t", { length: 1, columns }));
      await expect(append).rejects.toThrow("cannot be appended from what was given for it");
    }
    await database.transaction((transaction) => transaction.append("t", { length: 1, columns: fitting }));
    expect(await database.read("select count(*)::integer as n from t")).toEqual([{ n: 1 }]);
  });

  test("rows appended in order keep it, all others only if asked for", async () => {
    const database = await openDatabase();
    const numbers = Int32Array.from({ length: 300_000 }, (_, n) => n);
    await database.transaction(async (transaction) => {
      await transaction.run("create table t (a integer)");
      await transaction.append("t", { length: numbers.length, columns: [numbers], inOrder: true });
    });
    expect(await database.read("select count(*)::integer as n from t where a <> rowid")).toEqual([{ n: 0 }]);
    const { columns } = await database.readColumns("select a from t order by a", { a: "int32" });
    expect(columns.a).toEqual(numbers);
  });

  test("appending leaves the event loop to others", async () => {
    const database = await openDatabase();
    const columns = Array.from({ length: 10 }, (_, k) =>
      Float64Array.from({ length: 300_000 }, (__, n) => (n * k) / 7),
    );
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    await database.transaction(async (transaction) => {
      await transaction.run(`create table t (${columns.map((_, k) => `c${k} double`).join(", ")})`);
      turns = 0;
      await transaction.append("t", { length: 300_000, columns });
    });
    clearInterval(counting);
    // An appender gave none: it writes a row group at a stretch.
    expect(turns).toBeGreaterThan(20);
  });

  test("a column that is not in the result, or of another type, is named", async () => {
    const database = await openDatabase();
    await expect(database.readColumns("select 1 as a", { b: "int32" })).rejects.toThrow("no column b, only a");
    await expect(database.readColumns("select 'x' as a", { a: "int32" })).rejects.toThrow(
      "VARCHAR cannot be read as int32",
    );
  });
});

describe("parameters", () => {
  test("an empty list may stand beside any type, and holds nothing", async () => {
    const database = await openDatabase();
    const [row] = await database.read(
      "select list_contains($1, 'a') as text, list_contains($1, 1) as number, 1 in (select unnest($1)) as any_of_them",
      [[]],
    );
    expect(row).toEqual({ text: false, number: false, any_of_them: false });
  });

  test("are bound by value: whole numbers as integers, others as doubles, lists as lists", async () => {
    const database = await openDatabase();
    const typeOf = async (parameter: Parameters<typeof database.read>[1]) => {
      const [row] = await database.read("select typeof($1) as type", parameter);
      return row?.["type"];
    };
    expect(await typeOf([1])).toBe("INTEGER");
    expect(await typeOf([2 ** 40])).toBe("BIGINT");
    expect(await typeOf([0.5])).toBe("DOUBLE");
    expect(await typeOf([1n])).toBe("BIGINT");
    expect(await typeOf([true])).toBe("BOOLEAN");
    expect(await typeOf(["'; drop table t"])).toBe("VARCHAR");
    expect(await typeOf([[1, 2]])).toBe("INTEGER[]");
    expect(await typeOf([[1, 2 ** 40]])).toBe("BIGINT[]");
    expect(await typeOf([[1, 2 ** 40, 0.5]])).toBe("DOUBLE[]");
    expect(await typeOf([["a"]])).toBe("VARCHAR[]");
    expect(await typeOf([Int32Array.of(1)])).toBe("INTEGER[]");
  });
});

async function openDatabase(): Promise<Database> {
  const database = await Database.open(await temporaryFolder());
  onTestFinished(() => database.close());
  return database;
}
