import { readFileSync } from "node:fs";
import type { Drawing, DrawnStep } from "../helpers/draw-process.ts";

const elements = /<(?:\w+:)?((?:\w*[tT]ask)|(?:\w+Gateway)|(?:\w+Event)) [^>]*?>/g;

/** The steps, flows and lanes of a plain BPMN file of one process. */
export function drawingOf(path: string, process: string): Drawing {
  const xml = readFileSync(path, "utf8");
  const laneOf = new Map<string, string>();
  for (const [, attributes = "", body = ""] of xml.matchAll(/<(?:\w+:)?lane ([^>]*)>(.*?)<\/(?:\w+:)?lane>/gs)) {
    for (const [, node = ""] of body.matchAll(/flowNodeRef>([^<]*)</g)) laneOf.set(node, attribute(attributes, "name"));
  }
  const steps = [...xml.matchAll(elements)].map(([tag, element = ""]): DrawnStep => {
    const key = attribute(tag, "id");
    const department = laneOf.get(key);
    return { key, name: attribute(tag, "name"), element, ...(department !== undefined && { department }) };
  });
  const flows = [...xml.matchAll(/<(?:\w+:)?sequenceFlow [^>]*>/g)].map(
    ([tag]) => [attribute(tag, "sourceRef"), attribute(tag, "targetRef")] as const,
  );
  return { process, steps, flows };
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? "";
  return found.replaceAll("&#39;", "'").replaceAll("&apos;", "'").replaceAll("&amp;", "&").trim();
}
