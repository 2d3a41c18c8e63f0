import { afterAll, expect } from "vitest";

interface Taking {
  <T>(what: string, work: () => Promise<T>): Promise<T>;
  note(what: string, ms: number): void;
}

/** Notes how long things took in a file's tests, and prints it as one table when they have ended: it is not what they judge by. */
export function timesTaken(): Taking {
  const lines: string[] = [];
  afterAll(() => {
    if (lines.length > 0) console.info(`\n${lines.join("\n")}`);
  });
  const note = (what: string, ms: number): void => {
    const { currentTestName = "" } = expect.getState();
    const [version = ""] = /Neo4j [\d.]+/.exec(currentTestName) ?? [];
    lines.push(`${(ms / 1_000).toFixed(2).padStart(6)} s  ${version}: ${what}`);
  };
  const taking = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begin = performance.now();
    try {
      return await work();
    } finally {
      note(what, performance.now() - begin);
    }
  };
  return Object.assign(taking, { note });
}
