import type { TypedDocumentNode } from "@urql/core";
import { useCallback, useState } from "react";
import { type AnyVariables, useClient } from "urql";
import { errorText } from "../data/error-text.ts";
import type { RefusedFragment } from "../generated/operations.ts";

/** Sends changes of the design, and keeps why the last one was refused. */
export interface Change {
  /** Gives the payload where the change was made, null where it was refused. */
  readonly send: <Payload extends { readonly userErrors: readonly RefusedFragment[] }, Variables extends AnyVariables>(
    mutation: TypedDocumentNode<Readonly<Record<string, Payload>>, Variables>,
    variables: Variables,
  ) => Promise<Payload | null>;
  readonly working: boolean;
  readonly refused: readonly RefusedFragment[];
}

export function useChange(): Change {
  const client = useClient();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedFragment[]>([]);
  const send: Change["send"] = useCallback(
    async (mutation, variables) => {
      setWorking(true);
      setRefused([]);
      const { data, error } = await client.mutation(mutation, variables).toPromise();
      setWorking(false);
      const payload = data === undefined ? undefined : Object.values(data)[0];
      if (error !== undefined || payload === undefined) {
        const message = error === undefined ? "The service gave no answer." : errorText(error);
        setRefused([{ code: "INTERNAL", message, field: null }]);
        return null;
      }
      setRefused(payload.userErrors);
      return payload.userErrors.length === 0 ? payload : null;
    },
    [client],
  );
  return { send, working, refused };
}
