import { open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { BatonError } from "../domain/errors.ts";
import type { ImportedLog, ImportOptions, LogFormat } from "../domain/imported-log.ts";
import { readCsv } from "./csv/read-csv.ts";
import { namedAs } from "./named-file.ts";
import type { ReadControl } from "./read-control.ts";
import { readXes } from "./xes/read-xes.ts";

/** Reads a log of any supported format; without `options.format` the name of the file and its first bytes decide. */
export async function readLog(path: string, options: ImportOptions, control: ReadControl = {}): Promise<ImportedLog> {
  const format = options.format ?? (await formatOf(path, options.fileName));
  return namedAs(path, options.fileName, () => readAs(format, path, options, control));
}

async function readAs(
  format: LogFormat,
  path: string,
  options: ImportOptions,
  control: ReadControl,
): Promise<ImportedLog> {
  switch (format) {
    case "CSV":
      return readCsv(path, options, control);
    case "XES":
      return readXes(path, options, control);
    case "OCEL":
      throw new BatonError(
        "UNSUPPORTED",
        `${path}: OCEL files cannot be imported yet; expected an event log as CSV or XES, or a model as BPMN, plain or gzipped`,
        { path, format },
      );
    case "BPMN":
      throw new BatonError("UNSUPPORTED", `${path}: BPMN is a model, no event log; import it as a model`, {
        path,
        format,
      });
    case "SAMPLE":
      throw new BatonError(
        "UNSUPPORTED",
        `${path}: SAMPLE is no format of files, it marks the log of the sample organisation, which is loaded without one; expected an event log as CSV or XES, plain or gzipped`,
        { path, format },
      );
    default:
      return format satisfies never;
  }
}

/** By the extension before `.gz`; where that says nothing, XML is taken as BPMN where it names that, else as XES, and everything else as CSV. */
export async function formatOf(path: string, fileName = path): Promise<LogFormat> {
  const name = fileName.toLowerCase().replace(/\.gz$/, "");
  if (name.endsWith(".xes")) return "XES";
  if (/\.(csv|tsv|txt)$/.test(name)) return "CSV";
  if (name.endsWith(".bpmn")) return "BPMN";
  if (/\.(jsonocel|xmlocel|ocel)$/.test(name)) return "OCEL";
  const text = await firstText(path);
  if (!text.trimStart().startsWith("<")) return "CSV";
  return text.includes("http://www.omg.org/spec/BPMN/") ? "BPMN" : "XES";
}

/** The first bytes as text, for telling XML from a table; a file that cannot be read gives "", and its reader says why. */
async function firstText(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return "";
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    const gzipped = head[0] === 0x1f && head[1] === 0x8b;
    const bytes = gzipped
      ? gunzipSync(head, { finishFlush: 2 /* Z_SYNC_FLUSH: the head is only the beginning */ })
      : head;
    return bytes.toString("latin1").replace(/^\u00ef\u00bb\u00bf|\u0000|^\u00ff\u00fe|^\u00fe\u00ff/g, "");
  } catch {
    return "";
  } finally {
    await file.close();
  }
}
