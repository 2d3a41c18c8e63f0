import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { BatonError } from "../../../src/domain/errors.ts";
import { hasEnded, type Job, type JobRequest, type JobResult } from "../../../src/service/job.ts";
import { Jobs, type JobWork } from "../../../src/service/jobs.ts";
import { cancelled } from "../../../src/service/worker-task.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

describe("the queue", () => {
  test("runs one job at a time, in the order they were asked for", async () => {
    const seen: string[] = [];
    const jobs = await openJobs(await journalPath(), async ({ id }) => {
      seen.push(`begin ${id}`);
      await pause(5);
      seen.push(`end ${id}`);
      return { logId: id, revision: id, report: null };
    });
    const asked = [await enqueue(jobs, "a"), await enqueue(jobs, "b"), await enqueue(jobs, "c")];
    for (const { id } of asked) await ended(jobs, id);
    expect(seen).toEqual(["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"]);
    expect(jobs.list().map(({ id, state, result }) => [id, state, result?.logId])).toEqual([
      [3, "DONE", 3],
      [2, "DONE", 2],
      [1, "DONE", 1],
    ]);
  });

  test("gives the same job for the same key, and CONFLICT where the key meant something else", async () => {
    const jobs = await openJobs(await journalPath(), untilCancelled);
    const first = await jobs.enqueue(requestFor("a"), "a", "my key");
    const again = await jobs.enqueue(requestFor("a"), "a", "my key");
    expect(again.id).toBe(first.id);
    const error = await batonError(jobs.enqueue(requestFor("b"), "b", "my key"), "CONFLICT");
    expect(error.message).toContain('"my key"');
    expect(jobs.list()).toHaveLength(1);
  });

  test("tells a failure in the words of the error, and hides what is a defect of ours", async () => {
    const defects: unknown[] = [];
    const path = await journalPath();
    const jobs = await openJobs(
      path,
      async ({ id }) => {
        if (id === 1) throw new BatonError("BAD_MAPPING", "a.csv: no column was found for the case");
        throw new TypeError("x is undefined");
      },
      { onDefect: (error) => defects.push(error) },
    );
    await enqueue(jobs, "a.csv");
    await enqueue(jobs, "b.csv");
    expect(await ended(jobs, 1)).toMatchObject({
      state: "FAILED",
      error: { code: "BAD_MAPPING", message: "a.csv: no column was found for the case" },
    });
    const hidden = await ended(jobs, 2);
    expect(hidden).toMatchObject({ state: "FAILED", error: { code: "INTERNAL" } });
    expect(hidden.error?.message).not.toContain("undefined");
    expect(defects).toEqual([new TypeError("x is undefined")]);
  });

  test("shows progress to whoever watches, beginning with the job as it is, and ends with it", async () => {
    const jobs = await openJobs(await journalPath(), async (_, { onProgress }) => {
      onProgress?.({ phase: "reading", done: 5, total: 10 });
      onProgress?.({ phase: "storing", done: 0, total: 7 });
      return { logId: 1, revision: 1, report: null };
    });
    const { id } = await enqueue(jobs, "a");
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      jobs.watch(
        id,
        ({ state, progress }) => told.push(`${state} ${progress.phase} ${progress.done} ${progress.unit}`),
        resolve,
      );
    });
    expect(told[0]).toMatch(/^(QUEUED|RUNNING) /);
    expect(told.slice(-3)).toEqual(["RUNNING reading 5 bytes", "RUNNING storing 0 events", "DONE null 1 revisions"]);
    expect(() =>
      jobs.watch(
        99,
        () => {},
        () => {},
      ),
    ).toThrow("there is no job 99");
  });

  test("keeps the last 1,000 jobs that ended", async () => {
    const path = await journalPath();
    const jobs = await openJobs(path, async () => ({ logId: 1, revision: 1, report: null }));
    for (let n = 0; n < 1_105; n++) await enqueue(jobs, "a");
    await ended(jobs, 1_105);
    expect(jobs.list()).toHaveLength(1_000);
    expect(jobs.get(105)).toBeNull();
    expect(jobs.get(106)).not.toBeNull();
    await jobs.stop();
    const again = await openJobs(path, untilCancelled);
    expect(again.list()).toHaveLength(1_005);
    expect((await enqueue(again, "next")).id).toBe(1_106);
  });
});

describe("a cancellation", () => {
  test("ends a job that waits at once, and one that runs as soon as its work lets go", async () => {
    const jobs = await openJobs(await journalPath(), untilCancelled);
    const running = await enqueue(jobs, "a");
    const waiting = await enqueue(jobs, "b");
    expect(await jobs.cancel(waiting.id)).toMatchObject({ state: "CANCELLED" });
    await jobs.cancel(running.id);
    expect(await ended(jobs, running.id)).toMatchObject({ state: "CANCELLED", error: null, result: null });
  });

  test("of a job that waits counts at once: the job is not begun when the one before it ends in the same moment", async () => {
    const begun: number[] = [];
    const jobs = await openJobs(await journalPath(), async (job, control) => {
      begun.push(job.id);
      return job.id === 1 ? untilCancelled(job, control) : { logId: 1, revision: 1, report: null };
    });
    const [first, second] = [await enqueue(jobs, "a"), await enqueue(jobs, "b")];
    await Promise.all([jobs.cancel(first.id), jobs.cancel(second.id)]);
    expect(await ended(jobs, 2)).toMatchObject({ state: "CANCELLED" });
    await enqueue(jobs, "c");
    await ended(jobs, 3);
    expect(begun.filter((id) => id !== 1)).toEqual([3]);
  });

  test("comes too late for a job that has ended, and says so", async () => {
    const jobs = await openJobs(await journalPath(), async () => ({ logId: 1, revision: 1, report: null }));
    const { id } = await enqueue(jobs, "a.csv");
    await ended(jobs, id);
    const error = await batonError(jobs.cancel(id), "CONFLICT");
    expect(error.message).toContain("a.csv");
    await batonError(jobs.cancel(99), "NOT_FOUND");
  });

  test("that meets a job which publishes all the same leaves it DONE", async () => {
    let publish = (): void => {};
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const jobs = await openJobs(await journalPath(), async () => {
      const published = new Promise<void>((resolve) => (publish = resolve));
      begin();
      await published;
      return { logId: 4, revision: 2, report: null };
    });
    const { id } = await enqueue(jobs, "a");
    await begun;
    await jobs.cancel(id);
    publish();
    expect(await ended(jobs, id)).toMatchObject({ state: "DONE", result: { logId: 4 } });
  });
});

describe("jobs outlive their process", () => {
  test("one that ran when the service was stopped waits again, and is run at the next start", async () => {
    const path = await journalPath();
    const before = await openJobs(path, untilCancelled);
    await enqueue(before, "a");
    await enqueue(before, "b");
    await before.stop();
    await batonError(enqueue(before, "c"), "CANCELLED");
    const after = await openJobs(path, async ({ id }) => ({ logId: id, revision: 1, report: null }));
    expect(await ended(after, 1)).toMatchObject({ state: "DONE", attempts: 1 });
    expect(await ended(after, 2)).toMatchObject({ state: "DONE", subject: "b" });
  });

  test("one that a crash cut off is run once more, and failed the second time", async () => {
    const path = await journalPath();
    await crashWhileRunning(path);
    const second = await Jobs.open(path, workOf(forever));
    expect(second.get(1)).toMatchObject({ state: "RUNNING", attempts: 2 });
    await noted(path, 1, '"attempts":2');
    const third = await openJobs(path, forever);
    const failed = await ended(third, 1);
    expect(failed).toMatchObject({ state: "FAILED", attempts: 2 });
    expect(failed.error?.message).toMatch(
      /^The service stopped 2 times while it worked on a\.csv; nothing was changed\./,
    );
  });

  test("one that had published before the crash is DONE, and not run again", async () => {
    const path = await journalPath();
    await crashWhileRunning(path);
    let runs = 0;
    const run = async (): Promise<JobResult> => {
      runs++;
      return { logId: 1, revision: 1, report: null };
    };
    const after = await openJobs(path, run, {
      publishedBy: async ({ subject }) => (subject === "a.csv" ? { logId: 7, revision: 3, report: null } : null),
    });
    expect(after.get(1)).toMatchObject({ state: "DONE", result: { logId: 7, revision: 3, report: null } });
    expect(runs).toBe(0);
  });

  test("a line that a crash cut short is as if it had not been", async () => {
    const path = await journalPath();
    const before = await openJobs(path, async () => ({ logId: 1, revision: 1, report: null }));
    await enqueue(before, "a");
    await ended(before, 1);
    await before.stop();
    await appendFile(path, '{"id":2,"state":"QUEU');
    const after = await openJobs(path, untilCancelled);
    expect(after.list().map(({ id, state }) => [id, state])).toEqual([[1, "DONE"]]);
    await enqueue(after, "b");
    await after.stop();
    expect(
      (await readFile(path, "utf8"))
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as Job).id),
    ).toContain(2);
  });
});

async function journalPath(): Promise<string> {
  return join(await temporaryFolder(), "jobs.jsonl");
}

async function openJobs(path: string, run: JobWork["run"], rest: Partial<JobWork> = {}): Promise<Jobs> {
  const jobs = await Jobs.open(path, { ...workOf(run), ...rest });
  onTestFinished(() => jobs.stop().catch(() => undefined));
  return jobs;
}

function workOf(run: JobWork["run"]): JobWork {
  return {
    run,
    publishedBy: async () => null,
    onDefect: (error) => {
      throw error;
    },
  };
}

function requestFor(upload: string): JobRequest {
  return { kind: "IMPORT", upload, settings: {} };
}

function enqueue(jobs: Jobs, subject: string): Promise<Job> {
  return jobs.enqueue(requestFor(subject), subject);
}

function ended(jobs: Jobs, id: number): Promise<Job> {
  return new Promise((resolve) => {
    jobs.watch(
      id,
      (job) => hasEnded(job) && resolve(job),
      () => {},
    );
  });
}

const untilCancelled: JobWork["run"] = (_, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(cancelled())));

const forever: JobWork["run"] = () => new Promise(() => {});

/** Leaves a journal as a process does that is killed while it works on a.csv. */
async function crashWhileRunning(path: string): Promise<void> {
  const jobs = await Jobs.open(path, workOf(forever));
  await enqueue(jobs, "a.csv");
  await noted(path, 1, '"state":"RUNNING"');
}

async function noted(path: string, id: number, what: string): Promise<void> {
  for (;;) {
    const lines = (await readFile(path, "utf8")).split("\n");
    if (lines.some((line) => line.includes(`"id":${id},`) && line.includes(what) && line.includes("RUNNING"))) return;
    await pause(2);
  }
}
