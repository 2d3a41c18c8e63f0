import type { Transaction } from "./database.ts";

export const idCounterTable = `create table id_counter (kind varchar not null, next integer not null)`;

/** Gives ids inside one transaction, from 1 for each kind; ids that a transaction gave are used up when it commits. */
export class IdCounters {
  readonly #transaction: Transaction;
  /** Next free id by kind; null until the first is asked for. */
  #next: Map<string, number> | null = null;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** The first of `count` ids in a row. */
  async reserve(kind: string, count: number): Promise<number> {
    this.#next ??= await this.#load();
    const first = this.#next.get(kind) ?? 1;
    this.#next.set(kind, first + count);
    return first;
  }

  async store(): Promise<void> {
    if (this.#next === null) return;
    await this.#transaction.run("delete from id_counter");
    for (const [kind, next] of this.#next)
      await this.#transaction.run("insert into id_counter values ($1, $2)", [kind, next]);
  }

  async #load(): Promise<Map<string, number>> {
    const rows = await this.#transaction.read("select kind, next from id_counter");
    return new Map(rows.map((row) => [String(row["kind"]), Number(row["next"])]));
  }
}
