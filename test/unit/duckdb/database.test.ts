import { readFile } from "node:fs/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { ConnectionPool, readersAtOnce } from "../../../src/duckdb/connection-pool.ts";
import { Database } from "../../../src/duckdb/database.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

/** Would run for hours. */
const runaway = "select count(*) from range(1000000) a, range(1000000) b where (a.range * b.range) % 7 = 3";

describe("cancellation", () => {
  test("an abort stops a runaway statement at once, and the connection answers the next one", async () => {
    const database = await openDatabase();
    const controller = new AbortController();
    const running = database.read(runaway, [], { signal: controller.signal });
    await settle(100);
    const begun = performance.now();
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: "CANCELLED" });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await database.read("select 1 as one")).toEqual([{ one: 1 }]);
  });

  test.each([0, 1, 2, 3, 5, 8])(
    "an abort %i ms after the call is not lost, whatever the statement waits for then",
    async (ms) => {
      const database = await openDatabase();
      const controller = new AbortController();
      const running = database.read(runaway, [], { signal: controller.signal });
      setTimeout(() => controller.abort(), ms);
      await expect(running).rejects.toMatchObject({ code: "CANCELLED" });
    },
  );

  test("a timeout says that it was one", async () => {
    const database = await openDatabase();
    const error = await batonError(database.read(runaway, [], { signal: AbortSignal.timeout(50) }), "TIMEOUT");
    expect(error.message).toContain("ask for less");
  });

  test("an aborted stream of columns is an error, never a shorter result", async () => {
    const database = await openDatabase();
    const endless = database.readColumns("select range as a from range(10000000000)", { a: "bigint64" }, [], {
      signal: AbortSignal.timeout(100),
    });
    await expect(endless).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  test("whoever waits for a connection can leave, and the others still get theirs", async () => {
    const database = await openDatabase();
    const stop = new AbortController();
    const busy = Array.from({ length: 16 }, () => cancelledRead(database, stop.signal));
    const leaver = new AbortController();
    const leaving = database.read("select 1", [], { signal: leaver.signal });
    const staying = database.read("select 2 as two");
    leaver.abort();
    await expect(leaving).rejects.toMatchObject({ code: "CANCELLED" });
    stop.abort();
    await Promise.all(busy);
    expect(await staying).toEqual([{ two: 2 }]);
  });
});

describe("many readers, one writer", () => {
  test("reads run beside a long write and see the state before it, in full", async () => {
    const database = await openDatabase();
    await database.transaction((transaction) =>
      transaction.run("create table t as select range as a from range(1000)"),
    );
    const length = 1_000_000;
    const read = () => database.read("select count(*)::integer as n, sum(a)::double as total from t");
    const before = [{ n: 1_000, total: 499_500 }];
    await database.transaction(async (transaction) => {
      await transaction.run("delete from t");
      const during = Array.from({ length: 10 }, read);
      await transaction.append("t", { length, columns: [new Float64Array(length).fill(1)] });
      expect(await transaction.read("select count(*)::integer as n from t")).toEqual([{ n: length }]);
      for (const rows of await Promise.all(during)) expect(rows).toEqual(before);
      expect(await read()).toEqual(before);
    });
    expect(await read()).toEqual([{ n: length, total: length }]);
  });

  test("more reads at once than there are threads leave one for files", async () => {
    const database = await openDatabase();
    const stop = new AbortController();
    const busy = Array.from({ length: 8 }, () => cancelledRead(database, stop.signal));
    await settle(100);
    expect(await readFile(import.meta.filename, "utf8")).toContain("one for files");
    stop.abort();
    await Promise.all(busy);
  });

  test("statements at once stay below the threads of libuv, but one is always allowed", () => {
    expect([undefined, "1", "2", "4", "16", "128", "many"].map(readersAtOnce)).toEqual([2, 1, 1, 2, 14, 16, 2]);
  });

  test("transactions run one after the other; a failing one undoes itself and lets the next begin", async () => {
    const database = await openDatabase();
    await database.transaction((transaction) => transaction.run("create table t (a integer)"));
    const insert = (a: number, fails: boolean) =>
      database.transaction(async (transaction) => {
        await transaction.run("insert into t values ($1)", [a]);
        await settle(5);
        if (fails) throw new RangeError(`${a} fails`);
      });
    const results = await Promise.allSettled([insert(1, false), insert(2, true), insert(3, false)]);
    expect(results.map((it) => it.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await database.read("select a from t order by a")).toEqual([{ a: 1 }, { a: 3 }]);
  });

  test("a statement that fails inside a transaction fails it as a whole, with DuckDB's own words", async () => {
    const database = await openDatabase();
    const failing = database.transaction(async (transaction) => {
      await transaction.run("create table t (a integer)");
      await transaction.run("insert into nothing values (1)");
    });
    await expect(failing).rejects.toThrow("nothing does not exist");
    expect(await database.read("select table_name from duckdb_tables()")).toEqual([]);
  });

  test("closing lets asked-for transactions end, and ends reads with an error that says why", async () => {
    const folder = await temporaryFolder();
    const database = await Database.open(folder);
    const write = database.transaction(async (transaction) => {
      await settle(50);
      await transaction.run("create table t as select 1 as a");
    });
    const read = database.read(runaway);
    const closing = database.close();
    await expect(read).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await closing;
    await write;
    await expect(database.read("select 1")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await batonError(
      database.transaction(async () => {}),
      "STORE_UNAVAILABLE",
    );
    const again = await Database.open(folder);
    expect(await again.read("select a from t")).toEqual([{ a: 1 }]);
    await again.close();
  });

  test("a query that needs more memory than allowed fails alone", async () => {
    const database = await Database.open(await temporaryFolder(), { memoryBytes: 32 * 1_048_576, threads: 1 });
    onTestFinished(() => database.close());
    const greedy = database.read("select list(range)::varchar as a from range(30000000)");
    const error = await batonError(greedy, "STORE_UNAVAILABLE");
    expect(error.message).toContain("memory");
    expect(await database.read("select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("the room of deleted rows", () => {
  test("is given back while somebody always reads", async () => {
    const database = await openDatabase();
    await database.transaction((transaction) => transaction.run("create table t (round integer, a ubigint)"));
    const stop = new AbortController();
    // Of several that read one after the other, some read always: each takes a while.
    const reading = Array.from({ length: 4 }, async () => {
      while (!stop.signal.aborted) await database.read("select sum(a.round) from t a, range(200) b");
    });
    const blocks: number[] = [];
    for (let round = 1; round <= 8; round++) {
      await database.transaction(async (transaction) => {
        await transaction.run("insert into t select $1, hash(range + $1 * 1000000) from range(250000)", [round]);
        await transaction.run("delete from t where round < $1", [round]);
      });
      const [size] = await database.read("select used_blocks from pragma_database_size()");
      blocks.push(Number(size?.["used_blocks"]));
    }
    stop.abort();
    await Promise.all(reading);
    // The rows of this round, of the one before, and of one whose room is on its way back.
    expect(blocks.at(-1)).toBeLessThanOrEqual(3 * blocks[0]!);
    expect(await database.read("select count(*)::int as rows, min(round) as round from t")).toEqual([
      { rows: 250_000, round: 8 },
    ]);
  });
});

describe("an instance that is locked down", () => {
  test.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "copy (select 1) to '/tmp/baton-must-not-exist.csv'",
    "attach '/tmp/baton-must-not-exist.duckdb' as other",
    "install httpfs",
    "load httpfs",
    "set enable_external_access = true",
    "set memory_limit = '100GB'",
  ])("refuses %s", async (statement) => {
    const database = await openDatabase();
    await expect(database.read(statement)).rejects.toThrow(/disabled|locked|Permission|not allowed|Cannot/i);
  });

  test("still spills to its own folder", async () => {
    const database = await Database.open(await temporaryFolder(), { memoryBytes: 64 * 1_048_576 });
    onTestFinished(() => database.close());
    const sorted = await database.read(
      "select count(*)::integer as n from (select * from (select range as a, hash(range) as b from range(6000000)) order by b offset 1)",
    );
    expect(sorted).toEqual([{ n: 5_999_999 }]);
  });
});

describe("a pool whose connections cannot be made", () => {
  test("tells everybody who waits, and is not stuck", async () => {
    const pool = new ConnectionPool(() => Promise.reject(new Error("no connection")), 1);
    const uses = [1, 2, 3].map(() => pool.use(async () => 1));
    for (const use of uses) await expect(use).rejects.toThrow("no connection");
    await pool.close(new Error("closed"));
    await expect(pool.use(async () => 1)).rejects.toThrow("closed");
  });
});

async function cancelledRead(database: Database, signal: AbortSignal): Promise<void> {
  await expect(database.read(runaway, [], { signal })).rejects.toMatchObject({ code: "CANCELLED" });
}

async function openDatabase(): Promise<Database> {
  const database = await Database.open(await temporaryFolder());
  onTestFinished(() => database.close());
  return database;
}

async function settle(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
