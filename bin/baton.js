#!/usr/bin/env node
// In a checkout the sources, which Node runs as they are; in a package, and where Node is too old for that, what `npm run build` compiled.
import { existsSync } from "node:fs";
import module from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

// Queries of the store run in libuv's threads, four where nobody says otherwise: four slow ones would then hold up every file that is read.
process.env.UV_THREADPOOL_SIZE ??= "16";

// A service lives long, and what it frees should leave it: the C library keeps some in each of eight arenas a processor, V8 collects 128 MB of new objects
// at once, and its heap may grow to four times what is in use before all of it is collected. That is told before a process starts; so this one starts again
// as what it is, where Node can do that.
if (process.argv[2] === "serve" && process.platform === "linux" && process.env.MALLOC_ARENA_MAX === undefined) {
  const arenas = String(Math.max(2, availableParallelism()));
  const flags = ["--max-semi-space-size=16", "--heap-growing-percent=40", ...process.execArgv];
  const program = [process.execPath, ...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.execve?.(process.execPath, program, { ...process.env, MALLOC_ARENA_MAX: arenas });
}

// What was compiled is kept for the next start, where Node can do that; threads are told by the environment.
module.enableCompileCache?.();
const compileCache = module.getCompileCacheDir?.();
if (compileCache !== undefined) process.env.NODE_COMPILE_CACHE ??= compileCache;

const sources = new URL("../src/cli/main.ts", import.meta.url);
const compiled = new URL("../dist/cli/main.js", import.meta.url);

if (process.features.typescript && existsSync(sources)) {
  await import(sources.href);
} else if (existsSync(compiled)) {
  await import(compiled.href);
} else {
  console.error(
    `baton: Node ${process.version} runs no TypeScript and nothing is compiled yet; use \`npx baton\` inside the checkout, or \`npm run build\` first`,
  );
  process.exitCode = 1;
}
