import { setTimeout as pause } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { cancelled } from "../domain/cancelled.ts";
import { faultOf } from "./duckdb-errors.ts";

/** A running statement keeps its thread of libuv's pool; one is left for the writer and one for everything else that needs a file or a name. */
const reservedThreads = 2;

/** Statements that may run at once: DuckDB's queries occupy libuv's threads, 4 unless UV_THREADPOOL_SIZE was set before Node started. */
export function readersAtOnce(threadPoolSize: string | undefined): number {
  const threads = Number(threadPoolSize ?? 4);
  return Math.max(1, Math.min(16, (Number.isInteger(threads) ? threads : 4) - reservedThreads));
}

/** An interrupt is lost on a statement that still waits for its thread, so it is repeated until the statement has ended. */
const interruptEveryMs = 20;

interface Waiting {
  readonly take: (connection: DuckDBConnection) => void;
  readonly refuse: (reason: unknown) => void;
}

/** Connections of one instance, each lent to one piece of work at a time. */
export class ConnectionPool {
  readonly #connect: () => Promise<DuckDBConnection>;
  readonly #size: number;
  readonly #idle: DuckDBConnection[] = [];
  readonly #lent = new Set<DuckDBConnection>();
  readonly #waiting: Waiting[] = [];
  #made = 0;
  #refusal: Error | null = null;
  #emptied: (() => void) | null = null;
  /** Pending while nothing is lent, see `whileNoneIsLent`. */
  #held: Promise<void> | null = null;
  #allBack: (() => void) | null = null;

  constructor(connect: () => Promise<DuckDBConnection>, size: number) {
    this.#connect = connect;
    this.#size = size;
  }

  /**
   * Lends a connection to `work`, which must have ended all its statements when it settles. Whoever finds all connections lent waits in turn.
   * An abort interrupts the statement that runs, and rejects with CANCELLED or TIMEOUT.
   */
  async use<T>(work: (connection: DuckDBConnection) => Promise<T>, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal);
    const connection = await this.#take(signal);
    this.#lent.add(connection);
    let repeat: NodeJS.Timeout | undefined;
    const interrupt = () => {
      connection.interrupt();
      repeat ??= setInterval(() => connection.interrupt(), interruptEveryMs);
    };
    signal?.addEventListener("abort", interrupt, { once: true });
    try {
      // Either may have happened while the connection was waited for.
      throwIfAborted(signal);
      if (this.#refusal !== null) throw this.#refusal;
      const result = await work(connection);
      // An interrupted stream may look like one that has come to its end.
      throwIfAborted(signal);
      if (this.#refusal !== null) throw this.#refusal;
      return result;
    } catch (error) {
      throw this.#refusal !== null && faultOf(error) === "interrupted" ? this.#refusal : error;
    } finally {
      clearInterval(repeat);
      signal?.removeEventListener("abort", interrupt);
      this.#lent.delete(connection);
      this.#giveBack(connection);
    }
  }

  /**
   * Runs `work` while no connection is lent: whoever asks for one meanwhile waits. Gives false, and does not run it, where what is under way has not
   * ended in time.
   */
  async whileNoneIsLent(work: () => Promise<void>, patienceMs: number): Promise<boolean> {
    let release = (): void => {};
    this.#held = new Promise((resolve) => (release = resolve));
    try {
      const isIdle = this.#idle.length === this.#made;
      const emptied = isIdle ? true : new Promise<true>((resolve) => (this.#allBack = () => resolve(true)));
      const inTime = await Promise.race([emptied, pause(patienceMs, false, { ref: false })]);
      if (inTime) await work();
      return inTime;
    } finally {
      this.#held = null;
      this.#allBack = null;
      // Those that waited before, when all were lent.
      for (const connection of this.#idle.splice(0, this.#waiting.length)) this.#giveBack(connection);
      release();
    }
  }

  /** Refuses all further work with `refusal`, interrupts what runs, and disconnects once it has ended. */
  async close(refusal: Error): Promise<void> {
    this.#refusal ??= refusal;
    this.#refuseWaiting(refusal);
    const interruptAll = () => {
      for (const connection of this.#lent) connection.interrupt();
    };
    const repeat = setInterval(interruptAll, interruptEveryMs);
    interruptAll();
    if (this.#made > this.#idle.length) await new Promise<void>((resolve) => (this.#emptied = resolve));
    clearInterval(repeat);
    for (const connection of this.#idle.splice(0)) connection.disconnectSync();
    this.#made = 0;
  }

  async #take(signal: AbortSignal | undefined): Promise<DuckDBConnection> {
    while (this.#held !== null) await this.#held;
    if (this.#refusal !== null) throw this.#refusal;
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#made >= this.#size) return await this.#wait(signal);
    this.#made++;
    try {
      return await this.#connect();
    } catch (error) {
      this.#made--;
      // Nobody may come back to serve them.
      this.#refuseWaiting(error);
      if (this.#made === this.#idle.length) this.#emptied?.();
      throw error;
    }
  }

  async #wait(signal: AbortSignal | undefined): Promise<DuckDBConnection> {
    return await new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        if (signal !== undefined) reject(cancelled(signal));
      };
      const settle = <T>(end: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener("abort", leave);
          end(value);
        };
      };
      const waiting: Waiting = { take: settle(resolve), refuse: settle(reject) };
      this.#waiting.push(waiting);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  #giveBack(connection: DuckDBConnection): void {
    const next = this.#held === null ? this.#waiting.shift() : undefined;
    if (next !== undefined) {
      next.take(connection);
      return;
    }
    this.#idle.push(connection);
    if (this.#idle.length !== this.#made) return;
    this.#emptied?.();
    this.#allBack?.();
  }

  #refuseWaiting(reason: unknown): void {
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(reason);
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled(signal);
}
