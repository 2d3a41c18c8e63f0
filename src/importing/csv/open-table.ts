import { join } from "node:path";
import { BatonError } from "../../domain/errors.ts";
import type { ImportWarning } from "../../domain/import-warning.ts";
import { columnNames } from "./column-roles.ts";
import { type SniffedTable, sniffDialect } from "./dialect.ts";
import type { DuckDBSession } from "./duckdb-session.ts";
import { type Encoding, sniffEncoding } from "./encoding.ts";
import { linesOfRows } from "./lines-of-rows.ts";
import { loadError, loadTable } from "./load-table.ts";
import { mendTable } from "./mend-table.ts";
import type { Dialect } from "./split-records.ts";
import { firstLineNotUtf8, gunzipFile, isGzip, readHead } from "./text-file.ts";
import { timeReadings } from "./time-format.ts";

/** A table file whose rows lie in the table `raw` of a session, columns c0, c1 … in the order of `columns`. */
export interface OpenTable {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly warnings: readonly ImportWarning[];
  /** `line 17` of a row, counted from 0. */
  readonly place: (row: number) => Promise<string>;
}

/**
 * Finds out how a file writes down its table and loads it. Plain UTF-8 with LF or CR LF is read in place; everything else (gzip, other encodings,
 * CR alone) from a copy in `folder`. What DuckDB objects to is mended in a copy and loaded again; what cannot be mended is refused.
 */
export async function openTable(
  session: DuckDBSession,
  path: string,
  folder: string,
  control: { readonly signal?: AbortSignal },
): Promise<OpenTable> {
  let plain = path;
  if (isGzip((await readHead(path)).bytes)) {
    plain = join(folder, "unpacked");
    await gunzipFile(path, plain, control);
  }
  const sniffed = await sniff(plain, path);
  const { dialect, header } = sniffed.table;
  const { names, changed } = columnNames(header);
  const warnings: ImportWarning[] = [...namesWarning(changed, sniffed.table), ...skippedWarning(dialect)];

  let { encoding } = sniffed;
  let text = plain;
  const mend = async (): Promise<void> => {
    text = join(folder, "mended");
    const { shortRows, firstShortLine } = await mendTable(plain, text, encoding, dialect, names.length, path, control);
    if (shortRows > 0) warnings.push(shortRowsWarning(names.length, shortRows, firstShortLine));
  };
  if (sniffed.mend) await mend();
  try {
    await loadTable(session, text, dialect, names.length);
  } catch (error) {
    if (error instanceof BatonError) throw error;
    if (text !== plain) throw loadError(error, path);
    if ((await firstLineNotUtf8(plain)) !== null) encoding = "windows-1252";
    await mend();
    await loadTable(session, text, dialect, names.length).catch((again: unknown) => {
      throw loadError(again, path);
    });
  }
  warnings.push(...(await encodingWarning(encoding, plain)));

  const [counted = {}] = await session.rows(`select count(*)::int as "rows" from raw`);
  const rows = Number(counted["rows"]);
  if (rows === 0) {
    throw new BatonError(
      "MALFORMED_FILE",
      `${path}: line ${sniffed.table.headerLine} names columns but no row follows; export the table with its rows`,
      { file: path, line: sniffed.table.headerLine, columns: names },
    );
  }
  const place = async (row: number): Promise<string> =>
    `line ${(await linesOfRows(text, dialect, [row])).get(row) ?? "unknown"}`;
  return { columns: names, rows, warnings, place };
}

interface Sniffed {
  readonly table: SniffedTable;
  readonly encoding: Encoding;
  /** The text is to be mended before DuckDB reads it. */
  readonly mend: boolean;
}

/** `plain` is the unpacked text of `file`. */
async function sniff(plain: string, file: string): Promise<Sniffed> {
  const { bytes, complete } = await readHead(plain);
  const malformed = (what: string): BatonError => new BatonError("MALFORMED_FILE", `${file}: ${what}`, { file });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    throw malformed("this is a ZIP file or a spreadsheet; unpack it, or save the sheet as CSV");
  }
  const encoding = sniffEncoding(bytes);
  if (encoding === null) {
    throw malformed(
      `this is no text: it has NUL bytes, the first at byte ${bytes.indexOf(0)}; expected a table as CSV`,
    );
  }
  const head = new TextDecoder(encoding).decode(bytes, { stream: !complete });
  if (!complete && !/[\r\n]/.test(head)) {
    throw malformed(`line 1: no line end in the first ${bytes.length} bytes; expected a line of column names`);
  }
  if (/^\s*(?:\{|\[\s*\{)/.test(head)) throw malformed("this looks like JSON; expected a table as CSV, or an XES");
  const table = sniffDialect(head, complete);
  if (table === null) throw malformed("there is no text in it; expected a table with a line of column names");
  refuseMissingHeader(table, file);
  return { table, encoding, mend: encoding !== "utf-8" || /\r(?!\n|$)/.test(head) };
}

/** Names of columns are words; a first line with a time in it, or of numbers alone, is data. */
function refuseMissingHeader({ header, headerLine }: SniffedTable, file: string): void {
  const cells = header.filter((cell) => cell.trim() !== "");
  const time = cells.find((cell) => /\D/.test(cell.trim()) && timeReadings(cell).length > 0);
  const found = time ?? (cells.every((cell) => /^[\d\s.,+-]+$/.test(cell)) ? cells[0] : undefined);
  if (found === undefined) return;
  throw new BatonError(
    "BAD_MAPPING",
    `${file}: line ${headerLine} holds "${found}" and seems to be data; expected the names of the columns. Put a line of names, such as ` +
      "case,activity,timestamp, above it",
    { file, line: headerLine, found },
  );
}

function namesWarning(changed: readonly string[], { headerLine }: SniffedTable): readonly ImportWarning[] {
  if (changed.length === 0) return [];
  const named = changed.map((name) => `"${name}"`).join(", ");
  return [
    {
      code: "column-renamed",
      message: `Columns without a name, or with one that another column has, are called ${named}.`,
      count: changed.length,
      example: `line ${headerLine}`,
    },
  ];
}

function skippedWarning({ skipLines }: Dialect): readonly ImportWarning[] {
  if (skipLines === 0) return [];
  const message = "Blank lines and comments above the names of the columns are left out.";
  return [{ code: "lines-above-header", message, count: skipLines, example: "line 1" }];
}

function shortRowsWarning(columns: number, count: number, line: number): ImportWarning {
  const message = `Rows have fewer cells than the ${columns} columns; the cells missing at their end are taken as empty.`;
  return { code: "short-row", message, count, example: `line ${line}` };
}

async function encodingWarning(encoding: Encoding, plain: string): Promise<readonly ImportWarning[]> {
  if (encoding === "utf-8") return [];
  if (encoding !== "windows-1252") {
    return [
      {
        code: "encoding",
        message: `The text is ${encoding.toUpperCase()} and is read as such.`,
        count: 1,
        example: "byte 0",
      },
    ];
  }
  const line = await firstLineNotUtf8(plain);
  return [
    {
      code: "encoding",
      message:
        "The bytes are no valid UTF-8; the text is read as windows-1252. Where letters look wrong, save the file as UTF-8.",
      count: 1,
      example: line === null ? null : `line ${line}`,
    },
  ];
}
