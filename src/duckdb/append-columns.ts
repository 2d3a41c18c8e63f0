import { DuckDBTableFunction, DuckDBTypeId } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBDataChunk, DuckDBType } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";

/**
 * One column of rows to be appended, by how it lies in memory:
 *
 * - a typed array, one entry a row: Int32Array to INTEGER, Uint8Array to UTINYINT or BOOLEAN, BigInt64Array to BIGINT, Float64Array to DOUBLE
 *   or (whole numbers within 2^53) to BIGINT
 * - `orNull`: the same, with -1 (Int32Array) and NaN (Float64Array) as NULL
 * - strings to VARCHAR
 * - `always`: one INTEGER, the same in every row; null = NULL in every row
 * - `lists`: INTEGER[], row r being `lists[offsets[r] .. offsets[r + 1])`
 */
export type TableColumn =
  | Int32Array
  | Uint8Array
  | Float64Array
  | BigInt64Array
  | { readonly orNull: Int32Array | Float64Array }
  | readonly string[]
  | { readonly always: number | null }
  | { readonly lists: Int32Array; readonly offsets: Int32Array };

export interface TableRows {
  readonly length: number;
  /** One for each column of the table, in its order. */
  readonly columns: readonly TableColumn[];
  /** The rows are stored in their order, so that `rowid` tells which came later; slower, and needed where nothing else tells. */
  readonly inOrder?: boolean;
}

/** Name of the table function that the rows come out of. */
const functionName = "rows_to_append";

interface Job {
  readonly types: readonly DuckDBType[];
  readonly fills: readonly Fill[];
  readonly length: number;
  readonly threads: number;
  /** First row not handed out yet. */
  next: number;
}

/**
 * Appends rows given as columns, on one connection.
 *
 * DuckDB pulls the rows out of a table function, chunk by chunk, in threads of its own; each chunk is copied straight from the typed arrays. So
 * the event loop is held for microseconds at a time, whereas an appender compresses and writes whole row groups in it: measured on 1 M rows of
 * 27 columns, 0.5 s at a stretch, and twice the time in all.
 */
export class ColumnAppender {
  readonly #connection: DuckDBConnection;
  readonly #threads: number;
  #job: Job | null = null;

  /** The connection must be this appender's alone, and in no transaction. */
  constructor(connection: DuckDBConnection, threads: number) {
    this.#connection = connection;
    this.#threads = threads;
    connection.registerTableFunction(
      DuckDBTableFunction.create({
        name: functionName,
        bindFunction: (info) => {
          const { types, length } = this.#running();
          for (const [index, type] of types.entries()) info.addResultColumn(`c${index}`, type);
          info.setCardinality(length, true);
        },
        initFunction: (info) => info.setMaxThreads(this.#running().threads),
        mainFunction: (_, chunk) => fillChunk(this.#running(), chunk),
      }),
    );
  }

  /** One at a time. */
  async append(table: string, rows: TableRows): Promise<void> {
    if (rows.length === 0) return;
    const types = await this.#typesOf(table);
    if (types.length !== rows.columns.length) {
      throw new Error(`table ${table} has ${types.length} columns, ${rows.columns.length} were given`);
    }
    const fills = types.map(({ typeId }, index) => fillOf(rows.columns[index] ?? [], rows.length, typeId));
    this.#job = { types, fills, length: rows.length, threads: rows.inOrder === true ? 1 : this.#threads, next: 0 };
    try {
      await this.#connection.run(`insert into "${table}" select * from ${functionName}()`);
    } finally {
      this.#job = null;
    }
  }

  #running(): Job {
    if (this.#job === null) throw new Error(`${functionName} is asked for rows while nothing is appended`);
    return this.#job;
  }

  async #typesOf(table: string): Promise<readonly DuckDBType[]> {
    const result = await this.#connection.run(`select * from "${table}" limit 0`);
    return result.columnTypes();
  }
}

function fillChunk(job: Job, chunk: DuckDBDataChunk): void {
  const offset = job.next;
  const count = Math.min(duckdb.vector_size(), job.length - offset);
  job.next += count;
  // No rows: there are no more.
  chunk.rowCount = count;
  if (count === 0) return;
  for (const [index, fill] of job.fills.entries()) {
    fill(duckdb.data_chunk_get_vector(chunk.chunk, index), offset, count);
  }
}

/** Puts rows [offset, offset + count) of a column into a vector. */
type Fill = (vector: duckdb.Vector, offset: number, count: number) => void;

function fillOf(column: TableColumn, length: number, type: DuckDBTypeId): Fill {
  // A vector takes whatever bytes it is given: nobody else would notice that they are of another type.
  if (!typesFor(column).includes(type))
    throw new Error(`a column of ${DuckDBTypeId[type]} cannot be appended from what was given for it`);
  if ("always" in column) return fillWithOne(column.always);
  if ("lists" in column) return fillLists(column.lists, column.offsets);
  const values = "orNull" in column ? column.orNull : column;
  if (values.length !== length) throw new Error(`a column of ${values.length} entries does not fit ${length} rows`);
  if (!ArrayBuffer.isView(values)) return fillTexts(values);
  const isWhole = values instanceof Float64Array && type === DuckDBTypeId.BIGINT;
  const fill = isWhole ? fillBigints(values, "orNull" in column) : fillAsIs(values);
  return "orNull" in column ? fillOrNull(column.orNull, fill) : fill;
}

function typesFor(column: TableColumn): readonly DuckDBTypeId[] {
  if ("always" in column) return column.always === null ? anyFixedType : [DuckDBTypeId.INTEGER];
  if ("lists" in column) return [DuckDBTypeId.LIST];
  const values = "orNull" in column ? column.orNull : column;
  if (values instanceof Int32Array) return [DuckDBTypeId.INTEGER];
  if (values instanceof Uint8Array) return [DuckDBTypeId.UTINYINT, DuckDBTypeId.BOOLEAN];
  if (values instanceof Float64Array) return [DuckDBTypeId.DOUBLE, DuckDBTypeId.BIGINT];
  if (values instanceof BigInt64Array) return [DuckDBTypeId.BIGINT];
  return [DuckDBTypeId.VARCHAR];
}

const anyFixedType = [DuckDBTypeId.INTEGER, DuckDBTypeId.BIGINT, DuckDBTypeId.DOUBLE];

function fillAsIs(values: Int32Array | Uint8Array | Float64Array | BigInt64Array): Fill {
  const width = values.BYTES_PER_ELEMENT;
  // The binding takes an ArrayBuffer; a SharedArrayBuffer has to be copied first.
  const own = values.buffer instanceof ArrayBuffer ? values : values.slice();
  return (vector, offset, count) =>
    duckdb.copy_data_to_vector(vector, 0, own.buffer as ArrayBuffer, own.byteOffset + offset * width, count * width);
}

/** Double to BIGINT without a BigInt for each value: the low and the high word of two's complement. NaN passes only where it is to be NULL. */
function fillBigints(values: Float64Array, nanIsNull: boolean): Fill {
  const words = new ArrayBuffer(duckdb.vector_size() * 8);
  const view = new Uint32Array(words);
  return (vector, offset, count) => {
    let sum = 0;
    for (let row = 0; row < count; row++) {
      const value = values[offset + row] ?? Number.NaN;
      const high = Math.floor(value / 4_294_967_296);
      // Stored modulo 2^32, which makes the sign of the high word right.
      view[2 * row] = value - high * 4_294_967_296;
      view[2 * row + 1] = high;
      sum += value;
    }
    if (!nanIsNull && Number.isNaN(sum)) throw new Error("NaN in a column of whole numbers that allows no NULL");
    duckdb.copy_data_to_vector(vector, 0, words, 0, count * 8);
  };
}

function fillOrNull(values: Int32Array | Float64Array, fill: Fill): Fill {
  const bitmap = new Uint8Array(Math.ceil(duckdb.vector_size() / 8));
  // NaN is the one number that is not itself.
  const isAbsent = values instanceof Int32Array ? (value: number) => value === -1 : (value: number) => value !== value;
  return (vector, offset, count) => {
    fill(vector, offset, count);
    let nulls = 0;
    let bits = 0xff;
    for (let row = 0; row < count; row++) {
      if (isAbsent(values[offset + row] ?? Number.NaN)) {
        nulls++;
        bits &= ~(1 << (row & 7));
      }
      if ((row & 7) !== 7 && row + 1 < count) continue;
      bitmap[row >> 3] = bits;
      bits = 0xff;
    }
    if (nulls > 0) setValidity(vector, bitmap);
  };
}

function fillWithOne(value: number | null): Fill {
  const values = new Int32Array(duckdb.vector_size()).fill(value ?? 0);
  const nothing = new Uint8Array(Math.ceil(duckdb.vector_size() / 8));
  return (vector, _offset, count) => {
    duckdb.copy_data_to_vector(vector, 0, values.buffer, 0, count * 4);
    if (value === null) setValidity(vector, nothing);
  };
}

function setValidity(vector: duckdb.Vector, bitmap: Uint8Array<ArrayBuffer>): void {
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, bitmap.buffer, 0, bitmap.byteLength);
}

function fillTexts(texts: readonly string[]): Fill {
  return (vector, offset, count) => {
    for (let row = 0; row < count; row++) duckdb.vector_assign_string_element(vector, row, texts[offset + row] ?? "");
  };
}

function fillLists(items: Int32Array, offsets: Int32Array): Fill {
  return (vector, offset, count) => {
    const bounds = offsets.subarray(offset, offset + count + 1);
    const first = bounds[0] ?? 0;
    const length = (bounds[count] ?? 0) - first;
    // An entry of a list vector: place and length as two 64-bit numbers.
    const entries = new Uint32Array(count * 4);
    for (let row = 0; row < count; row++) {
      const start = bounds[row] ?? 0;
      entries[row * 4] = start - first;
      entries[row * 4 + 2] = (bounds[row + 1] ?? 0) - start;
    }
    duckdb.list_vector_reserve(vector, length);
    duckdb.list_vector_set_size(vector, length);
    const own = items.slice(first, first + length);
    duckdb.copy_data_to_vector(duckdb.list_vector_get_child(vector), 0, own.buffer, 0, own.byteLength);
    duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, entries.byteLength);
  };
}
