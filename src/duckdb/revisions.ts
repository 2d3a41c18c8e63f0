import { BatonError } from "../domain/errors.ts";
import type { Database, Reader, Transaction } from "./database.ts";
import { IdCounters } from "./id-counters.ts";

export const revisionTable = `create table revision (revision integer not null, created_at bigint not null)`;

const keptAtMost = 3;

/** One write on its way to a revision. */
export interface RevisionDraft {
  readonly transaction: Transaction;
  readonly ids: IdCounters;
  readonly base: number;
  readonly revision: number;
  /** Revisions kept once this one is published, itself included. */
  readonly kept: readonly number[];
}

/** A store outside the file that follows its revisions. */
export interface Follower {
  /** Brings it to the newest revision that is committed, where it stayed behind; a write that finds it cannot be brought there fails. */
  catchUp(reader: Reader, committed: number): Promise<void>;
}

/** What a write gave. `commitFollower` makes its changes seen outside the file, once the file has them. */
export interface Written<T> {
  readonly result: T;
  readonly changed: boolean;
  readonly commitFollower?: (() => Promise<void>) | undefined;
}

/**
 * The revisions of a store. Numbers rise by one from 1; 0 stands for the empty store before the first. Rows of a kept revision never change,
 * so several statements about one revision see one state, provided that it is still kept when the last of them has ended.
 */
export class Revisions {
  readonly #database: Database;
  readonly #follower: Follower | null;
  #kept: readonly number[];
  /** The follower's last commit; a later write must not overtake it. */
  #following: Promise<unknown> = Promise.resolve();
  /** Revisions that are not kept any more if the commit under way succeeds, and its end. */
  #leaving: { readonly revisions: readonly number[]; readonly settled: Promise<unknown> } | null = null;

  private constructor(database: Database, kept: readonly number[], follower: Follower | null) {
    this.#database = database;
    this.#kept = kept;
    this.#follower = follower;
  }

  static async load(database: Database, follower: Follower | null = null): Promise<Revisions> {
    const kept = await readKept(database);
    await follower?.catchUp(database, kept.at(-1) ?? 0);
    return new Revisions(database, kept, follower);
  }

  /** The newest published; 0 = nothing was ever written. */
  get current(): number {
    return this.#kept.at(-1) ?? 0;
  }

  /** Oldest first, at most three. */
  get kept(): readonly number[] {
    return this.#kept;
  }

  /** Runs reads of one revision. @throws BatonError CURSOR_EXPIRED where it is not kept, or ceased to be while they ran */
  async at<T>(revision: number, read: () => Promise<T>): Promise<T> {
    this.#requireKept(revision);
    const result = await read();
    if (this.#leaving?.revisions.includes(revision) === true) await this.#leaving.settled;
    this.#requireKept(revision);
    return result;
  }

  /**
   * Runs `work` in one transaction, after all writes asked for before. Where it says that something changed, the changes become visible as one
   * new revision; else there is none, and `revision` is the base.
   */
  async write<T>(
    work: (draft: RevisionDraft) => Promise<Written<T>>,
  ): Promise<{ readonly result: T; readonly revision: number }> {
    let settle = (): void => {};
    const settled = new Promise<void>((resolve) => (settle = resolve));
    try {
      const { result, kept, commitFollower } = await this.#database.transaction(async (transaction) => {
        // Read anew: a commit whose success we never learned of may have published one more.
        const before = await readKept(transaction);
        await this.#following;
        await this.#follower?.catchUp(transaction, before.at(-1) ?? 0);
        this.#kept = before;
        const base = before.at(-1) ?? 0;
        const revision = base + 1;
        const after = [...before, revision].slice(-keptAtMost);
        const draft = { transaction, ids: new IdCounters(transaction), base, revision, kept: after };
        const written = await work(draft);
        if (!written.changed) return { ...written, kept: before };
        await draft.ids.store();
        await transaction.run("insert into revision values ($1, $2)", [revision, Date.now()]);
        await transaction.run("delete from revision where not list_contains($1, revision)", [after]);
        this.#leaving = { revisions: before.filter((it) => !after.includes(it)), settled };
        return { ...written, kept: after };
      });
      if (commitFollower !== undefined) {
        const committed = commitFollower();
        this.#following = committed.catch(() => null);
        await committed;
      }
      this.#kept = kept;
      return { result, revision: kept.at(-1) ?? 0 };
    } finally {
      if (this.#leaving?.settled === settled) this.#leaving = null;
      settle();
    }
  }

  #requireKept(revision: number): void {
    if (revision === 0 || this.#kept.includes(revision)) return;
    const kept = this.#kept.length === 0 ? "none" : this.#kept.join(", ");
    throw new BatonError(
      "CURSOR_EXPIRED",
      `Revision ${revision} is not kept any more (kept: ${kept}); ask again from the current one.`,
      { revision, kept: this.#kept },
    );
  }
}

async function readKept(reader: Reader): Promise<readonly number[]> {
  const rows = await reader.read("select revision from revision order by revision");
  return rows.map((row) => Number(row["revision"]));
}
