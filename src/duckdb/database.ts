import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { BatonError } from "../domain/errors.ts";
import { ColumnAppender } from "./append-columns.ts";
import type { TableRows } from "./append-columns.ts";
import { ConnectionPool, readersAtOnce } from "./connection-pool.ts";
import { faultOf, statementError } from "./duckdb-errors.ts";
import { databasePath, openFile, threadsOf } from "./open-file.ts";
import type { DatabaseSettings } from "./open-file.ts";
import type { Parameter } from "./parameters.ts";
import type { ColumnKinds, ResultColumns } from "./result-columns.ts";
import { readColumns, readRows, rowsDeleted } from "./statements.ts";
import type { Row } from "./statements.ts";

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** What can be asked of the database: each call is one statement, which sees one consistent state. */
export interface Reader {
  /** Rows of a statement whose `$1`, `$2`, ... are `parameters`. */
  read(sql: string, parameters?: readonly Parameter[], options?: ReadOptions): Promise<readonly Row[]>;
  /** Columns of a statement as typed arrays, for many rows; `kinds` names the columns wanted. */
  readColumns<Kinds extends ColumnKinds>(
    sql: string,
    kinds: Kinds,
    parameters?: readonly Parameter[],
    options?: ReadOptions,
  ): Promise<ResultColumns<Kinds>>;
}

/** What can be done inside a transaction; its reads see its own changes. */
export interface Transaction extends Reader {
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Appends rows given as columns. */
  append(table: string, rows: TableRows): Promise<void>;
}

interface OpenFile {
  readonly instance: DuckDBInstance;
  readonly readers: ConnectionPool;
  /** One connection, so that BEGIN and COMMIT of different writes can never mix. */
  readonly writer: ConnectionPool;
  /** On the writer's connection. */
  readonly appender: ColumnAppender;
}

/** Rows that are deleted before the room they take is given back: about as many as DuckDB stores together. */
const reclaimAfterRows = 100_000;
/** Reads that take longer keep the room; it is given back after a later write. */
const reclaimPatienceMs = 500;

/**
 * The one open database of a data folder: many readers, one writer.
 *
 * After an error that invalidates the instance (a full disk does) it opens the file again by itself: that request fails, later ones work.
 * Errors users can meet come as BatonError: CANCELLED, TIMEOUT, STORE_FULL, STORE_UNAVAILABLE.
 */
export class Database implements Reader {
  readonly path: string;
  readonly #reopenFile: () => Promise<OpenFile>;
  /** What requests are served from; null while it is being opened again. */
  #serving: OpenFile | null;
  /** Pending while the file is being opened again; null where that failed, so that the next request tries anew. */
  #opening: Promise<OpenFile> | null = null;
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** Since the room of deleted rows was last given back. */
  #deletedRows = 0;
  #closing: Promise<void> | null = null;
  /** True once the last write has ended: its reads are served until then. */
  #closed = false;

  private constructor(path: string, file: OpenFile, reopenFile: () => Promise<OpenFile>) {
    this.path = path;
    this.#serving = file;
    this.#reopenFile = reopenFile;
  }

  /** Use `openStores` instead: a second instance of one file in one process would not see what the first writes. */
  static async open(folder: string, settings: DatabaseSettings = {}): Promise<Database> {
    const open = () => connect(folder, settings);
    return new Database(databasePath(folder), await open(), open);
  }

  async read(
    sql: string,
    parameters: readonly Parameter[] = [],
    { signal }: ReadOptions = {},
  ): Promise<readonly Row[]> {
    const file = await this.#ready();
    return await this.#guard(
      file,
      () => file.readers.use((connection) => readRows(connection, sql, parameters), signal),
      signal,
    );
  }

  async readColumns<Kinds extends ColumnKinds>(
    sql: string,
    kinds: Kinds,
    parameters: readonly Parameter[] = [],
    { signal }: ReadOptions = {},
  ): Promise<ResultColumns<Kinds>> {
    const file = await this.#ready();
    const work = (connection: DuckDBConnection) => readColumns(connection, sql, kinds, parameters);
    return await this.#guard(file, () => file.readers.use(work, signal), signal);
  }

  /**
   * Runs `work` in one transaction, after all transactions asked for before. What it throws, or a failing commit, undoes everything.
   * `work` must not wait for another transaction.
   */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw this.#closedError();
    const turn = this.#lastWrite.then(async () => await this.#transact(await this.#ready(), work));
    // The queue goes on whatever became of this one; its caller gets the error.
    this.#lastWrite = turn.then(
      () => this.#reclaim(),
      () => null,
    );
    return await turn;
  }

  /** Lets asked-for transactions end, ends reads still running with STORE_UNAVAILABLE, and closes the file. */
  async close(): Promise<void> {
    this.#closing ??= this.#close();
    await this.#closing;
  }

  async #close(): Promise<void> {
    await this.#lastWrite;
    this.#closed = true;
    const file = this.#serving ?? (await this.#opening?.catch(() => null));
    this.#serving = null;
    if (file) await disconnect(file, this.#closedError());
  }

  async #transact<T>(file: OpenFile, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const use = <R>(statement: (connection: DuckDBConnection) => Promise<R>, signal?: AbortSignal) =>
      this.#guard(file, () => file.writer.use(statement, signal), signal);
    const run = (sql: string, parameters: readonly Parameter[] = [], { signal }: ReadOptions = {}) =>
      use((connection) => readRows(connection, sql, parameters), signal);
    await run("begin transaction");
    let deletedRows = 0;
    let result: T;
    try {
      result = await work({
        read: run,
        run: async (sql, parameters = []) => {
          deletedRows += await use((connection) => rowsDeleted(connection, sql, parameters));
        },
        readColumns: (sql, kinds, parameters = [], { signal } = {}) =>
          use((connection) => readColumns(connection, sql, kinds, parameters), signal),
        append: (table, rows) => use(() => file.appender.append(table, rows)),
      });
    } catch (error) {
      // A connection that cannot even roll back is good for nothing any more.
      await run("rollback").catch(() => this.#reopen(file));
      throw error;
    }
    // A commit that fails has rolled back by itself.
    await run("commit");
    this.#deletedRows += deletedRows;
    return result;
  }

  /**
   * Gives the room of deleted rows back, in the file and in memory. A checkpoint leaves them in place while anybody reads; where somebody always does,
   * that is always, and both would grow with every import and deletion. So reads wait for this one, once those under way have ended.
   */
  async #reclaim(): Promise<void> {
    const file = this.#serving;
    if (this.#deletedRows < reclaimAfterRows || file === null || this.#closing !== null) return;
    const checkpoint = async (): Promise<void> => {
      await this.#guard(file, () => file.writer.use((connection) => connection.run("checkpoint")));
      this.#deletedRows = 0;
    };
    // What was written is safe in the log; the next write tells its caller where the disk is full.
    await file.readers.whileNoneIsLent(checkpoint, reclaimPatienceMs).catch(() => false);
  }

  async #ready(): Promise<OpenFile> {
    if (this.#closed) throw this.#closedError();
    return this.#serving ?? (await (this.#opening ?? this.#open()));
  }

  /** Runs a statement; turns its error into one users can meet, and has the file opened again where the instance was lost. */
  async #guard<T>(file: OpenFile, statement: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await statement();
    } catch (error) {
      const fault = faultOf(error);
      if (fault === "invalidated" || (fault === "full" && (await isInvalidated(file)))) this.#reopen(file);
      throw statementError(error, this.path, signal);
    }
  }

  #reopen(lost: OpenFile): void {
    if (this.#serving !== lost) return;
    this.#serving = null;
    const reason = new BatonError(
      "STORE_UNAVAILABLE",
      `${this.path} is being opened again after an error; repeat the request.`,
    );
    // Where opening fails, whoever waits for it learns why.
    this.#open(() => disconnect(lost, reason)).catch(() => null);
  }

  #open(before: () => Promise<void> = async () => {}): Promise<OpenFile> {
    this.#opening = (async () => {
      try {
        await before();
        this.#serving = await this.#reopenFile();
        return this.#serving;
      } finally {
        this.#opening = null;
      }
    })();
    return this.#opening;
  }

  #closedError(): BatonError {
    return new BatonError("STORE_UNAVAILABLE", `${this.path} is closed.`, { path: this.path });
  }
}

async function connect(folder: string, settings: DatabaseSettings): Promise<OpenFile> {
  const instance = await openFile(folder, settings);
  const readers = new ConnectionPool(() => instance.connect(), readersAtOnce(process.env["UV_THREADPOOL_SIZE"]));
  const writer = new ConnectionPool(() => instance.connect(), 1);
  const appender = await writer.use(async (connection) => new ColumnAppender(connection, threadsOf(settings)));
  return { instance, readers, writer, appender };
}

/** The lock of the file goes only with the last connection. */
async function disconnect(file: OpenFile, refusal: BatonError): Promise<void> {
  await Promise.all([file.readers.close(refusal), file.writer.close(refusal)]);
  file.instance.closeSync();
}

async function isInvalidated({ instance }: OpenFile): Promise<boolean> {
  const connection = await instance.connect();
  try {
    await connection.run("select 1");
    return false;
  } catch (error) {
    return faultOf(error) !== "other";
  } finally {
    connection.disconnectSync();
  }
}
