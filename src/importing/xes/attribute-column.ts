/** All values of one attribute key on events, or on traces, in the order of the file. */
export class AttributeColumn {
  readonly name: string;
  length = 0;
  /** Event or trace number of each row, ascending. */
  owner = new Int32Array(8);
  /** Code of the text; `dateCode` where the value is an instant. */
  value = new Int32Array(8);
  /** Instants, beside `value`; NaN for texts. null as long as the key has no date. */
  instant: Float64Array<ArrayBuffer> | null = null;
  /** Rows that are instants. */
  dates = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** The number of the last row's owner, -1 before the first row. */
  get lastOwner(): number {
    return this.length === 0 ? -1 : (this.owner[this.length - 1] as number);
  }

  addText(owner: number, code: number): void {
    const row = this.#next();
    this.owner[row] = owner;
    this.value[row] = code;
    if (this.instant !== null) this.instant[row] = Number.NaN;
  }

  addInstant(owner: number, ms: number): void {
    const row = this.#next();
    this.instant ??= new Float64Array(this.owner.length).fill(Number.NaN, 0, row);
    this.owner[row] = owner;
    this.value[row] = dateCode;
    this.instant[row] = ms;
    this.dates++;
  }

  #next(): number {
    if (this.length === this.owner.length) {
      this.owner = doubled(this.owner);
      this.value = doubled(this.value);
      if (this.instant !== null) {
        const instant = new Float64Array(this.length * 2);
        instant.set(this.instant);
        this.instant = instant;
      }
    }
    return this.length++;
  }
}

/** In `AttributeColumn.value`: the row's value is in `instant`. */
export const dateCode = -1;

export function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
