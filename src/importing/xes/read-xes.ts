import { basename } from "node:path";
import { BatonError } from "../../domain/errors.ts";
import type { ImportedLog, ImportOptions } from "../../domain/imported-log.ts";
import type { ReadControl } from "../read-control.ts";
import { buildLog } from "./build-log.ts";
import { readFileBytes } from "./file-bytes.ts";
import { MalformedText } from "./malformed-text.ts";
import { utf8Chunks } from "./utf8-chunks.ts";
import { xesAttributes, xesElements, XesRecords } from "./xes-records.ts";
import { XmlScanner } from "./xml-scanner.ts";
import { zonedTime } from "./zoned-time.ts";

/**
 * Reads an event log in XES, plain or gzipped, in one pass; in memory are the resulting columns and one chunk of the file.
 *
 * UNREADABLE_FILE where there is nothing to read; MALFORMED_FILE, with file, byte and line, for what is no well-formed XML, no XES, or refused
 * (document types, values of 16 MB, nesting of 100); BAD_MAPPING for mapped columns that do not exist or roles left open; BAD_INPUT for an
 * unknown time zone; CANCELLED when the signal aborts.
 */
export async function readXes(path: string, options: ImportOptions, control: ReadControl): Promise<ImportedLog> {
  const toInstant = options.timeZone === undefined ? (ms: number): number => ms : zonedTime(options.timeZone);
  const records = new XesRecords(toInstant);
  const scanner = new XmlScanner(records, xesElements, xesAttributes);
  let contentHash: string;
  try {
    contentHash = await readFileBytes(path, control, async (chunks) => {
      for await (const chunk of utf8Chunks(chunks)) scanner.feed(chunk);
      scanner.finish();
    });
  } catch (error) {
    throw error instanceof MalformedText ? await malformed(path, error) : error;
  }
  if (options.timeFormat !== undefined) {
    const message = "The given time format is not used: dates of XES are ISO 8601.";
    records.warnings.add("time-format-unused", message, null);
  }
  const fileName = basename(options.fileName ?? path);
  const processName = fileName.replace(/\.gz$/i, "").replace(/\.xes$/i, "");
  return buildLog(records, options, {
    fileName,
    contentHash,
    processName,
    timeZone: options.timeZone,
    toInstant,
    onHead: control.onHead,
  });
}

async function malformed(path: string, error: MalformedText): Promise<BatonError> {
  const line = await lineOf(path, error.byte);
  const place = line === null ? `byte ${error.byte}` : `byte ${error.byte}, line ${line}`;
  return new BatonError(
    "MALFORMED_FILE",
    `${path}, ${place}: ${error.message}; nothing was imported. ${error.remedy}`,
    { file: path, byte: error.byte, line },
    error,
  );
}

/** Line of a byte of the text, from 1, found by reading once more: lines are not counted as long as all is well. null where that fails. */
async function lineOf(path: string, byte: number): Promise<number | null> {
  let line = 1;
  let before = 0;
  const count = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of utf8Chunks(chunks)) {
      const end = Math.min(chunk.length, byte - before);
      for (let i = 0; i < end; i++) if (chunk[i] === 0x0a) line++;
      before += chunk.length;
      if (before >= byte) return;
    }
  };
  try {
    await readFileBytes(path, {}, count);
  } catch {
    // The byte was found before the place that cannot be read, or the place is that one.
    if (before < byte) return null;
  }
  return line;
}
