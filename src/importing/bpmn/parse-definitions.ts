import { BpmnModdle, type ModdleElement, type ParseWarning } from "bpmn-moddle";
import { BatonError } from "../../domain/errors.ts";
import { batonPackage } from "./baton-extension.ts";
import { idOf } from "./bpmn-element.ts";
import { withoutEncoding } from "./decode-xml.ts";
import type { ModelWarnings } from "./model-warnings.ts";

/**
 * The tree of a BPMN 2.0 file, with what could not be understood counted. MALFORMED_FILE where it is not whole XML, its root is no
 * `bpmn:definitions`, or two of its elements have one id.
 */
export async function parseDefinitions(xml: string, path: string, warnings: ModelWarnings): Promise<ModdleElement> {
  try {
    const { rootElement, warnings: found } = await new BpmnModdle({ baton: batonPackage }).fromXML(
      withoutEncoding(xml),
    );
    for (const warning of found) report(warning, xml, path, warnings);
    return rootElement;
  } catch (error) {
    if (error instanceof BatonError || !(error instanceof Error)) throw error;
    throw malformed(path, error);
  }
}

function malformed(path: string, error: Error): BatonError {
  const { text, line } = placeOf(error.message);
  const isOther = error.message.startsWith("failed to parse document as");
  const problem = isOther
    ? "it is XML, but its root is not the `definitions` of BPMN 2.0 (http://www.omg.org/spec/BPMN/20100524/MODEL)"
    : `it is no whole XML${line === null ? "" : `, line ${line}`}: ${text}`;
  return new BatonError(
    "MALFORMED_FILE",
    `${path}: ${problem}; export the model again as BPMN 2.0 XML`,
    { file: path, ...(line !== null && { line }) },
    error,
  );
}

function report(warning: ParseWarning, xml: string, path: string, warnings: ModelWarnings): void {
  const { text, line } = placeOf(warning.message);
  const duplicate = /^duplicate ID <(.*)>$/s.exec(text)?.[1];
  if (duplicate !== undefined) {
    throw new BatonError(
      "MALFORMED_FILE",
      `${path}, line ${line}: a second element has the id "${duplicate}", so that references to it could mean either; give it another id`,
      { file: path, id: duplicate, line },
    );
  }
  if (warning.value !== undefined && warning.property !== undefined) {
    const property = warning.property.replace(/^.*:/, "");
    const message = `\`${property}\` names an element that the file does not have; it was left out.`;
    warnings.add(
      "unresolved-reference",
      message,
      (warning.element === undefined ? "" : idOf(warning.element)) || warning.value,
    );
    return;
  }
  const element = /<([^\s<>/]+)/.exec(warning.message)?.[1];
  const what = element === undefined ? "Something" : `\`${element}\``;
  const reason = text.replace(/<[^>]*>/g, "").trim();
  const message = `${what} is not understood (${reason}) and was left out.`;
  warnings.add("not-understood", message, line === null ? null : (idAt(xml, warning.message) ?? `line ${line}`));
}

/** What the parser says, without the text it stumbled over, and the line, from 1. */
function placeOf(message: string): { readonly text: string; readonly line: number | null } {
  const line = /\n\tline: (\d+)/.exec(message)?.[1];
  const nested = /\n\tnested error: (.*)$/s.exec(message)?.[1];
  return { text: nested ?? message, line: line === undefined ? null : Number(line) + 1 };
}

/** The id of the tag that begins at the place a message names. */
function idAt(xml: string, message: string): string | null {
  const place = /\n\tline: (\d+)\n\tcolumn: (\d+)/.exec(message);
  if (place === null) return null;
  const line = withoutEncoding(xml).split("\n", Number(place[1]) + 1)[Number(place[1])] ?? "";
  const tag = /<[^>]*>?/.exec(line.slice(Number(place[2])))?.[0] ?? "";
  return /\sid\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? null;
}
