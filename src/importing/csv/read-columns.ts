import type { DuckDBSession } from "./duckdb-session.ts";

/** A column to be computed for every row of `raw`: SQL that is never NULL and gives INTEGER, DOUBLE or UBIGINT as the array holds. */
export interface WantedColumn {
  readonly sql: string;
  readonly into: Int32Array | Float64Array | BigInt64Array;
}

/** Rows computed at a time: while one batch is taken over, DuckDB works on the next, and neither holds more than two of them. */
const smallestBatch = 1 << 18;
const mostBatches = 8;

/**
 * Computes columns for all rows of the table `raw`; entry r of an array is what row r gives. `joins` is SQL that follows `from raw` and keeps
 * every row once. Rows are placed by their rowid, so that no order of DuckDB's answer is relied on.
 */
export async function readColumns(
  session: DuckDBSession,
  wanted: readonly WantedColumn[],
  joins: string,
  rows: number,
  onRows?: (done: number) => void,
): Promise<void> {
  const batch = Math.max(smallestBatch, Math.ceil(rows / mostBatches));
  const select = `select raw.rowid::int, ${wanted.map(({ sql }) => sql).join(", ")} from raw ${joins}`;
  const batchFrom = (from: number): ReturnType<DuckDBSession["chunks"]> | null =>
    from < rows ? session.chunks(`${select} where raw.rowid >= ${from} and raw.rowid < ${from + batch}`) : null;
  let placed = 0;
  let running = batchFrom(0);
  for (let from = 0; running !== null; from += batch) {
    const chunks = await running;
    running = batchFrom(from + batch);
    // A failure of the batch ahead surfaces when it is awaited, not while this one is taken over.
    running?.catch(() => undefined);
    for await (const chunk of chunks) {
      const ids = itemsOf(chunk.getColumnVector(0)) as Int32Array;
      const together = inOneRun(ids);
      wanted.forEach(({ into }, k) => {
        const items = itemsOf(chunk.getColumnVector(k + 1));
        if (together) placeRun(into, items, ids[0] ?? 0);
        else placeEach(into, items, ids);
      });
      placed += ids.length;
    }
    onRows?.(placed);
  }
  if (placed !== rows) throw new Error(`read ${placed} of ${rows} rows`);
}

function itemsOf(vector: unknown): ArrayBufferView {
  if (vector instanceof Object && "items" in vector && ArrayBuffer.isView(vector.items)) return vector.items;
  throw new TypeError("expected a vector of numbers");
}

function inOneRun(ids: Int32Array): boolean {
  const first = ids[0] ?? 0;
  return ids.every((id, i) => id === first + i);
}

function placeRun(into: WantedColumn["into"], items: ArrayBufferView, at: number): void {
  const size = into.BYTES_PER_ELEMENT;
  const target = new Uint8Array(into.buffer, into.byteOffset + at * size, items.byteLength);
  target.set(new Uint8Array(items.buffer, items.byteOffset, items.byteLength));
}

/** 64-bit values go as two halves: neither a bigint a value nor the risk that a pattern of bits changes as a double. */
function placeEach(into: WantedColumn["into"], items: ArrayBufferView, ids: Int32Array): void {
  const words = into.BYTES_PER_ELEMENT / 4;
  const target = new Int32Array(into.buffer, into.byteOffset, into.length * words);
  const source = new Int32Array(items.buffer, items.byteOffset, ids.length * words);
  ids.forEach((id, i) => {
    for (let word = 0; word < words; word++) target[id * words + word] = source[i * words + word] ?? 0;
  });
}
