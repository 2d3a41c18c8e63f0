import { BatonError } from "../domain/errors.ts";
import type { Asked } from "./asked.ts";
import type { CommandOptions } from "./command.ts";
import { dataFolder } from "./data-folder.ts";
import { graphChoiceOf, graphOption } from "./graph-option.ts";
import { inProcess } from "./in-process.ts";
import { openOrReach } from "./open-or-reach.ts";
import { remote } from "./remote.ts";
import type { Terminal } from "./terminal.ts";
import { tokenOf } from "./token.ts";

/** The options of every command that asks something. */
export const askingOptions = {
  ...graphOption,
  server: { type: "string", placeholder: "URL", help: "ask the service there, not one on the data folder" },
  "token-file": {
    type: "string",
    placeholder: "FILE",
    help: "file that holds the service's token (default: environment variable BATON_TOKEN)",
  },
} as const satisfies CommandOptions;

/** Values of `askingOptions` and of the data folder. */
export interface Asking {
  readonly data?: string;
  readonly graph?: string;
  readonly server?: string;
  readonly "token-file"?: string;
}

/**
 * Has a command ask the service that --server names, else the one that runs on the data folder, else the folder itself, which is then opened for as
 * long as `work` takes. Only a command that writes may make the folder.
 *
 * @throws BatonError STORE_LOCKED where another process holds the folder and is no service
 */
export async function askingWhom<T>(
  { data, graph, server, "token-file": tokenFile }: Asking,
  { create }: { readonly create: boolean },
  terminal: Terminal,
  work: (asked: Asked) => Promise<T>,
): Promise<T> {
  const token = await tokenOf(tokenFile);
  if (server !== undefined) return await work(remote({ url: httpUrl(server), token }));
  const found = await openOrReach(await dataFolder(data, { create }), graphChoiceOf(graph), terminal.signal);
  if ("url" in found) return await work(remote({ url: found.url, token }));
  try {
    return await work(inProcess(found, terminal));
  } finally {
    await found.close();
  }
}

function httpUrl(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  throw new BatonError("BAD_INPUT", `--server "${text}" is no address; expected one such as http://127.0.0.1:4000`, {
    server: text,
  });
}
