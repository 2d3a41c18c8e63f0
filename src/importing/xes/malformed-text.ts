/** What is wrong with a text and where; `readXes` makes an error of it that also names the file and the line. */
export class MalformedText extends Error {
  override readonly name = "MalformedText";
  /** Offset in the text as UTF-8, from 0. */
  readonly byte: number;
  /** What the user can do. */
  readonly remedy: string;

  constructor(problem: string, byte: number, remedy: string) {
    super(problem);
    this.byte = byte;
    this.remedy = remedy;
  }
}

export const exportAgain = "Export the log again, or repair this place in a text editor.";
