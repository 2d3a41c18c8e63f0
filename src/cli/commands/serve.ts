import { once } from "node:events";
import { checkExposure } from "../../api/server/exposure.ts";
import { type ServerSettings, startServer } from "../../api/server/start-server.ts";
import { BatonError } from "../../domain/errors.ts";
import { type Intake, openIntake } from "../../service/intake.ts";
import { hasEnded } from "../../service/job.ts";
import { removeAddress, type ServerAddress, writeAddress } from "../../service/server-address.ts";
import type { Stores } from "../../service/stores.ts";
import { countOf, defineCommand, takeOperands } from "../command.ts";
import { dataFolder } from "../data-folder.ts";
import { graphChoiceOf, graphHelp, graphOption } from "../graph-option.ts";
import { openOrReach } from "../open-or-reach.ts";
import type { Terminal } from "../terminal.ts";
import { tokenOf } from "../token.ts";

export const serveCommand = defineCommand({
  name: "serve",
  operands: "",
  summary: "serve the dashboard and the GraphQL API until it is stopped",
  details: `
On this machine it needs no sign-in. Any other address needs a token: a long random text in the environment variable
BATON_TOKEN, or in a file named with --token-file. Other commands on the same data folder go to the running service.
${graphHelp}`,
  options: {
    ...graphOption,
    host: { type: "string", placeholder: "ADDRESS", help: "address to listen on (default 127.0.0.1)" },
    port: { type: "string", placeholder: "PORT", help: "port to listen on (default 4000; 0 = any free one)" },
    "token-file": { type: "string", placeholder: "FILE", help: "file that holds the token" },
    sample: { type: "boolean", help: "load the sample organisation where nothing was ever stored in the folder" },
    "allow-person-level": { type: "boolean", help: "let results single persons out" },
  },
  async run(values, operands, terminal) {
    takeOperands("serve", operands, []);
    const port = countOf("port", values.port, 0, 65_535) ?? 4000;
    const exposure = { host: values.host ?? "127.0.0.1", token: await tokenOf(values["token-file"]) };
    checkExposure(exposure);
    const folder = await dataFolder(values.data, { create: true });
    const stores = await openOrReach(folder, graphChoiceOf(values.graph), terminal.signal);
    if ("url" in stores) throw servedAlready(folder, stores);
    const settings = { ...exposure, port, allowPersonLevel: values["allow-person-level"] ?? false };
    try {
      await serve(folder, stores, settings, values.sample ?? false, terminal);
    } finally {
      await stores.close();
    }
  },
});

/** Until the terminal says to stop. */
async function serve(
  folder: string,
  stores: Stores,
  settings: ServerSettings,
  sample: boolean,
  terminal: Terminal,
): Promise<void> {
  const onDefect = (error: unknown): void => {
    terminal.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  const intake = await openIntake(folder, stores, onDefect);
  const server = await startServer(stores, { ...settings, intake, onDefect }).catch(async (error: unknown) => {
    await intake.stop();
    throw error;
  });
  try {
    if (sample) await loadWhereUntouched(stores, intake);
    await writeAddress(folder, server.url);
    terminal.stderr.write(`Baton is at ${server.url} (data in ${folder}). Stop it with Ctrl+C.\n`);
    if (!terminal.signal.aborted) await once(terminal.signal, "abort");
    terminal.stderr.write("Stopping: requests under way may finish.\n");
  } finally {
    await removeAddress(folder);
    await Promise.all([intake.stop(), server.stop()]);
  }
}

/** The folder is held by another service, which people would rather see than stop. */
function servedAlready(folder: string, { url, pid }: ServerAddress): BatonError {
  const message = `${folder} is served already, at ${url} by process ${pid}; look there, or name another folder with --data`;
  return new BatonError("STORE_LOCKED", message, { url, pid });
}

/** Begins to load the sample where nothing was ever stored, nor is anything on its way: who removed it does not want it again. */
async function loadWhereUntouched({ warehouse }: Stores, intake: Intake): Promise<void> {
  if ((await warehouse.currentRevision()) > 0 || !intake.jobs.list().every(hasEnded)) return;
  await intake.loadSample().catch((error: unknown) => {
    // A client was quicker.
    if (!(error instanceof BatonError) || error.code !== "CONFLICT") throw error;
  });
}
