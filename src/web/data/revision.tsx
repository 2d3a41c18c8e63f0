import { createContext, type ReactNode, useContext } from "react";
import { useSubscription } from "urql";
import { RevisionDocument } from "../generated/operations.ts";

const Revision = createContext<number | null>(null);

/** Follows the revisions of the data, so that every panel asks again when an import or an edit became visible. */
export function RevisionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [{ data }] = useSubscription({ query: RevisionDocument });
  return <Revision.Provider value={data?.revision ?? null}>{children}</Revision.Provider>;
}

/** The revision that is visible now; null until the first is known. */
export function useRevision(): number | null {
  return useContext(Revision);
}
