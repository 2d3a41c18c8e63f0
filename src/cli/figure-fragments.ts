/** What the commands ask of a figure, and the shapes it comes back in. */
export const figureFragments = `
  fragment Figure on Estimate { value unit n low high }
  fragment Booked on TimeBooked { total unit perCase { ...Figure } shareOfLeadTime { ...Figure } }
`;

export interface Figure {
  readonly value: number | null;
}

export interface Booked {
  readonly total: number;
  readonly perCase: Figure;
  readonly shareOfLeadTime: Figure;
}
