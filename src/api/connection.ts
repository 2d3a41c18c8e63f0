import { BatonError } from "../domain/errors.ts";
import { type CursorKey, decodeCursor, encodeCursor } from "./cursor.ts";

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export const defaultPageSize = 50;
/** What a person can look through, and what keeps the deepest nested query within thousands of rows. */
export const largestPageSize = 100;

/** Size of a page or of a list that takes `first`; BAD_INPUT outside 1..100. An explicit null is the default. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (size >= 1 && size <= largestPageSize) return size;
  throw new BatonError("BAD_INPUT", `first: ${size} is out of range; expected 1 to ${largestPageSize}`, {
    first: size,
  });
}

/** Key of the entry that a page begins after; null = from the begin. BAD_INPUT where the cursor is of another list, order or revision. */
export function pageStart(after: string | null | undefined, list: string, revision: number): CursorKey | null {
  if (after === null || after === undefined) return null;
  const cursor = decodeCursor(after);
  if (cursor.list === list && cursor.revision === revision) return cursor.key;
  throw new BatonError(
    "BAD_INPUT",
    `after: this cursor belongs to ${cursor.list} at revision ${cursor.revision}, not to ${list} at revision ${revision}; ` +
      `give the cursor of the same field in the same order`,
    { after },
  );
}

/** A page that a store cut: `total` entries in all, `rows` one more than asked for where there is more. */
export function connectionOfPage<Row, Node>(
  list: string,
  revision: number,
  {
    rows,
    total,
    first,
    after,
  }: {
    readonly rows: readonly Row[];
    readonly total: number;
    readonly first: number;
    readonly after: CursorKey | null;
  },
  keyOf: (row: Row) => CursorKey,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({
    cursor: encodeCursor({ list, revision, key: keyOf(row) }),
    node: nodeOf(row),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

/**
 * A page of a list that is whole in memory. Within one revision the list is always the same, so the entry of the cursor is found again by its key;
 * BAD_INPUT where it is not in the list, which then was asked for with other arguments.
 */
export function connectionOf<Row>(
  list: string,
  revision: number,
  rows: readonly Row[],
  { first, after }: PageArguments,
  keyOf: (row: Row) => CursorKey,
): Connection<Row> {
  const size = pageSize(first);
  const start = pageStart(after, list, revision);
  const position = start === null ? 0 : rows.findIndex((row) => isSameKey(keyOf(row), start)) + 1;
  if (start !== null && position === 0) {
    throw new BatonError(
      "BAD_INPUT",
      "after: the entry of this cursor is not in the list; give the cursor together with the arguments it came from",
      { after },
    );
  }
  const page = { rows: rows.slice(position, position + size + 1), total: rows.length, first: size, after: start };
  return connectionOfPage(list, revision, page, keyOf, (row) => row);
}

function isSameKey(a: CursorKey, b: CursorKey): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
