import { type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";
import { allDone, type Job, notBegun } from "./job.ts";

/**
 * The states of jobs on disk: one line of JSON for each change, the last line of a job counts. A line is on the disk before `append` ends, so what was
 * answered survives a crash; a line that a crash cut short is as if it had not been. It stands beside the database because a job must be able to say
 * that it began, or failed, while an import holds the database, and after a full disk has stopped it.
 */
export class JobJournal {
  readonly #path: string;
  #file: FileHandle;
  /** Lines are written one after another. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** Opens the journal, which is made when absent, and gives the jobs it holds by id. STORE_FULL where there is no room for it. */
  static async open(path: string): Promise<{ readonly journal: JobJournal; readonly jobs: readonly Job[] }> {
    await rm(part(path), { force: true });
    const jobs = await readJobs(path);
    // Written anew, so that a line that was cut short is not continued.
    const journal = new JobJournal(path, await write(path, jobs));
    return { journal, jobs };
  }

  append(job: Job): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file.appendFile(lineOf(job)).catch(storeError);
      await this.#file.datasync();
    });
  }

  /** Keeps the last state of these jobs only. */
  rewrite(jobs: readonly Job[]): Promise<void> {
    return this.#inTurn(async () => {
      const file = await write(this.#path, jobs);
      await this.#file.close();
      this.#file = file;
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#file.close());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function part(path: string): string {
  return `${path}.part`;
}

async function write(path: string, jobs: readonly Job[]): Promise<FileHandle> {
  const file = await open(part(path), "w", 0o600).catch(storeError);
  try {
    await file.appendFile(jobs.map(lineOf).join(""));
    await file.datasync();
    await rename(part(path), path);
    return file;
  } catch (error) {
    await file.close();
    await rm(part(path), { force: true });
    return storeError(error);
  }
}

/** How far a running job is means nothing once its process has ended. */
function lineOf(job: Job): string {
  return `${JSON.stringify({ ...job, progress: undefined })}\n`;
}

async function readJobs(path: string): Promise<readonly Job[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const jobs = new Map<number, Job>();
  for (const line of text.split("\n")) {
    const job = jobOf(line);
    if (job !== null) jobs.set(job.id, job);
  }
  return [...jobs.values()].sort((a, b) => a.id - b.id);
}

/** null for a line that was cut short. */
function jobOf(line: string): Job | null {
  try {
    const job = JSON.parse(line) as Job;
    return Number.isSafeInteger(job.id) ? { ...job, progress: job.state === "DONE" ? allDone : notBegun } : null;
  } catch {
    return null;
  }
}

function storeError(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOSPC" && code !== "EDQUOT") throw error;
  throw new BatonError(
    "STORE_FULL",
    "no room is left in the data folder to note a job; free some and ask again",
    {},
    error,
  );
}
