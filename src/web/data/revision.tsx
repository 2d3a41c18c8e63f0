import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useSubscription } from "urql";
import { RevisionDocument } from "../generated/operations.ts";
import { fetchWithToken } from "./fetch-with-token.ts";

const Revision = createContext<number | null>(null);

/** How long after the connection was lost it is tried again. */
const againAfterMs = 2_000;

/** Follows the revisions of the data, so that every panel asks again when an import or an edit became visible; across restarts of the service too. */
export function RevisionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [attempt, setAttempt] = useState(0);
  // Another context makes another subscription.
  const context = useMemo(
    () => ({ fetch: fetchUntil(() => setTimeout(() => setAttempt(attempt + 1), againAfterMs)) }),
    [attempt],
  );
  const [{ data }] = useSubscription({ query: RevisionDocument, context });
  return <Revision.Provider value={data?.revision ?? null}>{children}</Revision.Provider>;
}

/** The revision that is visible now; null until the first is known. */
export function useRevision(): number | null {
  return useContext(Revision);
}

/** As `fetch` does, and calls `onEnd` when the answer has ended, in whatever way: a subscription does not say so. */
function fetchUntil(onEnd: () => void): typeof fetch {
  return async (address, options) => {
    try {
      const response = await fetchWithToken(address, options);
      const copy = response.clone().body;
      void (copy === null ? Promise.resolve() : copy.pipeTo(new WritableStream()))
        .catch(() => undefined)
        .finally(onEnd);
      return response;
    } catch (error) {
      onEnd();
      throw error;
    }
  };
}
