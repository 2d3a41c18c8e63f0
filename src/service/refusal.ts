import type { ErrorCode } from "../domain/errors.ts";

/** Why a change was refused: what a person can put right. */
export interface Problem {
  readonly code: Extract<ErrorCode, "BAD_INPUT" | "NOT_FOUND" | "CONFLICT" | "UNSUPPORTED">;
  /** The offending value, what was expected, the remedy. */
  readonly message: string;
  /** Path of the offending field in the input; null where no single field is to blame. */
  readonly field: readonly string[] | null;
}

/** What a change gave, and the revision it is visible in; or why nothing changed. */
export type Outcome<T> =
  | { readonly problems: readonly []; readonly result: T; readonly revision: number }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/** Thrown inside a write to undo it. */
class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ message }) => message).join(" "));
    this.problems = problems;
  }
}

/** Ends the change without any effect where there are problems; all of them are told at once. */
export function refuseIf(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw new Refusal([first, ...others]);
}

export function refuse(code: Problem["code"], message: string, field: readonly string[] | null): never {
  throw new Refusal([{ code, message, field }]);
}

/** Runs a change that may be refused. */
export async function outcomeOf<T>(
  change: () => Promise<{ readonly result: T; readonly revision: number }>,
): Promise<Outcome<T>> {
  try {
    return { problems: [], ...(await change()) };
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems };
    throw error;
  }
}
