/** A value of an exported row. */
type CsvValue = string | number | boolean | null;
type CsvBatch = Readonly<Record<string, readonly CsvValue[]>>;

/**
 * Rows as CSV (RFC 4180, lines end in a line feed): a heading line, then a piece of text a batch. null is an empty field; an empty text is quoted, so
 * that the two differ. `times` names columns of milliseconds since 1970, which are written as ISO 8601 in UTC.
 */
export async function* csvText(batches: AsyncIterable<CsvBatch>, times: ReadonlySet<string>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of batches) {
    const names = Object.keys(batch);
    if (isFirst) yield `${names.map(field).join(",")}\n`;
    isFirst = false;
    yield rowsText(names.map((name) => ({ values: batch[name] ?? [], fieldOf: times.has(name) ? timeField : field })));
  }
}

function rowsText(
  columns: readonly { readonly values: readonly CsvValue[]; readonly fieldOf: (value: CsvValue) => string }[],
): string {
  const rows = columns[0]?.values.length ?? 0;
  let text = "";
  for (let row = 0; row < rows; row++) {
    for (const [at, { values, fieldOf }] of columns.entries()) {
      if (at > 0) text += ",";
      text += fieldOf(values[row] ?? null);
    }
    text += "\n";
  }
  return text;
}

function timeField(value: CsvValue): string {
  return typeof value === "number" ? new Date(value).toISOString() : field(value);
}

function field(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return value === "" || mustQuote.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Separators, quotes and line ends; blanks at an end, which some readers would cut off. */
const mustQuote = /[",\r\n]|^\s|\s$/;
