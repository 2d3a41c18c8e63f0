import { SaxesParser } from "saxes";
import type { AttributeColumn } from "../../../../src/importing/xes/attribute-column.ts";
import { xesAttributes, xesElements, XesRecords } from "../../../../src/importing/xes/xes-records.ts";
import { XmlScanner } from "../../../../src/importing/xes/xml-scanner.ts";

/** What the records of a text say otherwise than a general XML parser does; empty where they agree in every attribute of every event and trace. */
export function differences(bytes: Buffer): string[] {
  const records = new XesRecords((ms) => ms);
  const scanner = new XmlScanner(records, xesElements, xesAttributes);
  const chunk = 256 * 1024;
  for (let at = 0; at < bytes.length; at += chunk) scanner.feed(bytes.subarray(at, at + chunk));
  scanner.finish();
  const check = new Check(records);
  parse(bytes.toString("utf8"), check);
  return check.finish();
}

/** Follows a general parser through the records, column by column. */
class Check {
  readonly #records: XesRecords;
  readonly #texts: string[];
  readonly #columns: Record<"event" | "trace", Map<string, { readonly column: AttributeColumn; row: number }>>;
  readonly #found: string[] = [];
  events = 0;
  traces = 0;

  constructor(records: XesRecords) {
    this.#records = records;
    this.#texts = Array.from({ length: records.values.length }, (_, code) => records.values.at(code) ?? "");
    const byName = (columns: readonly AttributeColumn[]): Map<string, { column: AttributeColumn; row: number }> =>
      new Map(columns.map((column) => [column.name, { column, row: 0 }]));
    this.#columns = { event: byName(records.eventColumns), trace: byName(records.traceColumns) };
  }

  event(): void {
    if (this.#records.traceOf[this.events] !== this.traces - 1) this.#differ("is not in trace", this.traces);
    this.events++;
  }

  attribute(level: "event" | "trace", type: string, key: string, value: string): void {
    const owner = level === "event" ? this.events - 1 : this.traces - 1;
    const at = this.#columns[level].get(key);
    if (at === undefined || at.column.owner[at.row] !== owner) {
      this.#differ(`lacks on the ${level}`, `${key} = ${value}`);
      return;
    }
    const row = at.row++;
    const date = type === "date" ? Date.parse(value) : Number.NaN;
    const ours = Number.isNaN(date) ? this.#texts[at.column.value[row] ?? -1] : at.column.instant?.[row];
    if (ours !== (Number.isNaN(date) ? value : date)) this.#differ(`has on the ${level} ${key} = ${ours} for`, value);
  }

  finish(): string[] {
    if (this.events !== this.#records.events) this.#differ("are so many events instead of", this.events);
    if (this.traces !== this.#records.traces) this.#differ("are so many traces instead of", this.traces);
    for (const level of ["event", "trace"] as const) {
      for (const { column, row } of this.#columns[level].values()) {
        if (row !== column.length) this.#differ(`has more values of the ${level}'s`, column.name);
      }
    }
    return this.#found;
  }

  #differ(what: string, expected: string | number): void {
    if (this.#found.length < 20) this.#found.push(`trace ${this.traces} event ${this.events} ${what} ${expected}`);
  }
}

/** Reads a XES the slow and obvious way. */
function parse(text: string, check: Check): void {
  const types = new Set(["string", "date", "int", "float", "boolean", "id", "list", "container"]);
  /** Local names of the open elements; names of the attributes among them. */
  const open: string[] = [];
  const paths: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    const level = open[2] === "event" ? "event" : "trace";
    open.push(local);
    if (local === "trace" && open.length === 2) check.traces++;
    else if (local === "event" && open.length === 3 && open[1] === "trace") check.event();
    else if (types.has(local) && open[1] === "trace") {
      const path = paths.length === 0 ? attributes["key"] : `${paths.at(-1)}/${attributes["key"]}`;
      paths.push(path ?? "");
      const value = attributes["value"];
      if (value !== undefined && value !== "") check.attribute(level, local, path ?? "", value);
    }
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    if (types.has(name.slice(name.indexOf(":") + 1)) && open[1] === "trace") paths.pop();
  });
  for (let at = 0; at < text.length; at += 1 << 20) parser.write(text.slice(at, at + (1 << 20)));
  parser.close();
}
