import { BatonError } from "../domain/errors.ts";
import { allDone, hasEnded, type Job, type JobProgress, type JobRequest, type JobResult, notBegun } from "./job.ts";
import { JobJournal } from "./job-journal.ts";
import { cancelled, type Progress, type TaskControl } from "./worker-task.ts";

/** What the queue's jobs do; the queue itself does not know. */
export interface JobWork {
  /** Does what the job asks for; changes nothing where it throws. */
  run(job: Job, control: TaskControl): Promise<JobResult>;
  /** What a job published before its process ended; null where it had not. */
  publishedBy(job: Job): Promise<JobResult | null>;
  /** Gets what went wrong by a defect of ours. */
  onDefect(error: unknown): void;
}

/** Jobs that ended and are kept: what a person may look back at. */
const keptEnded = 1_000;
const forgottenAtOnce = 100;
/** A job that took the process down twice would do so again. */
const mostAttempts = 2;

interface Running {
  readonly id: number;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/**
 * The jobs of a data folder: a queue that survives the process, of which one job runs at a time. After a crash the jobs that waited are run; one that
 * ran is DONE if it had published, is run once more if it had not, and FAILED the second time.
 */
export class Jobs {
  readonly #journal: JobJournal;
  readonly #work: JobWork;
  readonly #jobs: Map<number, Job>;
  readonly #listeners = new Map<number, Set<(job: Job) => void>>();
  /** Jobs that are not on the disk yet; they do not begin before. */
  readonly #unnoted = new Set<number>();
  #lastId: number;
  #forgotten = 0;
  #running: Running | null = null;
  #stopping = false;

  private constructor(journal: JobJournal, jobs: readonly Job[], work: JobWork) {
    this.#journal = journal;
    this.#work = work;
    this.#jobs = new Map(jobs.map((job) => [job.id, job]));
    this.#lastId = jobs.at(-1)?.id ?? 0;
  }

  /** Opens the journal at `path`, settles what an earlier process left, and begins with what waits. */
  static async open(path: string, work: JobWork): Promise<Jobs> {
    const { journal, jobs } = await JobJournal.open(path);
    const opened = new Jobs(journal, jobs, work);
    for (const job of jobs) if (job.state === "RUNNING") await opened.#settle(job);
    opened.#begin();
    return opened;
  }

  /**
   * Queues a job; with a key that an earlier one was asked for with, gives that one. CONFLICT where the key was used for something else;
   * STORE_FULL where the job could not be noted.
   */
  async enqueue(request: JobRequest, subject: string, idempotencyKey: string | null = null): Promise<Job> {
    const known = idempotencyKey === null ? undefined : this.#byKey(idempotencyKey);
    if (known !== undefined) {
      if (JSON.stringify(known.request) === JSON.stringify(request)) return known;
      throw new BatonError(
        "CONFLICT",
        `the idempotency key "${known.idempotencyKey}" was used for another request, job ${known.id} (${known.subject}); use a new key for a new request`,
        { argument: "idempotencyKey" },
      );
    }
    if (this.#stopping) throw stopping();
    const job: Job = {
      id: ++this.#lastId,
      request,
      subject,
      idempotencyKey,
      state: "QUEUED",
      attempts: 0,
      queuedAtMs: Date.now(),
      startedAtMs: null,
      finishedAtMs: null,
      error: null,
      result: null,
      progress: notBegun,
    };
    this.#jobs.set(job.id, job);
    this.#unnoted.add(job.id);
    try {
      await this.#journal.append(job);
    } catch (error) {
      this.#jobs.delete(job.id);
      throw error;
    } finally {
      this.#unnoted.delete(job.id);
    }
    this.#begin();
    return this.get(job.id) ?? job;
  }

  get(id: number): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  /** Latest first. */
  list(): readonly Job[] {
    return [...this.#jobs.values()].reverse();
  }

  /** Ends a job that waits or runs; one that runs ends a moment later. NOT_FOUND where there is none, CONFLICT where it has ended. */
  async cancel(id: number): Promise<Job> {
    const job = this.get(id);
    if (job === null)
      throw new BatonError("NOT_FOUND", `there is no job ${id}; \`jobs\` lists those there are`, { id });
    if (hasEnded(job)) {
      throw new BatonError(
        "CONFLICT",
        `job ${id} (${job.subject}) has ended already, as ${job.state}; nothing was changed`,
        {
          id,
          state: job.state,
        },
      );
    }
    if (this.#running?.id === id) this.#running.abort.abort();
    else await this.#change(job, { state: "CANCELLED", finishedAtMs: Date.now() });
    return this.get(id) ?? job;
  }

  /** Calls `listener` with the job at once and at each change; `end` when it has ended, after the last call. Gives what ends the watching. */
  watch(id: number, listener: (job: Job) => void, end: () => void): () => void {
    const job = this.get(id);
    if (job === null)
      throw new BatonError("NOT_FOUND", `there is no job ${id}; \`jobs\` lists those there are`, { id });
    const listeners = this.#listeners.get(id) ?? new Set();
    const tell = (changed: Job): void => {
      listener(changed);
      if (hasEnded(changed)) end();
    };
    const stop = (): void => {
      listeners.delete(tell);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
    this.#listeners.set(id, listeners.add(tell));
    tell(job);
    return stop;
  }

  /** Ends the running job, which waits again until the next `open`, and takes no more. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#running?.abort.abort();
    await this.#running?.ended;
    await this.#journal.close();
  }

  #byKey(key: string): Job | undefined {
    return this.list().find(({ idempotencyKey }) => idempotencyKey === key);
  }

  async #settle(job: Job): Promise<void> {
    const result = await this.#work.publishedBy(job);
    if (result !== null) {
      await this.#change(job, { state: "DONE", result, finishedAtMs: Date.now(), progress: allDone });
    } else if (job.attempts < mostAttempts) {
      await this.#change(job, { state: "QUEUED", startedAtMs: null, progress: notBegun });
    } else {
      const message = `The service stopped ${job.attempts} times while it worked on ${job.subject}; nothing was changed. Look at its log for the reason, such as too little memory, and ask again.`;
      await this.#change(job, { state: "FAILED", error: { code: "CANCELLED", message }, finishedAtMs: Date.now() });
    }
  }

  /** Begins with the job that waits longest, unless one runs. */
  #begin(): void {
    if (this.#running !== null || this.#stopping) return;
    const next = [...this.#jobs.values()].find(({ id, state }) => state === "QUEUED" && !this.#unnoted.has(id));
    if (next === undefined) return;
    const abort = new AbortController();
    const ended = this.#run(next, abort.signal).finally(() => {
      this.#running = null;
      this.#begin();
    });
    this.#running = { id: next.id, abort, ended };
  }

  /** Never throws: whatever happens is a state of the job. */
  async #run(queued: Job, signal: AbortSignal): Promise<void> {
    let job = await this.#change(queued, {
      state: "RUNNING",
      attempts: queued.attempts + 1,
      startedAtMs: Date.now(),
    });
    const onProgress = (progress: Progress): void => {
      job = { ...job, progress: progressOf(progress) };
      this.#tell(job);
    };
    try {
      // Its beginning took a moment to note.
      if (signal.aborted) throw cancelled();
      const result = await this.#work.run(job, { signal, onProgress });
      await this.#change(job, { state: "DONE", result, finishedAtMs: Date.now(), progress: allDone });
    } catch (error) {
      if (signal.aborted && this.#stopping) {
        await this.#change(job, { state: "QUEUED", attempts: queued.attempts, startedAtMs: null, progress: notBegun });
      } else if (signal.aborted) {
        await this.#change(job, { state: "CANCELLED", finishedAtMs: Date.now() });
      } else {
        if (!(error instanceof BatonError)) this.#work.onDefect(error);
        await this.#change(job, { state: "FAILED", error: failureOf(error), finishedAtMs: Date.now() });
      }
    }
  }

  /**
   * Counts at once, so that nothing else is begun with the job as it was, and is told when it is noted. Where it cannot be noted, such as on a full
   * disk, it still counts in this process.
   */
  async #change(job: Job, change: Partial<Job>): Promise<Job> {
    const changed: Job = { ...job, ...change };
    this.#jobs.set(job.id, changed);
    await this.#journal.append(changed).catch((error: unknown) => this.#work.onDefect(error));
    this.#tell(changed);
    if (hasEnded(changed)) await this.#forget();
    return changed;
  }

  #tell(job: Job): void {
    this.#jobs.set(job.id, job);
    for (const listener of this.#listeners.get(job.id) ?? []) listener(job);
  }

  /** Drops the oldest of more ended jobs than are kept; from the disk in batches, since the journal is then written anew. */
  async #forget(): Promise<void> {
    const ended = [...this.#jobs.values()].filter(hasEnded);
    for (const { id } of ended.slice(0, Math.max(0, ended.length - keptEnded))) {
      this.#jobs.delete(id);
      this.#forgotten++;
    }
    if (this.#forgotten < forgottenAtOnce) return;
    this.#forgotten = 0;
    await this.#journal.rewrite([...this.#jobs.values()]).catch((error: unknown) => this.#work.onDefect(error));
  }
}

const unitOf: Readonly<Record<string, string>> = {
  reading: "bytes",
  simulating: "days",
  storing: "events",
  deriving: "processes",
  publishing: "revisions",
};

function progressOf({ phase, done, total }: Progress): JobProgress {
  return { phase, done, total, unit: unitOf[phase] ?? "steps" };
}

function failureOf(error: unknown): NonNullable<Job["error"]> {
  if (error instanceof BatonError) return { code: error.code, message: error.message };
  return { code: "INTERNAL", message: "Something went wrong inside the service. It was logged; nothing was changed." };
}

function stopping(): BatonError {
  return new BatonError("CANCELLED", "the service is stopping; ask again when it is up");
}
