import { readFile } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";

const shortest = 16;

/**
 * The token of a service, from the file, else from the environment variable BATON_TOKEN; never from an option, which other users of the machine could
 * read. null = none.
 */
export async function tokenOf(file: string | undefined): Promise<string | null> {
  const text = file === undefined ? process.env["BATON_TOKEN"] : await readToken(file);
  const token = text?.trim() ?? "";
  if (token === "") return null;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    const message =
      "the token holds blanks or characters beyond ASCII, which a header cannot carry; choose letters, digits and signs";
    throw new BatonError("BAD_INPUT", message);
  }
  if (token.length >= shortest) return token;
  throw new BatonError(
    "BAD_INPUT",
    `the token has ${token.length} characters; expected at least ${shortest}, chosen at random`,
  );
}

async function readToken(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError("UNREADABLE_FILE", `--token-file ${file} cannot be read: ${reason}`, { path: file }, error);
  }
}
