import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ImportedModel, ReadProcess } from "../../src/domain/imported-model.ts";
import { readModel } from "../../src/importing/bpmn/read-model.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A BPMN file around some root elements. */
export function bpmn(roots: string, diagram = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="urn:test">
${roots}
${diagram}
</definitions>`;
}

/** A diagram that draws each element as a rectangle: x, y, width, height. */
export function drawn(shapes: Readonly<Record<string, readonly [number, number, number, number]>>): string {
  const drawnShapes = Object.entries(shapes).map(
    ([id, [x, y, width, height]]) =>
      `<di:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></di:BPMNShape>`,
  );
  return `<di:BPMNDiagram><di:BPMNPlane>${drawnShapes.join("")}</di:BPMNPlane></di:BPMNDiagram>`;
}

/** Reads a text, or bytes, as a file of this name. */
export async function readText(
  content: string | Uint8Array,
  fileName = "orders.bpmn",
  process?: string,
): Promise<ImportedModel> {
  const path = join(await temporaryFolder(), fileName);
  await writeFile(path, content);
  return readModel(path, process === undefined ? {} : { process });
}

/** The one process of a text. */
export async function processIn(content: string): Promise<ReadProcess> {
  const { processes } = await readText(content);
  if (processes.length !== 1 || processes[0] === undefined) throw new Error(`${processes.length} processes`);
  return processes[0];
}
