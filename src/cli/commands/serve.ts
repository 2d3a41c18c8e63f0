import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { checkExposure } from "../../api/server/exposure.ts";
import { startServer } from "../../api/server/start-server.ts";
import { BatonError } from "../../domain/errors.ts";
import { type Intake, openIntake } from "../../service/intake.ts";
import { hasEnded } from "../../service/job.ts";
import { removeAddress, writeAddress } from "../../service/server-address.ts";
import type { Stores } from "../../service/stores.ts";
import { countOf, defineCommand, takeOperands } from "../command.ts";
import { inDataFolder } from "../data-folder.ts";

export const serveCommand = defineCommand({
  name: "serve",
  operands: "",
  summary: "serve the dashboard and the GraphQL API until it is stopped",
  details: `
On this machine it needs no sign-in. Any other address needs a token: a long random text in the environment variable
BATON_TOKEN, or in a file named with --token-file. Other commands on the same data folder go to the running service.`,
  options: {
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
    await inDataFolder(values.data, { create: true }, async (stores, folder) => {
      const onDefect = (error: unknown): void => {
        terminal.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      };
      const intake = await openIntake(folder, stores, onDefect);
      const server = await startServer(stores, {
        ...exposure,
        port,
        allowPersonLevel: values["allow-person-level"] ?? false,
        intake,
        onDefect,
      }).catch(async (error: unknown) => {
        await intake.stop();
        throw error;
      });
      try {
        if (values.sample === true) await loadWhereUntouched(stores, intake);
        await writeAddress(folder, server.url);
        terminal.stderr.write(`Baton is at ${server.url} (data in ${folder}). Stop it with Ctrl+C.\n`);
        if (!terminal.signal.aborted) await once(terminal.signal, "abort");
        terminal.stderr.write("Stopping: requests under way may finish.\n");
      } finally {
        await removeAddress(folder);
        await Promise.all([intake.stop(), server.stop()]);
      }
    });
  },
});

/** Begins to load the sample where nothing was ever stored, nor is anything on its way: who removed it does not want it again. */
async function loadWhereUntouched({ warehouse }: Stores, intake: Intake): Promise<void> {
  if ((await warehouse.currentRevision()) > 0 || !intake.jobs.list().every(hasEnded)) return;
  await intake.loadSample().catch((error: unknown) => {
    // A client was quicker.
    if (!(error instanceof BatonError) || error.code !== "CONFLICT") throw error;
  });
}

/** The token, from the file or the environment; never from an option, which other users of the machine could read. */
async function tokenOf(file: string | undefined): Promise<string | null> {
  const text = file === undefined ? process.env["BATON_TOKEN"] : await readToken(file);
  const token = text?.trim() ?? "";
  if (token === "") return null;
  if (token.length >= 16) return token;
  throw new BatonError("BAD_INPUT", `the token has ${token.length} characters; expected at least 16, chosen at random`);
}

async function readToken(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError("UNREADABLE_FILE", `--token-file ${file} cannot be read: ${reason}`, { path: file }, error);
  }
}
