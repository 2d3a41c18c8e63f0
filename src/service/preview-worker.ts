import { BatonError } from "../domain/errors.ts";
import type { ImportProblem, ImportQuestion, LogHead, LogSummary } from "../domain/import-preview.ts";
import type { ColumnGuess, ImportedLog, ImportOptions } from "../domain/imported-log.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import { importProblem } from "../importing/import-problem.ts";
import { importQuestions } from "../importing/import-questions.ts";
import { readLog } from "../importing/read-log.ts";
import { summariseLog } from "../importing/summarise-log.ts";
import { serveTask } from "./worker-task.ts";

export interface PreviewTask {
  readonly path: string;
  readonly options: ImportOptions;
}

/** What reading a file gave, without its events. */
export interface ReadPreview {
  readonly columns: readonly ColumnGuess[];
  readonly rows: LogHead["rows"];
  readonly questions: readonly ImportQuestion[];
  readonly warnings: readonly ImportWarning[];
  /** null where `problem` says why nothing could be imported. */
  readonly summary: LogSummary | null;
  readonly problem: ImportProblem | null;
}

serveTask<PreviewTask, ReadPreview>(async ({ path, options }, { signal }) => {
  let head: LogHead = { columns: [], rows: [] };
  try {
    const log = await readLog(path, options, { signal, onHead: (found) => (head = found) });
    const { rows } = head;
    return { columns: asRead(log, options), rows, questions: [], warnings: log.warnings, ...outcomeOf(log) };
  } catch (error) {
    if (!(error instanceof BatonError) || error.code === "CANCELLED" || error.code === "STORE_FULL") throw error;
    const problem = importProblem(error, options.mapping);
    return { ...head, questions: importQuestions(error), warnings: [], summary: null, problem };
  }
});

/** The columns with the roles they play in the end. */
function asRead({ guesses, mapping }: ImportedLog, options: ImportOptions): readonly ColumnGuess[] {
  return guesses.map((guess) => {
    const roles = mapping.filter(({ column }) => column === guess.column);
    if (roles.length !== 1 || roles[0] === undefined || roles[0].role === guess.role) return guess;
    const told = options.mapping?.some(({ column }) => column === guess.column) ?? false;
    return { ...guess, role: roles[0].role, ...(told ? { why: "mapped so", sure: 1 } : {}) };
  });
}

function outcomeOf(log: ImportedLog): Pick<ReadPreview, "summary" | "problem"> {
  if (log.events.length > 0) return { summary: summariseLog(log), problem: null };
  const message = `${log.fileName}: no event is left to import; expected at least one with case, activity and time. The warnings say why.`;
  return { summary: null, problem: { code: "MALFORMED_FILE", message, field: null } };
}
