import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** True where the public logs lie beside the project; tests on them skip otherwise. */
export const hasSharedData = existsSync(folder);

export const skipSentence = hasSharedData ? "" : " (skipped: the folder ../shared with the public logs is absent)";

export function sharedFile(name: string): string {
  return `${folder}${name}`;
}
