import type { ProcessModel, ProcessVersion, Resource } from "../../domain/organisation.ts";
import type { Stores } from "../../service/stores.ts";
import type { CaseSource, WorkItemSource } from "../sources.ts";
import { type Loader, one } from "./make-loaders.ts";

export interface CaseKey {
  readonly processId: number;
  readonly key: string;
}

/** Single things by what stores know them by; null where the revision has none. */
export interface ThingLoaders {
  readonly version: Loader<number, ProcessVersion | null>;
  /** A file of models. */
  readonly model: Loader<number, ProcessModel | null>;
  readonly resource: Loader<number, Resource | null>;
  readonly case: Loader<CaseKey, CaseSource | null>;
  readonly attributes: Loader<CaseKey, Readonly<Record<string, unknown>>>;
  /** In the total order; none of an unknown case. */
  readonly workItems: Loader<CaseKey, readonly WorkItemSource[]>;
}

export function thingLoaders(
  { graph, warehouse }: Stores,
  revision: number,
  options: { readonly signal?: AbortSignal },
): ThingLoaders {
  const textOfCase = ({ processId, key }: CaseKey) => `${processId}:${key}`;
  return {
    version: one((ids) => graph.versions(revision, ids, options)),
    model: one((ids) => graph.models(revision, ids, options)),
    resource: one((ids) => graph.resources(revision, ids, options)),
    case: one((keys) => warehouse.casesByKey(revision, keys, options), textOfCase),
    attributes: one((keys) => warehouse.attributesOfCases(revision, keys, options), textOfCase),
    workItems: one((keys) => warehouse.workItemsOfCases(revision, keys, options), textOfCase),
  };
}
