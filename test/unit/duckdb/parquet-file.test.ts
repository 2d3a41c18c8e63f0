import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeParquet, type ParquetBatch } from "../../../src/duckdb/parquet-file.ts";

test("Rows of several batches come back with the type that fits all of a column.", async () => {
  const rows = await writeParquet(
    file,
    batches(
      {
        key: ["001", "NA"],
        n: [1, null],
        x: [1, 2],
        ok: [true, false],
        at: [0, 1_772_438_400_123],
        none: [null, null],
      },
      { key: [""], n: [9_007_199_254_740_991], x: [0.1], ok: [null], at: [null], none: [null] },
    ),
    new Set(["at"]),
  );
  expect(rows).toBe(3);
  expect(await read(`select * replace (epoch_ms("at")::varchar as "at", n::varchar as n) from '${file}'`)).toEqual([
    { key: "001", n: "1", x: 1, ok: true, at: "0", none: null },
    { key: "NA", n: null, x: 2, ok: false, at: "1772438400123", none: null },
    { key: "", n: "9007199254740991", x: 0.1, ok: null, at: null, none: null },
  ]);
  expect(
    await read(
      `select typeof(key) as key, typeof(n) as n, typeof(x) as x, typeof(ok) as ok, typeof("at") as "at" from '${file}' limit 1`,
    ),
  ).toEqual([{ key: "VARCHAR", n: "BIGINT", x: "DOUBLE", ok: "BOOLEAN", at: "TIMESTAMP" }]);
});

test("Batches longer than a chunk keep their order.", async () => {
  const many = Array.from({ length: 5_000 }, (_, row) => row);
  await writeParquet(file, batches({ row: many }, { row: many }), new Set());
  expect(
    await read(
      `select count(*)::int n, bool_and("row" = file_row_number % 5000) same from read_parquet('${file}', file_row_number = true)`,
    ),
  ).toEqual([{ n: 10_000, same: true }]);
});

test("When the rows end in an error no file and nothing else is left.", async () => {
  const target = join(folder, "failed.parquet");
  async function* broken(): AsyncGenerator<ParquetBatch> {
    yield { row: [1] };
    throw new Error("the rows ended early");
  }
  await expect(writeParquet(target, broken(), new Set())).rejects.toThrow("the rows ended early");
  expect(readdirSync(folder).filter((name) => name.includes("failed") || name.startsWith("."))).toEqual([]);
});

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-parquet-"));
  file = join(folder, "rows.parquet");
});

afterAll(() => rmSync(folder, { recursive: true }));

async function* batches(...all: readonly ParquetBatch[]): AsyncGenerator<ParquetBatch> {
  yield* all;
}

async function read(statement: string): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(statement);
  instance.closeSync();
  return result.getRowObjectsJS();
}
