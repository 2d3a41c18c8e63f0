/** Fewer cases than this make a mean too unsure to be shown plainly. */
export const fewCases = 20;
