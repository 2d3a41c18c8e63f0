import { SaxesParser } from "saxes";
import { XmlScanner } from "../../../../src/importing/xes/xml-scanner.ts";
import type { XmlTag } from "../../../../src/importing/xes/xml-tag.ts";

/** The tags of a text, each as `<name a="1">` or `</>`, with values decoded; "text" where there is text that is not white space. */
export type Tags = readonly string[];

const elements = ["log", "trace", "event", "string", "int", "list"];
const attributes = ["key", "value", "a", "b"];

/** As our scanner sees them, the text fed in chunks of this many bytes. */
export function scannedTags(text: string | Buffer, chunkBytes: number): Tags {
  const tags: string[] = [];
  const scanner = new XmlScanner(
    {
      open: (tag) => void tags.push(shown(tag)),
      close: () => void tags.push("</>"),
      text: () => void tags.push("text"),
    },
    elements,
    attributes,
  );
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.feed(bytes.subarray(at, at + chunkBytes));
  scanner.finish();
  return tags;
}

function shown(tag: XmlTag): string {
  const values = Array.from({ length: tag.attributes }, (_, i) => {
    return [attributes[tag.slices.names[i] ?? -1] ?? "other", tag.text(i)] as const;
  });
  return show(elements[tag.element] ?? "other", values);
}

/** As a general parser sees them. */
export function parsedTags(text: string): Tags {
  const tags: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const local = tag.name.slice(tag.name.indexOf(":") + 1);
    const values = Object.entries(tag.attributes).map(
      ([name, value]) => [attributes.includes(name) ? name : "other", value] as const,
    );
    tags.push(show(elements.includes(local) ? local : "other", values));
  });
  parser.on("closetag", () => void tags.push("</>"));
  parser.on("text", (content) => {
    if (content.trim() !== "") tags.push("text");
  });
  parser.on("cdata", () => void tags.push("text"));
  parser.write(text).close();
  return tags;
}

function show(name: string, values: readonly (readonly [string, string])[]): string {
  return `<${name}${values.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join("")}>`;
}
