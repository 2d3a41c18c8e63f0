import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import { BatonError } from "../../domain/errors.ts";

/** Rows of text of a large log spill to the temporary folder beyond this; 1 M events of 72 MB need about 300 MB. */
const memoryLimit = "1GB";

/** One short-lived DuckDB in memory, apart from the store, so that reading files never needs the store's instance to allow it. */
export class DuckDBSession {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #signal: AbortSignal | undefined;
  readonly #interrupt: () => void;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, signal: AbortSignal | undefined) {
    this.#instance = instance;
    this.#connection = connection;
    this.#signal = signal;
    this.#interrupt = () => connection.interrupt();
    signal?.addEventListener("abort", this.#interrupt);
  }

  static async open(tempFolder: string, signal: AbortSignal | undefined): Promise<DuckDBSession> {
    const instance = await DuckDBInstance.create(":memory:", {
      threads: "2",
      memory_limit: memoryLimit,
      temp_directory: tempFolder,
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      preserve_insertion_order: "true",
    });
    const connection = await instance.connect();
    // Times without zone are read as UTC here and moved to their zone afterwards.
    await connection.run("set TimeZone = 'UTC'");
    return new DuckDBSession(instance, connection, signal);
  }

  async run(sql: string): Promise<void> {
    await this.#start(sql);
  }

  /** All rows as JavaScript values; for small answers. BIGINT comes as bigint, so ask for INTEGER or DOUBLE. */
  async rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.#start(sql)).getRowObjectsJS();
  }

  /** A computed answer whose chunks wait to be taken. */
  async chunks(sql: string): Promise<AsyncIterable<DuckDBDataChunk>> {
    return this.#start(sql);
  }

  close(): void {
    this.#signal?.removeEventListener("abort", this.#interrupt);
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #start(sql: string): ReturnType<DuckDBConnection["run"]> {
    this.#throwIfAborted();
    try {
      return await this.#connection.run(sql);
    } catch (error) {
      this.#throwIfAborted();
      throw outOfRoom(error) ?? error;
    }
  }

  #throwIfAborted(): void {
    if (this.#signal?.aborted) throw new BatonError("CANCELLED", "The import was cancelled.");
  }
}

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function outOfRoom(error: unknown): BatonError | null {
  if (!/No space left|failed to offload|Out of Memory/i.test(String(error))) return null;
  return new BatonError(
    "STORE_FULL",
    "No room left in memory and in the temporary folder for the rows of the table; free some, or point TMPDIR to a larger disk.",
    {},
    error,
  );
}
