import { BatonError } from "../domain/errors.ts";

export type CursorKey = readonly (string | number)[];

/** Where in which list a page ended: the key of its last entry, and the revision the list was read at. */
export interface Cursor {
  /** Name of the list and its order; a cursor of another list says nothing here. */
  readonly list: string;
  readonly revision: number;
  readonly key: CursorKey;
}

export function encodeCursor({ list, revision, key }: Cursor): string {
  return Buffer.from(JSON.stringify([list, revision, ...key]), "utf8").toString("base64url");
}

/** BAD_INPUT where the text is no cursor. */
export function decodeCursor(text: string): Cursor {
  const parts = parse(text);
  if (!Array.isArray(parts)) throw noCursor(text);
  const [list, revision, ...key]: unknown[] = parts;
  if (typeof list !== "string" || typeof revision !== "number" || !Number.isSafeInteger(revision)) throw noCursor(text);
  if (!key.every((part) => typeof part === "string" || Number.isFinite(part))) throw noCursor(text);
  return { list, revision, key: key as (string | number)[] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch (cause) {
    throw noCursor(text, cause);
  }
}

function noCursor(text: string, cause?: unknown): BatonError {
  return new BatonError(
    "BAD_INPUT",
    `${JSON.stringify(text)} is no cursor; give the \`endCursor\` of the page before, or leave \`after\` out`,
    { after: text },
    cause,
  );
}
