/**
 * What `npm start` runs: builds the dashboard where it is missing or older than its sources, then serves the folder baton-data, with the sample
 * organisation where nothing was ever stored there. Options go on to `baton serve`: `npm start -- --port 4001`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
const built = join(repository, "dist", "web", "index.html");
const sources = ["src/web", "vite.config.ts", "package-lock.json"].map((name) => join(repository, name));

if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs) {
  const vite = join(repository, "node_modules", ".bin", "vite");
  const { status, error } = spawnSync(vite, ["build", "--logLevel", "warn"], { cwd: repository, stdio: "inherit" });
  if (error !== undefined) throw new Error(`vite could not be run (${error.message}); has \`npm ci\` been run?`);
  if (status !== 0) process.exit(status ?? 1);
}

process.argv.splice(2, 0, "serve", "--sample");
await import(new URL("../bin/baton.js", import.meta.url).href);

/** Time of the last change of any of these files, or of what is in these folders. */
function newest(paths: readonly string[]): number {
  return paths.reduce((last, path) => {
    const { mtimeMs } = statSync(path);
    const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }) : [];
    return names.reduce(
      (latest, name) => Math.max(latest, statSync(join(path, name)).mtimeMs),
      Math.max(last, mtimeMs),
    );
  }, 0);
}
