import { readFileSync } from "node:fs";

const folder = new URL("../../../cypher/", import.meta.url);
const texts = new Map<string, string>();

/** The statement of a file in `cypher/`, named by folder and file without extension: `read/departments`. */
export function cypherFile(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.cypher`, folder), "utf8");
  texts.set(name, text);
  return text;
}
