import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver, type ManagedTransaction, type Transaction as DriverTransaction } from "neo4j-driver";
import { cancelled } from "../../domain/cancelled.ts";
import { BatonError } from "../../domain/errors.ts";
import { cypherFile } from "./cypher-file.ts";
import { neo4jError } from "./neo4j-errors.ts";

export interface Neo4jSettings {
  /** `neo4j://`, `neo4j+s://`, `bolt://`, ... with host and port, without user, password and database. */
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** After this a statement is given up, whatever the server does. */
  readonly statementMs?: number;
}

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

interface Limits {
  readonly signal?: AbortSignal | undefined;
}

/** What can be done inside a transaction that is begun by hand. */
export interface Neo4jTransaction {
  run(file: string, parameters: Parameters): Promise<readonly Row[]>;
  commit(): Promise<void>;
  /** Ends soon and never fails: a transaction that cannot be undone goes with its connection. */
  rollback(): Promise<void>;
}

/** Rows sent at a time: measured fastest, and far below the memory a transaction may use. */
export const batchSize = 5_000;

const statementMs = 30_000;
/** A transaction of many statements has so many times the time of one, until the server ends it by itself. */
const statementsInTransaction = 10;
/** The driver repeats what failed for reasons that pass, deadlocks above all; measured, it overshoots this twofold. */
const retryMs = 2_000;
const acquisitionMs = 5_000;
const connectMs = 3_000;
/** How long the server may take to take note that a transaction is given up; it rolls back what it lost sight of by itself. */
const rollbackMs = 2_000;

/**
 * One database of a Neo4j server. Every call ends within its time with a `BatonError`, whatever the server does: the driver's own promises may
 * stay open for ever (after `close`, or where the server refuses connections while a signal is given), so that each is raced.
 */
export class Neo4jDatabase {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #statementMs: number;
  readonly #closing = new AbortController();

  constructor({ url, database, user, password, ...limits }: Neo4jSettings) {
    this.#statementMs = limits.statementMs ?? statementMs;
    this.#database = database;
    this.#driver = neo4j.driver(url, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: acquisitionMs,
      connectionTimeout: connectMs,
      connectionLivenessCheckTimeout: 60_000,
      maxTransactionRetryTime: retryMs,
      telemetryDisabled: true,
      userAgent: "baton",
      // What Cypher thinks of our statements is looked at in tests.
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  /** Rows of the statement in `cypher/FILE.cypher`, which only reads; a cluster may answer from any member. */
  async read(file: string, parameters: Parameters, { signal }: Limits = {}): Promise<readonly Row[]> {
    return await this.#query(file, parameters, "READ", signal);
  }

  /** One statement in a transaction of its own, repeated where it failed for reasons that pass: running it twice must be the same as once. */
  async write(file: string, parameters: Parameters): Promise<readonly Row[]> {
    return await this.#query(file, parameters, "WRITE");
  }

  async begin(): Promise<Neo4jTransaction> {
    const session = this.#session();
    const end = (): void => void session.close().catch(() => null);
    const transaction = await this.#within(undefined, () =>
      session.beginTransaction({ timeout: this.#statementMs * statementsInTransaction }),
    ).catch((error: unknown) => {
      end();
      throw error;
    });
    return {
      run: (file, parameters) => this.#within(undefined, () => rowsIn(transaction, file, parameters)),
      commit: () => this.#within(undefined, () => transaction.commit()).finally(end),
      // Unlike a rollback, closing does not wait for the end of a statement that is given up.
      rollback: () =>
        Promise.race([session.close().catch(() => undefined), pause(rollbackMs, undefined, { ref: false })]),
    };
  }

  /** Fails at once where the server is not there, does not know the user, or not the database. */
  async verify(): Promise<void> {
    await this.#within(undefined, () => this.#driver.verifyConnectivity({ database: this.#database }));
  }

  /** Calls under way end with STORE_UNAVAILABLE. */
  async close(): Promise<void> {
    this.#closing.abort(new BatonError("STORE_UNAVAILABLE", "The connection to Neo4j is closed."));
    await this.#driver.close();
  }

  #session(mode: "READ" | "WRITE" = "WRITE") {
    return this.#driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
  }

  /** By a session of its own: closing it is what ends a statement at the server, whereas the driver's own signal may leave the promise open. */
  async #query(
    file: string,
    parameters: Parameters,
    mode: "READ" | "WRITE",
    signal?: AbortSignal,
  ): Promise<readonly Row[]> {
    const session = this.#session(mode);
    const end = (): void => void session.close().catch(() => null);
    const work = (transaction: ManagedTransaction) => rowsIn(transaction, file, parameters);
    const config = { timeout: this.#statementMs, metadata: { statement: file } };
    try {
      return await this.#within(signal, (within) => {
        within.addEventListener("abort", end, { once: true });
        return mode === "READ" ? session.executeRead(work, config) : session.executeWrite(work, config);
      });
    } finally {
      end();
    }
  }

  /** Gives up when `signal` says so, when the time is over, or when the connection is closed; `work` is told by the signal it gets. */
  async #within<T>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted === true) throw cancelled(signal);
    const closing = this.#closing.signal;
    closing.throwIfAborted();
    const begin = performance.now();
    // Later than the server's own limit, whose answer says more.
    const timeout = AbortSignal.timeout(this.#statementMs + 2_000);
    const within = AbortSignal.any([timeout, closing, ...(signal === undefined ? [] : [signal])]);
    let leave = (): void => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(closing.aborted ? (closing.reason as Error) : givenUp(signal, performance.now() - begin));
      within.addEventListener("abort", leave, { once: true });
    });
    try {
      const running = work(within);
      running.catch(() => null);
      return await Promise.race([running, left]);
    } catch (error) {
      throw neo4jError(error, signal);
    } finally {
      within.removeEventListener("abort", leave);
    }
  }
}

/** Why a call was not waited for: its caller left, or the time was over that the request or the connection allows. */
function givenUp(signal: AbortSignal | undefined, waitedMs: number): BatonError {
  const error = signal?.aborted === true ? cancelled(signal) : null;
  if (error?.code === "CANCELLED") return error;
  return new BatonError(
    "TIMEOUT",
    `Neo4j has not answered for ${(waitedMs / 1_000).toFixed(1)} s, which was all the time there was: it is silent, or the request asks for too much at once.`,
  );
}

async function rowsIn(
  transaction: DriverTransaction | ManagedTransaction,
  file: string,
  parameters: Parameters,
): Promise<readonly Row[]> {
  return rowsOf((await transaction.run(cypherFile(file), asParameters(parameters))).records);
}

function rowsOf(records: readonly { toObject(): Row }[]): readonly Row[] {
  return records.map((record) => record.toObject());
}

/** The driver sends a number as FLOAT: what is whole is to be INTEGER. A property that may have a fraction is made FLOAT in its statement. */
function asParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, asParameter(value)]));
}

function asParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(asParameter);
  return value !== null && typeof value === "object" ? asParameters(value as Parameters) : value;
}
