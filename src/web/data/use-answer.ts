import type { TypedDocumentNode } from "@urql/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { type AnyVariables, type CombinedError, useQuery } from "urql";
import { useRevision } from "./revision.tsx";

/** What a panel knows of its figures. */
export interface Answer<Data> {
  /** The last figures that came; while a filter runs, those of the filter before. */
  readonly data: Data | undefined;
  /** The figures are not those that were asked for last. */
  readonly stale: boolean;
  readonly loading: boolean;
  readonly error: CombinedError | undefined;
  /** Asks again, past the cache. */
  readonly again: () => void;
  readonly document: TypedDocumentNode<Data, AnyVariables>;
  readonly variables: object;
}

/** Asks a question of the API, keeps the old answer until the new one is there, and asks again when the data has a new revision. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { readonly pause?: boolean } = {},
): Answer<Data> {
  const [result, execute] = useQuery<Data, Variables>({ query: document, variables, pause });
  const [last, setLast] = useState<Data | undefined>(undefined);
  if (result.data !== undefined && !result.fetching && result.data !== last) setLast(result.data);
  const again = useCallback((): void => execute({ requestPolicy: "network-only" }), [execute]);

  const revision = useRevision();
  const asked = useRef(revision);
  useEffect(() => {
    if (asked.current !== revision && asked.current !== null && !pause) execute({ requestPolicy: "network-only" });
    asked.current = revision;
  }, [revision, execute, pause]);

  return {
    data: result.data ?? last,
    stale: result.fetching || result.stale,
    loading: result.fetching && result.data === undefined && last === undefined,
    error: result.error,
    again,
    document: document as TypedDocumentNode<Data, AnyVariables>,
    variables: variables ?? {},
  };
}
