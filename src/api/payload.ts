import { BatonError } from "../domain/errors.ts";
import type { Outcome, Problem } from "../service/refusal.ts";
import type { Job } from "../service/job.ts";
import type { RequestContext } from "./request-context.ts";

export interface UserErrorSource {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

/** What people can put right goes to `userErrors`; anything else is an error of the request. */
const userCodes: readonly string[] = ["BAD_INPUT", "NOT_FOUND", "CONFLICT", "UNSUPPORTED"] satisfies Problem["code"][];

/**
 * Runs a change and gives what it changed as it is now: the rest of the request reads the new revision. A refused change gives its problems, with
 * field paths counted from the mutation's arguments, and null. `at` is the path of what the change calls its fields.
 */
export async function changedOr<T, Node>(
  context: RequestContext,
  change: () => Promise<Outcome<T>>,
  read: (result: T) => Promise<Node> | Node,
  at: readonly string[] = ["input"],
): Promise<{ readonly node: Node | null; readonly userErrors: readonly UserErrorSource[] }> {
  const outcome = await attempt(change);
  if (!("revision" in outcome))
    return { node: null, userErrors: outcome.problems.map((problem) => fromArguments(problem, at)) };
  context.moveTo(outcome.revision);
  return { node: await read(outcome.result), userErrors: [] };
}

/** Asks for a job and gives it as it is now, which may be what an earlier request began; a refused one gives its problems, and null. */
export async function queuedOr(
  context: RequestContext,
  ask: () => Promise<Job>,
  at: readonly string[] = ["input"],
): Promise<{ readonly job: Job | null; readonly userErrors: readonly UserErrorSource[] }> {
  const queued = async (): Promise<Outcome<Job>> => {
    const result = await ask();
    return { problems: [], result, revision: await context.stores.warehouse.currentRevision() };
  };
  const { node, userErrors } = await changedOr(context, queued, (job) => job, at);
  return { job: node, userErrors };
}

async function attempt<T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof BatonError) || !userCodes.includes(error.code)) throw error;
    const code = error.code as Problem["code"];
    const argument = error.data["argument"];
    const field = typeof argument === "string" ? argument.split(".") : null;
    return { problems: [{ code, message: error.message, field }] };
  }
}

function fromArguments({ code, message, field }: Problem, at: readonly string[]): UserErrorSource {
  return { code, message, field: field === null ? null : [...at, ...field] };
}
