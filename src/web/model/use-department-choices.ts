import { useEffect, useState } from "react";
import { useClient } from "urql";
import { useRevision } from "../data/revision.tsx";
import { DepartmentChoicesDocument, type DepartmentNameFragment } from "../generated/operations.ts";

/** More pages of a hundred than this nobody chooses from. */
const mostPages = 20;

interface Read {
  /** The revision they were read in. */
  readonly at: number | null;
  readonly departments: readonly DepartmentNameFragment[];
}

/** All departments by name, to choose one of; empty until they are read. */
export function useDepartmentChoices(): readonly DepartmentNameFragment[] {
  const client = useClient();
  const revision = useRevision();
  const [read, setRead] = useState<Read>({ at: null, departments: [] });
  useEffect(() => {
    let left = false;
    const readAll = async (): Promise<void> => {
      const departments: DepartmentNameFragment[] = [];
      let after: string | null = null;
      for (let page = 0; page < mostPages; page++) {
        const { data } = await client
          .query(DepartmentChoicesDocument, { after }, { requestPolicy: "network-only" })
          .toPromise();
        if (left || data === undefined) return;
        departments.push(...data.departments.edges.map(({ node }) => node));
        after = data.departments.pageInfo.endCursor;
        if (!data.departments.pageInfo.hasNextPage) break;
      }
      setRead({ at: revision, departments });
    };
    void readAll();
    return () => {
      left = true;
    };
  }, [client, revision]);
  return read.departments;
}
