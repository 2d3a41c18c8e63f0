/** How a step or a flow looks beside what it is. */
export interface Look {
  /** Classes such as `added`. */
  readonly className: string;
  /** Second line of a step, or the label of a flow; empty = none. */
  readonly text: string;
  /** Sign at the corner of a step. */
  readonly badge?: string;
  /** The same in words, for those who cannot see it. */
  readonly words?: string;
}
