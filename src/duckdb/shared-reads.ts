import { cancelled } from "../domain/cancelled.ts";

interface ReadOptions {
  readonly signal?: AbortSignal;
}

interface Held {
  readonly revision: number;
  readonly value: unknown;
  readonly rows: number;
}

/** A read that runs, and for how many. */
interface Running {
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  askers: number;
}

/** About a kilobyte each. */
const mostRows = 50_000;
/** A question that names hundreds of things is asked once. */
const longestKey = 10_000;
const keptRevisions = 3;

/**
 * Reads of a revision, which never changes: what was read once is given again, and who asks for what is just being read waits for it. All pages that
 * are open ask the same the moment a new revision is there. What was not asked for longest goes first. Values are shared, so nobody may change them.
 */
export class SharedReads {
  readonly #held = new Map<string, Held>();
  readonly #running = new Map<string, Running>();
  #rows = 0;

  /** @param args what tells the read from others of its name, as JSON tells it */
  async read<Value>(
    revision: number,
    name: string,
    args: readonly unknown[],
    ask: (options: ReadOptions) => Promise<Value>,
    { signal }: ReadOptions = {},
  ): Promise<Value> {
    const key = `${revision} ${name} ${JSON.stringify(args)}`;
    const held = this.#held.get(key);
    if (held === undefined) {
      if (signal?.aborted === true) throw cancelled(signal);
      const running = this.#running.get(key) ?? this.#begin(key, revision, ask);
      return (await this.#join(key, running, signal)) as Value;
    }
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value as Value;
  }

  #begin(key: string, revision: number, ask: (options: ReadOptions) => Promise<unknown>): Running {
    const abort = new AbortController();
    const answer = ask({ signal: abort.signal })
      .then((value) => this.#hold(key, revision, frozen(value)))
      .finally(() => this.#end(key, running));
    const running: Running = { answer, abort, askers: 0 };
    this.#running.set(key, running);
    return running;
  }

  /** The read goes on until the last who wait for it have left. */
  #join(key: string, running: Running, signal: AbortSignal | undefined): Promise<unknown> {
    running.askers++;
    if (signal === undefined) return running.answer;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(cancelled(signal));
        running.askers--;
        if (running.askers > 0) return;
        this.#end(key, running);
        running.abort.abort(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      const stay = (): void => signal.removeEventListener("abort", leave);
      running.answer.then(resolve, reject).finally(stay);
    });
  }

  /** It takes no more askers. */
  #end(key: string, running: Running): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }

  #hold<Value>(key: string, revision: number, value: Value): Value {
    const rows = 1 + rowsIn(value);
    if (key.length > longestKey || rows > mostRows / 10) return value;
    this.#held.set(key, { revision, value, rows });
    this.#rows += rows;
    const revisions = [...new Set([...this.#held.values()].map((it) => it.revision))].sort((a, b) => b - a);
    const oldest = revisions[keptRevisions - 1] ?? 0;
    for (const [other, it] of this.#held) {
      if (this.#rows <= mostRows && it.revision >= oldest) continue;
      this.#held.delete(other);
      this.#rows -= it.rows;
    }
    return value;
  }
}

/** The lists of an answer: a kernel that sorted one in place would change what others see. */
function frozen<Value>(value: Value): Value {
  if (Array.isArray(value)) return Object.freeze(value);
  if (typeof value === "object" && value !== null && "rows" in value) frozen(value.rows);
  return value;
}

function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === "object" && value !== null && "rows" in value ? rowsIn(value.rows) : 0;
}
