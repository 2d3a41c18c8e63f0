import type { GraphStore, GraphWriter } from "../graph-store/graph-store.ts";
import type { Warehouse, WarehouseWriter } from "../warehouse/warehouse.ts";

/** One write of organisation and facts together. */
export interface StoreWriter {
  readonly graph: GraphWriter;
  readonly facts: WarehouseWriter;
  /** The revision being written. */
  readonly revision: number;
  /** The one it stands on, and that readers still see. */
  readonly base: number;
}

/** The two stores of a data folder, opened together. */
export interface Stores {
  readonly graph: GraphStore;
  readonly warehouse: Warehouse;
  /**
   * Runs `work` alone, after all writes asked for before it. When it ends its changes become visible at once as a new revision and the oldest
   * of more than three kept revisions goes; when it throws nothing has happened. Gives what `work` gave, and the revision. A write that changed
   * nothing makes no revision and gives its base.
   */
  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<{ readonly result: T; readonly revision: number }>;
  /** Calls `listener` with the visible revision at once, and with each new one as it becomes visible; gives what ends it. */
  watchRevisions(listener: (revision: number) => void): () => void;
  /** Ends running reads and closes the folder. */
  close(): Promise<void>;
}
