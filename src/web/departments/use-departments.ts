import { useEffect, useState } from "react";
import { type CombinedError, useClient } from "urql";
import type { Answer } from "../data/use-answer.ts";
import { useRevision } from "../data/revision.tsx";
import {
  type AnalysisFilter,
  type DelayView,
  type DepartmentRowFragment,
  DepartmentTreeDocument,
  type DepartmentTreeQuery,
} from "../generated/operations.ts";

/** More pages of a hundred than this are not read: nobody looks at so many rows. */
const mostPages = 20;

interface Read {
  readonly key: string;
  readonly departments: readonly DepartmentRowFragment[];
  readonly error: CombinedError | undefined;
}

/** All departments with their figures, read page by page; again when the filter or the data changes. `departments` is undefined until the first answer. */
export function useDepartments(
  filter: AnalysisFilter | undefined,
  view: DelayView,
): Omit<Answer<DepartmentTreeQuery>, "data"> & { readonly departments: readonly DepartmentRowFragment[] | undefined } {
  const client = useClient();
  const revision = useRevision();
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<Read | null>(null);
  const question = JSON.stringify({ filter, view });
  const key = `${revision} ${attempt} ${question}`;
  useEffect(() => {
    let left = false;
    const variables = JSON.parse(question) as { readonly filter?: AnalysisFilter; readonly view: DelayView };
    const readAll = async (): Promise<void> => {
      const departments: DepartmentRowFragment[] = [];
      let after: string | null = null;
      for (let page = 0; page < mostPages; page++) {
        const { data, error } = await client
          .query(DepartmentTreeDocument, { ...variables, after }, { requestPolicy: "network-only" })
          .toPromise();
        if (left) return;
        if (error !== undefined || data === undefined) {
          setRead((before) => ({ key, departments: before?.departments ?? [], error }));
          return;
        }
        departments.push(...data.departments.edges.map(({ node }) => node));
        after = data.departments.pageInfo.endCursor;
        if (!data.departments.pageInfo.hasNextPage) break;
      }
      setRead({ key, departments, error: undefined });
    };
    void readAll();
    return () => {
      left = true;
    };
  }, [client, key, question]);
  return {
    departments: read?.departments,
    stale: read?.key !== key,
    loading: read === null,
    error: read?.key === key ? read.error : undefined,
    again: () => setAttempt((before) => before + 1),
    document: DepartmentTreeDocument as Answer<DepartmentTreeQuery>["document"],
    variables: { filter, view },
  };
}
