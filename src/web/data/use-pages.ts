import type { TypedDocumentNode } from "@urql/core";
import { useState } from "react";
import { type AnyVariables, type CombinedError, useClient } from "urql";
import { type Answer, useAnswer } from "./use-answer.ts";

/** Where a page of a connection ends, and whether another follows. */
export interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A list read page by page: the question of its first page, and all the pages that were read. */
export interface Pages<Data> {
  readonly answer: Answer<Data>;
  /** First to last; empty until the first is there. */
  readonly pages: readonly Data[];
  readonly hasMore: boolean;
  readonly reading: boolean;
  readonly error: CombinedError | undefined;
  /** Reads the page after the last. */
  readonly more: () => Promise<void>;
}

interface Following<Data> {
  readonly first: Data;
  readonly pages: readonly Data[];
  readonly error: CombinedError | undefined;
}

/**
 * Reads a connection page by page. Cursors carry the revision they were made under, so all pages are of one revision; when the first page is read
 * anew (other variables, a new revision), those after it are dropped.
 */
export function usePages<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  endOf: (data: Data) => PageEnd,
  { pause = false }: { readonly pause?: boolean } = {},
): Pages<Data> {
  const client = useClient();
  const answer = useAnswer(document, variables, { pause });
  const [following, setFollowing] = useState<Following<Data> | null>(null);
  const [reading, setReading] = useState(false);
  const first = answer.data;
  const after = following !== null && following.first === first ? following : null;
  const pages = first === undefined ? [] : [first, ...(after?.pages ?? [])];
  const last = pages.at(-1);
  const end = last === undefined ? null : endOf(last);

  const more = async (): Promise<void> => {
    if (first === undefined || end?.hasNextPage !== true || reading) return;
    setReading(true);
    const { data, error } = await client.query(document, { ...variables, after: end.endCursor }).toPromise();
    const read = after?.pages ?? [];
    setFollowing({ first, pages: data === undefined ? read : [...read, data], error });
    setReading(false);
  };
  return { answer, pages, hasMore: end?.hasNextPage === true, reading, error: after?.error, more };
}
