import { DuckDBTypeId } from "@duckdb/node-api";
import type { DuckDBDataChunk, DuckDBResult } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";

/**
 * How a column of a result comes over, as one array with one entry a row. Null becomes -1 in `int32`, NaN in `float64`, 0 in `uint8` and
 * `bigint64`, "" in `text`.
 *
 * - `int32` of INTEGER, `uint8` of UTINYINT or BOOLEAN, `bigint64` of BIGINT, `text` of VARCHAR
 * - `float64` of DOUBLE or BIGINT; whole numbers beyond 2^53 lose their last digits
 */
export type ColumnKind = "int32" | "uint8" | "float64" | "bigint64" | "text";

interface ArrayOfKind {
  int32: Int32Array<ArrayBuffer>;
  uint8: Uint8Array<ArrayBuffer>;
  float64: Float64Array<ArrayBuffer>;
  bigint64: BigInt64Array<ArrayBuffer>;
  text: string[];
}

export type ColumnKinds = Readonly<Record<string, ColumnKind>>;

/** The columns of a result by name, and how many rows there were. */
export interface ResultColumns<Kinds extends ColumnKinds> {
  readonly length: number;
  readonly columns: { readonly [Name in keyof Kinds]: ArrayOfKind[Kinds[Name]] };
}

/** Reads a streaming result to its end. The connection must run nothing else meanwhile: DuckDB would cut the stream short without a word. */
export async function resultColumns<Kinds extends ColumnKinds>(
  result: DuckDBResult,
  kinds: Kinds,
): Promise<ResultColumns<Kinds>> {
  const names = result.columnNames();
  const sinks = Object.entries(kinds).map(([name, kind]) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`the statement gives no column ${name}, only ${names.join(", ")}`);
    return { name, sink: sinkOf(kind, index, result.columnTypeId(index)) };
  });
  let length = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const { sink } of sinks) sink.add(chunk, length);
    length += chunk.rowCount;
  }
  const columns = Object.fromEntries(sinks.map(({ name, sink }) => [name, sink.end(length)]));
  // The map from kinds to arrays is exact; only fromEntries cannot say so.
  return { length, columns: columns as ResultColumns<Kinds>["columns"] };
}

interface Sink {
  /** Takes over the entries of a chunk as entries from `offset` on. */
  add(chunk: DuckDBDataChunk, offset: number): void;
  end(length: number): ArrayOfKind[ColumnKind];
}

function sinkOf(kind: ColumnKind, index: number, type: DuckDBTypeId): Sink {
  const only = (...types: readonly DuckDBTypeId[]) => {
    if (!types.includes(type))
      throw new Error(`a column of DuckDB type ${DuckDBTypeId[type]} cannot be read as ${kind}`);
  };
  switch (kind) {
    case "int32":
      only(DuckDBTypeId.INTEGER);
      return numberSink(index, Int32Array, copyAsIs, -1);
    case "uint8":
      only(DuckDBTypeId.UTINYINT, DuckDBTypeId.BOOLEAN);
      return numberSink(index, Uint8Array, copyAsIs, 0);
    case "bigint64":
      only(DuckDBTypeId.BIGINT);
      return numberSink(index, BigInt64Array, copyAsIs, 0n);
    case "float64":
      only(DuckDBTypeId.DOUBLE, DuckDBTypeId.BIGINT);
      return numberSink(index, Float64Array, type === DuckDBTypeId.BIGINT ? copyBigints : copyAsIs, Number.NaN);
    case "text":
      only(DuckDBTypeId.VARCHAR);
      return textSink(index);
    default:
      return kind satisfies never;
  }
}

type Numbers =
  | Int32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>;

function numberSink<Target extends Numbers>(
  index: number,
  Target: { new (length: number): Target; readonly BYTES_PER_ELEMENT: number },
  copy: (source: Uint8Array, target: ArrayBuffer, byteOffset: number) => void,
  absent: Target[number],
): Sink {
  let target = new Target(2_048);
  return {
    add(chunk, offset) {
      const rows = chunk.rowCount;
      if (offset + rows > target.length) {
        // Doubling: a stream does not say how long it is.
        const wider = new Target(Math.max(target.length * 2, offset + rows));
        new Uint8Array(wider.buffer).set(new Uint8Array(target.buffer));
        target = wider;
      }
      const vector = duckdb.data_chunk_get_vector(chunk.chunk, index);
      // A BIGINT to be read as a double is as wide as the double.
      copy(
        duckdb.vector_get_data(vector, rows * Target.BYTES_PER_ELEMENT),
        target.buffer,
        offset * Target.BYTES_PER_ELEMENT,
      );
      forEachNull(vector, rows, (row) => {
        target[offset + row] = absent;
      });
    },
    // A slice, so that what is kept or sent on is no larger than it has to be.
    end: (length) => target.slice(0, length),
  };
}

function copyAsIs(source: Uint8Array, target: ArrayBuffer, byteOffset: number): void {
  new Uint8Array(target, byteOffset, source.byteLength).set(source);
}

/** BIGINT to double without a BigInt for each value: a two's complement number is its unsigned low word + 2^32 times its signed high word. */
function copyBigints(source: Uint8Array, target: ArrayBuffer, byteOffset: number): void {
  const words = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const numbers = new Float64Array(target, byteOffset, source.byteLength / 8);
  for (let row = 0; row < numbers.length; row++) {
    numbers[row] = words.getInt32(8 * row + 4, true) * 4_294_967_296 + words.getUint32(8 * row, true);
  }
}

function forEachNull(vector: duckdb.Vector, rows: number, mark: (row: number) => void): void {
  const bitmap: Uint8Array | null = duckdb.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
  if (bitmap === null) return;
  for (const [place, bits] of bitmap.subarray(0, Math.ceil(rows / 8)).entries()) {
    if (bits === 0xff) continue;
    for (let row = place * 8; row < Math.min(rows, place * 8 + 8); row++)
      if ((bits & (1 << (row & 7))) === 0) mark(row);
  }
}

function textSink(index: number): Sink {
  const texts: string[] = [];
  return {
    add(chunk) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < vector.itemCount; row++) {
        const text = vector.getItem(row);
        texts.push(typeof text === "string" ? text : "");
      }
    },
    end: () => texts,
  };
}
