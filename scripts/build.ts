/** Compiles src/ to dist/, which is what a package ships; the dashboard comes to dist/web by `vite build`. Types are checked by `npm run check`. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

rmSync("dist", { recursive: true, force: true });
const tsc = join("node_modules", ".bin", "tsc");
const { status, error } = spawnSync(tsc, ["--project", "tsconfig.build.json"], { stdio: "inherit" });
if (error !== undefined) throw error;
if (status !== 0) process.exit(status ?? 1);
