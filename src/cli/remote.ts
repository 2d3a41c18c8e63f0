import { globalId } from "../api/global-id.ts";
import { BatonError } from "../domain/errors.ts";
import type { FolderCheck } from "../service/check-folder.ts";
import type { Asked } from "./asked.ts";
import { answerIn, expectNoUserErrors, type UserErrors } from "./graphql-answer.ts";
import { accepted, send, type ServiceAddress, textOf, unanswered } from "./http-client.ts";
import { importThere } from "./remote-import.ts";
import { jobThere, logIdOf } from "./remote-job.ts";
import { queryThere } from "./remote-query.ts";

/** A service that runs, asked over HTTP. */
export function remote(service: ServiceAddress): Asked {
  return {
    query: (request, signal) => queryThere(service, request, signal),
    importFile: (path, request, control) => importThere(service, path, request, control),
    loadSample: async ({ seed, groundTruth }, control) => {
      if (seed !== undefined || groundTruth !== null) throw onlyHere(service);
      const query = "mutation { loadSample { job { id } userErrors { code message } } }";
      const { imported } = await jobThere(service, "loadSample", { query }, control);
      const { extensions } = await queryThere(service, { query: "{ viewer { name } }" }, control.signal);
      return { imported, revision: Number(extensions?.["revision"]) };
    },
    removeSample: async (signal) => {
      const query = "mutation { removeSample { deleted userErrors { code message } } }";
      const result = await queryThere(service, { query }, signal);
      const { removeSample } = answerIn<{ readonly removeSample: UserErrors & { readonly deleted: string } }>(result);
      expectNoUserErrors(removeSample);
      return { logId: logIdOf(removeSample.deleted), revision: Number(result.extensions?.["revision"]) };
    },
    deleteLog: async (log, { signal }) => {
      const query = "mutation ($id: ID!) { deleteLog(id: $id) { userErrors { code message } } }";
      const variables = { id: globalId({ type: "Log", id: log }) };
      const result = await queryThere(service, { query, variables }, signal);
      expectNoUserErrors(answerIn<{ readonly deleteLog: UserErrors }>(result).deleteLog);
      return Number(result.extensions?.["revision"]);
    },
    exportFile: async function* ({ table, process }, format, signal) {
      const asked = new URLSearchParams({ format: format.toLowerCase(), ...(process !== undefined && { process }) });
      const answer = await send(service, { path: `/export/${table}?${asked}` }, signal);
      try {
        yield* (await accepted(service, answer, signal)) as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw error instanceof BatonError ? error : unanswered(service, error, signal);
      }
    },
    check: async (signal) => {
      const answer = await accepted(service, await send(service, { method: "POST", path: "/check" }, signal), signal);
      return JSON.parse(await textOf(service, answer, signal)) as FolderCheck;
    },
  };
}

function onlyHere({ url }: ServiceAddress): BatonError {
  return new BatonError(
    "UNSUPPORTED",
    `the service at ${url} loads the sample that everybody sees; stop it to load another with --seed, or to write --ground-truth`,
    { url },
  );
}
