#!/usr/bin/env node
// In a checkout the sources, which Node runs as they are; in a package, and where Node is too old for that, what `npm run build` compiled.
import { existsSync } from "node:fs";
import module from "node:module";

// Queries of the store run in libuv's threads, four where nobody says otherwise: four slow ones would then hold up every file that is read.
process.env.UV_THREADPOOL_SIZE ??= "16";

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
