import { stat } from "node:fs/promises";
import { BatonError } from "../domain/errors.ts";

const defaultFolder = "baton-data";

/** The data folder that is meant. NOT_FOUND where it is not there and is not to be made. */
export async function dataFolder(data: string | undefined, { create }: { readonly create: boolean }): Promise<string> {
  const folder = data ?? defaultFolder;
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    throw new BatonError("BAD_INPUT", `--data "${folder}" is a file; name a folder`, { folder });
  }
  if (found === null && !create) {
    throw new BatonError(
      "NOT_FOUND",
      `there is no data folder "${folder}"; import a file first (\`baton import FILE\`), or name another folder with --data`,
      { folder },
    );
  }
  return folder;
}
