import { afterAll, expect } from "vitest";

/** Notes how long the harm of a file's tests lasted, and prints it as one table when they have ended: it is not what they judge by. */
export function timesTaken(): <T>(what: string, work: () => Promise<T>) => Promise<T> {
  const lines: string[] = [];
  afterAll(() => {
    if (lines.length > 0) console.info(`\n${lines.join("\n")}`);
  });
  return async (what, work) => {
    const { currentTestName = "" } = expect.getState();
    const [version = ""] = /Neo4j [\d.]+/.exec(currentTestName) ?? [];
    const begin = performance.now();
    try {
      return await work();
    } finally {
      lines.push(`${((performance.now() - begin) / 1_000).toFixed(2).padStart(6)} s  ${version}: ${what}`);
    }
  };
}
