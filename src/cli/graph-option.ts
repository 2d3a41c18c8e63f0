import { readFile } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";
import type { GraphChoice, Login } from "../service/graph-elsewhere.ts";
import type { CommandOptions } from "./command.ts";

export const graphOption = {
  graph: {
    type: "string",
    placeholder: "WHERE",
    help: "where the organisation lives: embedded, or neo4j://host:7687/neo4j",
  },
} as const satisfies CommandOptions;

export const graphHelp = `
With --graph neo4j://host:7687/database the organisation (departments, processes, steps) lives in Neo4j; the data folder
remembers the address. User and password come from BATON_NEO4J_USER (default neo4j) and BATON_NEO4J_PASSWORD, or the file
named in BATON_NEO4J_PASSWORD_FILE.`;

export function graphChoiceOf(at: string | undefined): GraphChoice {
  return { at: at ?? null, login };
}

/** From the environment or a file, never from an option, which other users of the machine could read. */
async function login(): Promise<Login> {
  const file = process.env["BATON_NEO4J_PASSWORD_FILE"];
  const password = file === undefined ? process.env["BATON_NEO4J_PASSWORD"] : await readPassword(file);
  return { user: process.env["BATON_NEO4J_USER"] ?? "neo4j", password: password ?? "" };
}

async function readPassword(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trimEnd();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the file that BATON_NEO4J_PASSWORD_FILE names, ${file}, cannot be read: ${reason}`;
    throw new BatonError("UNREADABLE_FILE", message, { path: file }, error);
  }
}
