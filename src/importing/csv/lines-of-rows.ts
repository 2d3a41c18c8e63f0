import { createReadStream } from "node:fs";
import { RecordWalk } from "./record-walk.ts";
import type { Dialect } from "./split-records.ts";

/**
 * The lines of a file, from 1, on which rows begin; `rows` count from 0 below the header, in any order. Cells may hold line ends and blank lines
 * are no rows, so the bytes are walked, up to the last of these rows: for the examples of warnings only.
 */
export async function linesOfRows(
  path: string,
  dialect: Dialect,
  rows: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(rows);
  const lines = new Map<number, number>();
  const walk = new RecordWalk(dialect);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    let record = walk.record;
    for (const byte of chunk as Buffer) {
      walk.take(byte);
      if (walk.record === record) continue;
      record = walk.record;
      // Record 0 is the header.
      if (wanted.has(record - 1)) lines.set(record - 1, walk.recordLine);
    }
    if (lines.size === wanted.size) break;
  }
  return lines;
}
