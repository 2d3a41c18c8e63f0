import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { BatonError } from "../../../../src/domain/errors.ts";
import type { ImportedLog, ImportOptions } from "../../../../src/domain/imported-log.ts";
import { readCsv } from "../../../../src/importing/csv/read-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "baton-test-csv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Path for a file or folder, removed after the tests of the file that uses it. */
export function scratchPath(name: string): string {
  return join(folder, `${files++}-${name}`);
}

/** Path of a file with this content. */
export function tableFile(content: string | Uint8Array, name = "table.csv"): string {
  const path = scratchPath(name);
  writeFileSync(path, content);
  return path;
}

export function readTable(content: string | Uint8Array, options: ImportOptions = {}): Promise<ImportedLog> {
  return readCsv(tableFile(content), options, {});
}

/** The error a reading ends with; fails where there is none or it is no BatonError. */
export async function refusal(reading: Promise<unknown>): Promise<BatonError> {
  const error: unknown = await reading.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof BatonError) return error;
  throw error;
}

/** What each event says, as texts. */
export function eventsOf({ events, texts }: ImportedLog): {
  readonly case: string | undefined;
  readonly activity: string | undefined;
  readonly time: string;
}[] {
  return Array.from(events.timeMs, (time, i) => ({
    case: texts.cases[events.caseKey[i] ?? -1],
    activity: texts.activities[events.activity[i] ?? -1],
    time: new Date(time).toISOString(),
  }));
}

export function warningOf({ warnings }: ImportedLog, code: string): ImportedLog["warnings"][number] | undefined {
  return warnings.find((warning) => warning.code === code);
}
