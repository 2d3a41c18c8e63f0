import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { runCli } from "../helpers/run-cli.ts";
import { ask, followJob, importFile, type JobAnswer, startService } from "../helpers/running-service.ts";
import { serveFolder } from "../helpers/served-folder.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const csv =
  "case,activity,complete,department\nA,Check,2024-01-01T08:00:00Z,Desk\nA,Pay,2024-01-02T08:00:00Z,Quality\n";

interface Log {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly sample: boolean;
  readonly upload: string | null;
  readonly cases: number;
}

async function logsOf(url: string): Promise<readonly Log[]> {
  const query = "{ logs { edges { node { id fileName format sample upload cases } } } }";
  const { data } = await ask<{ logs: { edges: readonly { node: Log }[] } }>(url, query);
  return data.logs.edges.map(({ node }) => node);
}

async function loadSample(url: string): Promise<JobAnswer> {
  const query = "mutation { loadSample { job { id kind state subject } userErrors { code message field } } }";
  return (await ask<{ loadSample: JobAnswer }>(url, query)).data.loadSample;
}

async function removeSample(
  url: string,
): Promise<{ readonly deleted: string | null; readonly userErrors: readonly unknown[] }> {
  const query = "mutation { removeSample { deleted userErrors { code message field } } }";
  return (await ask<{ removeSample: Awaited<ReturnType<typeof removeSample>> }>(url, query)).data.removeSample;
}

describe("the sample organisation", () => {
  test("is loaded as a job that tells how far it is, once, beside a log; and goes with one request", async () => {
    const { url, defects } = await startService();
    await importFile(url, "claims.csv", csv);
    expect(await removeSample(url)).toMatchObject({ deleted: null, userErrors: [{ code: "NOT_FOUND", field: null }] });

    const { job, userErrors } = await loadSample(url);
    expect(userErrors).toEqual([]);
    expect(job).toMatchObject({ kind: "SAMPLE", subject: "sample-organisation" });
    expect(await loadSample(url)).toMatchObject({ job: null, userErrors: [{ code: "CONFLICT" }] });
    const told = await followJob(url, job?.id ?? "");
    expect(told.at(-1)).toMatchObject({ state: "DONE", error: null, result: { fileName: "sample-organisation" } });
    const phases = new Set(told.map(({ phase }) => phase));
    expect(phases).toEqual(new Set([...phases, "simulating", "deriving"]));

    const [sample, other] = await logsOf(url);
    expect(sample).toMatchObject({ fileName: "sample-organisation", format: "SAMPLE", sample: true, upload: null });
    expect(other).toMatchObject({ fileName: "claims.csv", format: "CSV", sample: false });
    expect(await loadSample(url)).toMatchObject({
      job: null,
      userErrors: [{ code: "CONFLICT", message: expect.stringContaining("is loaded already") }],
    });

    expect(await removeSample(url)).toEqual({ deleted: sample?.id, userErrors: [] });
    expect(await logsOf(url)).toEqual([other]);
    const { data } = await ask<{ departments: { edges: readonly { node: { name: string } }[] } }>(
      url,
      "{ departments { edges { node { name } } } }",
    );
    expect(data.departments.edges.map(({ node }) => node.name)).toEqual(["Desk", "Quality"]);
    expect(defects).toEqual([]);
  });

  test("is no format of files", async () => {
    const { url } = await startService();
    expect(await importFile(url, "claims.csv", csv, { format: "SAMPLE" })).toMatchObject({
      state: "FAILED",
      error: { code: "UNSUPPORTED", message: expect.stringContaining("SAMPLE is no format of files") },
    });
  });

  test("is loaded by `serve --sample` after it listens, where nothing was ever stored; not again once it was removed", async () => {
    const folder = await temporaryFolder();
    const first = await serveFolder(folder, ["--sample"]);
    expect(await loadSample(first.url)).toMatchObject({ job: null, userErrors: [{ code: "CONFLICT" }] });
    await untilJobsEnded(first.url);
    expect(await logsOf(first.url)).toMatchObject([{ sample: true }]);
    await removeSample(first.url);
    expect(await first.end("SIGTERM")).toBe(0);

    const second = await serveFolder(folder, ["--sample"]);
    await pause(500);
    expect(await jobStatesOf(second.url)).toEqual(["DONE"]);
    expect(await logsOf(second.url)).toEqual([]);
  });

  test.each([0.15, 0.5, 0.9])(
    "comes at the next start where the service is killed when %d of the loading has passed, whole and once",
    async (share) => {
      const folder = await temporaryFolder();
      const first = await serveFolder(folder, ["--sample"]);
      await pause(3_000 * share);
      await first.end("SIGKILL");
      const second = await serveFolder(folder, ["--sample"]);
      expect((await logsOf(second.url)).length).toBeLessThanOrEqual(1);
      await untilJobsEnded(second.url);
      expect(await jobStatesOf(second.url)).toEqual(["DONE"]);
      expect(await logsOf(second.url)).toMatchObject([{ sample: true }]);
      expect(await second.end("SIGTERM")).toBe(0);
      const { code, stdout } = await runCli(["check", "--data", folder]);
      expect(code).toBe(0);
      expect(stdout).toContain("Everything is whole and balances.");
    },
  );
});

async function jobStatesOf(url: string): Promise<readonly string[]> {
  const { data } = await ask<{ jobs: { edges: readonly { node: { state: string } }[] } }>(
    url,
    "{ jobs { edges { node { state } } } }",
  );
  return data.jobs.edges.map(({ node }) => node.state);
}

async function untilJobsEnded(url: string): Promise<void> {
  for (;;) {
    const states = await jobStatesOf(url);
    if (states.length > 0 && states.every((state) => state !== "QUEUED" && state !== "RUNNING")) return;
    await pause(100);
  }
}
