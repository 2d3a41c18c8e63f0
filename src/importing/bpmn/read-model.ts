import { basename } from "node:path";
import { BatonError } from "../../domain/errors.ts";
import type { ImportedModel } from "../../domain/imported-model.ts";
import type { ImportOptions } from "../../domain/imported-log.ts";
import { namedAs } from "../named-file.ts";
import type { ReadControl } from "../read-control.ts";
import { readFileBytes } from "../xes/file-bytes.ts";
import { buildModel } from "./build-model.ts";
import { decodeXml } from "./decode-xml.ts";
import { drawnShapes, type DrawnShapes } from "./drawn-shapes.ts";
import { ModelWarnings } from "./model-warnings.ts";
import { parseDefinitions } from "./parse-definitions.ts";

/** Far beyond what people draw: a model of 1,000 elements with its diagram has about 1 MB. */
const mostBytes = 20 * 1024 * 1024;

/**
 * Reads the BPMN 2.0 models of a file, plain or gzipped. What is not understood, or stands in the file alone, is among the warnings. UNREADABLE_FILE and
 * MALFORMED_FILE say what is wrong with the file; BAD_INPUT comes where `options.process` names one of several processes.
 */
export async function readModel(
  path: string,
  options: Pick<ImportOptions, "fileName" | "process">,
  control: ReadControl = {},
): Promise<ImportedModel> {
  return namedAs(path, options.fileName, async () => {
    const parts: Buffer[] = [];
    const contentHash = await readFileBytes(path, control, async (chunks) => {
      let bytes = 0;
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > mostBytes) throw tooLarge(path);
        parts.push(chunk);
      }
    });
    const fileName = basename(options.fileName ?? path);
    return { fileName, contentHash, ...(await modelIn(Buffer.concat(parts), path, fileName, options.process)) };
  });
}

async function modelIn(
  bytes: Uint8Array,
  path: string,
  fileName: string,
  process: string | undefined,
): Promise<Omit<ImportedModel, "fileName" | "contentHash">> {
  const warnings = new ModelWarnings();
  const xml = decodeXml(bytes, path);
  const definitions = await parseDefinitions(xml, path, warnings);
  const baseName = fileName.replace(/(\.(bpmn|xml|bpmn20))*(\.gz)?$/i, "");
  const { processes } = buildModel(definitions, { path, baseName, process }, warnings);
  return { xml, processes, warnings: warnings.list() };
}

/** The processes of a file that was read before, with what it draws. */
export async function drawnModel(
  xml: string,
): Promise<Pick<ImportedModel, "processes"> & { readonly drawn: DrawnShapes }> {
  const warnings = new ModelWarnings();
  const definitions = await parseDefinitions(xml, "the model", warnings);
  const naming = { path: "the model", baseName: "model", process: undefined };
  return { ...buildModel(definitions, naming, warnings), drawn: drawnShapes(definitions) };
}

function tooLarge(path: string): BatonError {
  return new BatonError(
    "MALFORMED_FILE",
    `${path}: it is larger than ${mostBytes / 1024 / 1024} MB; expected a BPMN model, which has a thousandth of that: look whether the file is another one, or cut the model into processes that call each other`,
    { file: path, mostBytes },
  );
}
