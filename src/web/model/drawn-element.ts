/** A step where a diagram draws it, and what is put on it. */
export interface DrawnElement {
  readonly elementId: string;
  readonly step: string;
  readonly name: string;
  /** Class of the colour ramp, such as `w3`; null = as drawn. */
  readonly colour: string | null;
  /** Stands in the corner of the element; empty = nothing. */
  readonly figure: string;
  /** Findings in words. */
  readonly alerts: readonly string[];
}
