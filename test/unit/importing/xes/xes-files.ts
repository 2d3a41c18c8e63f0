import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AttributeColumns } from "../../../../src/domain/event-columns.ts";
import type { ImportedLog, ImportOptions } from "../../../../src/domain/imported-log.ts";
import { readXes } from "../../../../src/importing/xes/read-xes.ts";
import { temporaryFolder } from "../../../helpers/temporary-folder.ts";

/** Writes a file into a new folder and gives its path. */
export async function written(content: string | Uint8Array, name = "orders.xes"): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

/** Reads a log given by what stands inside `<log>`. */
export async function readLog(inside: string, options: ImportOptions = {}): Promise<ImportedLog> {
  return readXes(await written(`<?xml version="1.0" encoding="UTF-8"?>\n<log>${inside}</log>`), options, {});
}

/** A trace of events given by activity and hour; further attributes as XML. */
export function trace(name: string | null, ...events: readonly string[]): string {
  return `<trace>${name === null ? "" : `<string key="concept:name" value="${name}"/>`}${events.join("")}</trace>`;
}

export function event(activity: string, hour: number, more = ""): string {
  const time = `2024-03-01T${String(hour).padStart(2, "0")}:00:00.000+01:00`;
  return `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${time}"/>${more}</event>`;
}

export function text(key: string, value: string): string {
  return `<string key="${key}" value="${value}"/>`;
}

/** One column of the events as texts, null where there is none. */
export function texts(codes: Int32Array, values: readonly string[]): (string | null)[] {
  return Array.from(codes, (code) => (code < 0 ? null : (values[code] ?? null)));
}

/** Rows as `level name owner = value`. */
export function attributeRows(attributes: AttributeColumns): string[] {
  return Array.from({ length: attributes.length }, (_, row) => {
    const name = attributes.names[attributes.name[row] ?? -1];
    return `${name?.level} ${name?.name} ${attributes.owner[row]} = ${attributes.values[attributes.value[row] ?? -1]}`;
  });
}
