import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../schema/", import.meta.url);

/** The SDL of schema/, one text a file, by name. */
export function typeDefinitions(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
}
