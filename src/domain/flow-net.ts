/** How a node takes and gives tokens: by one edge, by all, by one or more. */
export const tokens = { xor: 0, and: 1, or: 2 } as const;

/**
 * A version as a net of nodes that tokens run through, with a virtual start (node 0) and a virtual end (node 1), and sub-processes opened up: each
 * has an entry, which is the node of its step, and an exit of its own.
 */
export interface FlowNet {
  readonly nodes: number;
  /** Edges as compressed sparse rows: those leaving v are `offsets[v] .. offsets[v + 1]`, edge e leads to `targets[e]`. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** -1 for the virtual nodes and the exits of sub-processes. */
  readonly stepOf: Int32Array;
  /** 1 = work that a log can show: tasks, calls, and sub-processes of which nothing is drawn. */
  readonly isWork: Uint8Array;
  /** 1 = marked in the model to be done several times in a row, or side by side. */
  readonly repeats: Uint8Array;
  /** Of `tokens`: what starts it: any one incoming edge, all of them, or all that can still come. */
  readonly join: Uint8Array;
  /** Of `tokens`: where it leads on: to one outgoing edge, to all, or to one or more. */
  readonly split: Uint8Array;
  /** Where an edge comes from. */
  readonly edgeSource: Int32Array;
  /** Index into the version's flows; -1 for edges of the net's own. */
  readonly flowOf: Int32Array;
  /**
   * Chance that a token at its source takes an edge: where that splits xor they sum to 1, where it splits and each is 1, where or each has its own.
   * Designed where somebody said it, else as the cases went (or: against the most frequent), else all alike (or: 0.5).
   */
  readonly probability: Float64Array;
}
